import type { Answer } from '../../catalogue/api/answer.ts';
import type { CourseDocument } from '../../catalogue/api/documents.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { formatDate } from '../../text/dates.ts';
import type { MissingSource } from '../missing-sources.ts';
import { ask, type Context } from '../section.ts';
import { explainMissing } from '../../words/missing-source.ts';

/** What the sections of a course are given: a territory, and the course. */
export interface CourseContext extends Context {
  readonly course: CourseDocument;
}

const BTS = 5;

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

/**
 * What a page has not read: the sources that take figures away, and those without which an answer is only partial, each once with all that
 * it leaves out or incomplete.
 */
export async function withUnread(missing: readonly MissingSource[], context: CourseContext): Promise<MissingSource[]> {
  const partial = (await Promise.all(context.answers.values())).filter(
    (answer): answer is Answer => answer?.etat === 'partiel' && answer.non_lues.length > 0
  );
  if (partial.length === 0) return [...missing];
  const sources = await ask(context, 'reference/sources', {});
  const incomplete = new Map<string, { title: string; request: string }[]>();
  for (const row of sources?.lignes ?? []) {
    const source = row['source'] ?? '';
    const answers = partial.filter((answer) => isUnread(answer, source) && says(source, answer, context.course));
    if (answers.length === 0) continue;
    const { titre, producteur, apport, ajout, presente } = row;
    const reason = explainMissing({
      titre: titre ?? '',
      producteur: producteur ?? '',
      apport: apport ?? '',
      ajout: ajout ?? '',
      presente: presente === true
    });
    incomplete.set(
      reason,
      // Asked of two places, a request is one figure to the reader.
      [...new Map(answers.map((answer) => [answer.requete.titre, requestPage(answer)]))].map(([title, request]) => ({
        title,
        request
      }))
    );
  }
  const known = missing.map((one) => ({ ...one, partly: incomplete.get(one.reason) ?? [] }));
  const others = [...incomplete].filter(([reason]) => missing.every((one) => one.reason !== reason));
  return [...known, ...others.map(([reason, partly]) => ({ reason, figures: [], partly }))];
}

/** Whether a file could say anything of this course: Affelnet stops before the BTS, and Parcoursup begins there, or Orion's file of the same wishes is read. */
function says(source: string, answer: Answer, { niveau }: CourseDocument): boolean {
  if (source === 'capacites') return niveau === null || niveau < BTS;
  if (source !== 'parcoursup') return true;
  return (niveau === null || niveau >= BTS) && !answer.sources.some((read) => read.source === 'voeux_bts');
}
