import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from 'express';
import { LANGUAGE_COOKIE, type Language } from '../src/i18n/languages';
import type { BoardAnswer, BoardSource } from './board-source';

/** What is to be drawn into the page before its script comes. */
export interface Drawing {
  readonly language: Language;
  /** '' where there is nothing to draw. */
  readonly markup: Promise<string>;
}

/** Null for whoever gets the page as it is. */
export type Draw = (request: Request) => Drawing | null;

/** The script needs the board too: it would not have a picture earlier. */
const WITHIN_MS = 1_000;

/**
 * Draws the board into the map's page for who opens it without a filter: the list and the map are there before the script.
 * Never for a service worker that keeps the page, which would show these numbers for current ones later.
 */
export function drawing(source: BoardSource): Draw {
  const drawn = new WeakMap<BoardAnswer, Map<Language, string>>();
  const draw = async (language: Language): Promise<string> => {
    const [board, { firstPicture }] = await Promise.all([
      source.latest(),
      import('@goldenhour/web/first-picture'),
    ]);
    if (board.hospitals.length === 0) return '';
    const known = drawn.get(board)?.get(language);
    if (known !== undefined) return known;
    const markup = firstPicture(board, language);
    drawn.set(board, (drawn.get(board) ?? new Map<Language, string>()).set(language, markup));
    return markup;
  };
  return (request) => {
    if (request.get('sec-fetch-dest') !== 'document' || request.originalUrl !== '/') return null;
    if (request.method !== 'GET') return null;
    const language = languageOf(request);
    // What cannot be read the map finds out by itself, and says so.
    return { language, markup: Promise.race([draw(language), tooLate()]).catch(() => '') };
  };
}

async function tooLate(): Promise<string> {
  return sleep(WITHIN_MS, '', { ref: false });
}

/** As src/i18n/language.ts: what was chosen before, else Korean for a Korean browser and English for any other. */
function languageOf(request: Request): Language {
  const chosen = new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=(ko|en)(?:;|$)`).exec(request.get('cookie') ?? '');
  if (chosen) return chosen[1] as Language;
  return request.acceptsLanguages()[0]?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
