/** Looks again by itself until the pages are there. */
export const BUILDING = notice(
  '<meta http-equiv="refresh" content="2" />',
  '화면을 준비하고 있습니다. API는 이미 응답합니다. 이 페이지는 곧 저절로 열립니다.',
  'The pages are being built. The API answers already. This page will open by itself in a moment.',
);

export const FAILED = notice(
  '',
  '화면을 만들지 못했습니다. 이유는 서버 로그에 있습니다. API는 응답합니다.',
  'The pages could not be built; the log of the server says why. The API answers.',
);

function notice(head: string, korean: string, english: string): string {
  return `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    ${head}
    <title>골든아워 · Golden Hour</title>
  </head>
  <body>
    <main>
      <h1>골든아워 · Golden Hour</h1>
      <p role="status">${korean}</p>
      <p lang="en">${english}</p>
    </main>
  </body>
</html>
`;
}
