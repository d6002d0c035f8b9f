import { getRequestEvent } from '$app/server';
import { markKept } from './kept-data.ts';

/** Data of a page without a script: nothing is written in it for a browser; a page with one asks for them. */
export function serverOnly<T extends object>(data: T): T {
  return getRequestEvent().isDataRequest ? data : markKept(data);
}
