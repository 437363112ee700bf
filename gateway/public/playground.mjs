// Queries and mutations go to /graphql; subscriptions are read from /graphql/stream with fetch, because EventSource
// cannot send a token.
const $ = (id) => document.getElementById(id);
const first = `# Ctrl+Enter
query {
  __schema {
    queryType { fields { name description } }
    subscriptionType { fields { name description } }
  }
}`;
let running;

$('query').value = sessionStorage.getItem('query') ?? first;
$('variables').value = sessionStorage.getItem('variables') ?? '';

$('request').addEventListener('submit', (event) => {
  event.preventDefault();
  run().catch((error) => {
    if (error.name !== 'AbortError') status(`실패 · Failed: ${error.message}`);
  });
});
$('request').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) $('request').requestSubmit();
});
$('stop').addEventListener('click', () => {
  running?.abort();
  status('멈춤 · Stopped');
});

function status(text) {
  $('status').textContent = text;
}

function isSubscription(query) {
  return /^\s*subscription\b/m.test(query.replace(/#.*$/gm, ''));
}

async function run() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const query = $('query').value;
  let variables;
  try {
    variables = $('variables').value.trim() === '' ? undefined : JSON.parse($('variables').value);
  } catch {
    status('변수가 JSON이 아닙니다 · The variables are not JSON.');
    return;
  }
  sessionStorage.setItem('query', query);
  sessionStorage.setItem('variables', $('variables').value);
  const streamed = isSubscription(query);
  const token = $('token').value.trim();
  status('실행 중 · Running…');
  $('stop').disabled = false;
  try {
    const startedAt = performance.now();
    const response = await fetch(streamed ? '/graphql/stream' : '/graphql', {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: streamed ? 'text/event-stream' : 'application/graphql-response+json, application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (isStream) {
      await showStream(response.body);
      return;
    }
    show(await response.json());
    status(`${response.status} · ${Math.round(performance.now() - startedAt)} ms`);
  } finally {
    $('stop').disabled = true;
  }
}

async function showStream(body) {
  let count = 0;
  let rest = '';
  status('수신 대기 · Listening…');
  for await (const text of decoded(body)) {
    const events = (rest + text).split('\n\n');
    rest = events.pop();
    for (const event of events.filter((part) => part.startsWith('event: next'))) {
      count += 1;
      show(JSON.parse(event.slice(event.indexOf('data: ') + 6)));
      status(`수신 ${count}건 · ${count} event${count === 1 ? '' : 's'}`);
    }
  }
  status(`끝 · Complete (${count})`);
}

async function* decoded(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function show(answer) {
  $('answer').textContent = JSON.stringify(answer, null, 2);
}
