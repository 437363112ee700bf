import type { Language } from '../../src/i18n/languages';
import type { BoardAnswer } from '../board-source';
import { filters, foot, head } from './frame';
import { list } from './list';
import { map } from './map';
import { html } from './markup';
import { pictureOf } from './picture';
import { sayIn } from './texts';

/**
 * The map's page as its script will draw it, of the board of this moment: seen a second before the script is there. It
 * says that it is connecting and of when its numbers are; the script puts its own in place of all of it.
 */
export function firstPicture(board: BoardAnswer, language: Language): string {
  const picture = pictureOf(board, language, sayIn(language));
  return html`<div class="app first" data-view="list" data-phase="live">
    ${head(picture)} ${filters(picture)}
    <main class="main">${list(picture)} ${map(picture)}</main>
    ${foot(picture.say)}
  </div>`.text.replace(/>\s+</g, '> <');
}
