const HALF_A_LETTER = 6.2;
const HEIGHT = 15;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Gives room to labels as long as they cover no other one: first come, first served. */
export class LabelRoom {
  readonly #taken: Box[] = [];

  /** @param x, y pixels of the middle of its upper edge */
  take(text: string, x: number, y: number): boolean {
    const half = text.length * HALF_A_LETTER;
    const box = { left: x - half, right: x + half, top: y };
    if (this.#taken.some((other) => overlap(box, other))) return false;
    this.#taken.push(box);
    return true;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.top - b.top) < HEIGHT;
}
