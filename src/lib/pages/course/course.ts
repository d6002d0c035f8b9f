import type { Answer } from '../../catalogue/api/answer.ts';
import type { CourseDocument } from '../../catalogue/api/documents.ts';
import { formatDate } from '../../text/dates.ts';
import type { Context } from '../section.ts';

/** What the sections of a course are given: a territory, and the course. */
export interface CourseContext extends Context {
  readonly course: CourseDocument;
}

/** Routes, in the order in which they are said. */
export const ROUTES: Readonly<Record<string, { by: string; of: string; leavers: string }>> = {
  scolaire: { by: 'par la voie scolaire', of: 'voie scolaire', leavers: 'sortants de la voie scolaire' },
  apprentissage: { by: 'par apprentissage', of: 'apprentissage', leavers: 'sortants d’apprentissage' }
};

/** « la première année », « la deuxième année, la première étant commune à la famille… ». */
export function entryInWords({ famille }: Pick<CourseDocument, 'famille'>): string {
  return famille === null
    ? 'en première année'
    : `en deuxième année, la première étant commune à une famille de métiers`;
}

/** « ouvert le 1er septembre 2024, fermé le 31 août 2025 »; empty without a date. @param today `AAAA-MM-JJ` */
export function datesInWords(
  { ouverture, fermeture }: { ouverture: string | null; fermeture: string | null },
  today: string
): string {
  return [
    ouverture === null ? null : `${ouverture <= today ? 'ouvert' : 'ouvre'} le ${formatDate(ouverture)}`,
    fermeture === null ? null : `${fermeture < today ? 'fermé' : 'ferme'} le ${formatDate(fermeture)}`
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Whether a source that could contradict an answer was not read. */
export function isUnread(answer: Answer, ...sources: readonly string[]): boolean {
  return sources.some((source) => answer.non_lues.includes(source));
}
