// Shows the published schema, and only the definitions whose name contains what is typed.
const schema = document.getElementById('schema');
const find = document.getElementById('find');
let definitions = [];

function show() {
  const wanted = find.value.trim().toLowerCase();
  const shown = definitions.filter(({ name }) => name.toLowerCase().includes(wanted));
  schema.textContent = shown.length > 0 ? shown.map(({ text }) => text).join('\n\n') : '없음 · None';
}

// A definition ends where a blank line is followed by the start of the next one.
function split(text) {
  return text
    .trim()
    .split(/\n\n(?=\S)/)
    .map((part) => ({
      text: part,
      name: /^(?:type|interface|union|enum|input|scalar|directive) @?(\w+)/m.exec(part)?.[1] ?? '',
    }));
}

try {
  const response = await fetchSchema();
  definitions = split(response);
  show();
} catch {
  schema.textContent = '불러오지 못했습니다 · The schema could not be loaded.';
}

async function fetchSchema() {
  const response = await fetch('/registry/schema.graphql');
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

find.addEventListener('input', show);
