import { getRequestEvent } from '$app/server';
import { markKept } from './kept-data.ts';

/**
 * Data of a page without a script: nothing of them is written in it for a browser, which would take a twentieth of its
 * time. A page with a script (the map, a meeting) that leads to it asks for them by themselves, and has them.
 */
export function serverOnly<T extends object>(data: T): T {
  return getRequestEvent().isDataRequest ? data : markKept(data);
}
