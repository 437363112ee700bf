import type { VisitedPage } from '@goldenhour/testing';

/** Rows in which anything that is painted is green: the hpids. */
export const greenRows = (page: VisitedPage): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.list tbody tr')].filter((row) =>
    [row, ...row.querySelectorAll('*')].some((part) => {
      const { color, backgroundColor, borderTopColor } = getComputedStyle(part);
      return [color, backgroundColor, borderTopColor].some((painted) => {
        const [red, green, blue, alpha = 1] = painted.match(/[\\d.]+/g).map(Number);
        return alpha > 0 && green > red + 8 && green > blue + 8;
      });
    })).map((row) => row.dataset.hpid)`);

/** How many pixels of the map's canvases are green: only a fresh number may be. */
export const greenPixels = (page: VisitedPage): Promise<number> =>
  page.evaluate(`[...document.querySelectorAll('.map canvas')].reduce((sum, canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let green = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] > 0 && data[i + 1] > data[i] + 40 && data[i + 1] > data[i + 2] + 30) green += 1;
    return sum + green;
  }, 0)`);

/** A name for what the map's canvases show now. */
export const picture = (page: VisitedPage): Promise<string> =>
  page.evaluate(`[...document.querySelectorAll('.map canvas')].map((canvas) => canvas.toDataURL()).join()`);

/** A place on the map whose tooltip says that, looked for around a point so far right of the middle. */
export async function pointAt(
  page: VisitedPage,
  what: RegExp,
  right: number,
): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const middle = { x: box.x + box.width / 2 + right, y: box.y + box.height / 2 };
  const tooltip = page.locator('.leaflet-tooltip');
  for (let ring = 0; ring <= 12; ring++) {
    for (let corner = 0; corner < Math.max(1, ring * 6); corner++) {
      const angle = (corner / Math.max(1, ring * 6)) * 2 * Math.PI;
      const x = middle.x + Math.cos(angle) * ring * 24;
      const y = middle.y + Math.sin(angle) * ring * 24;
      await page.mouse.move(x, y);
      const says = (await tooltip.allTextContents()).at(-1) ?? '';
      if (what.test(says)) return { x, y };
    }
  }
  throw new Error(`Nothing on the map says ${String(what)}.`);
}

/** What the page says, part by part, without white space and what a minute changes: in the server’s picture and the page’s own. */
export async function saidBy(page: VisitedPage): Promise<Record<string, string[]>> {
  const parts = {
    head: '.top h1, .top .source, .top a, .top button',
    filters: '.filter label > span, .filter button, .filter .check, .switch button',
    list: '.list-count p, .list thead th, .list tbody tr:nth-child(-n+15) :is(.name, .beds, .crowding)',
    legend: '.legend dt',
    foot: '.foot',
  };
  const said: Record<string, string[]> = {};
  for (const [part, selector] of Object.entries(parts)) {
    const texts = await page.locator(selector).allTextContents();
    said[part] = texts.map((text) => text.replace(/\s+/g, ''));
  }
  return said;
}
