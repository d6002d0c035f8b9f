import type { Chapter } from './chapter.ts';
import { EMPLOYMENT } from './employment.ts';
import { TRAINING } from './training.ts';

/** The chapters of a territory, in the order of their links. */
export const CHAPTERS: readonly Chapter[] = [...EMPLOYMENT, ...TRAINING];

/** The chapters of a territory as links, but for the one that is open; `asked`: the code of the public that they are read for. */
export function chapterLinks(
  territoire: string,
  { open = null, asked = null }: { open?: string | null; asked?: string | null } = {}
): { text: string; href: string }[] {
  return CHAPTERS.filter(({ id }) => id !== open).map(({ id, title }) => ({
    text: title,
    href: `/territoires/${territoire}/${id}${asked === null ? '' : `?public=${asked}`}`
  }));
}
