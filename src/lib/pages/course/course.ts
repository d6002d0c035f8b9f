import type { CourseDocument } from '../../catalogue/api/documents.ts';
import { formatDate } from '../../text/dates.ts';
import type { Context } from '../section.ts';

/** What the questions of a course are given: a territory, and the course. */
export interface CourseContext extends Context {
  readonly course: CourseDocument;
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

/** What files of `questions/` name of a course: `{formation}`, its last card and the family of its first year. */
export function courseSlots(course: CourseDocument): Record<string, string> {
  const { formation, famille, certifications = [], certifications_rapprochees: alike = [] } = course;
  const cards = certifications.filter((code) => code.startsWith('rncp:')).map((code) => Number(code.slice(5)));
  const last = String(Math.max(...cards));
  return {
    formation,
    ...(famille === null ? {} : { famille }),
    ...(cards.length === 0 ? {} : { fiche: last }),
    ...(alike.includes(`rncp:${last}`) ? { fiche_rapprochee: 'du même diplôme et du même intitulé' } : {})
  };
}
