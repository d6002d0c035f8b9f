import type { Answer, AnswerSource } from '../catalogue/api/answer.ts';
import { periodName, vintageNames } from '../text/dates.ts';
import { requestedVintage, countedSources, sourceName } from './citation.ts';

/** `France Travail, Enquête BMO, 2025`: the sources that count, once each, without code lists. */
export function sourceLine(answer: Pick<Answer, 'sources'>): string {
  const sources = countedSources(answer);
  // Said once, at the end, when it is true of all.
  const all = sources.length > 1 && sources.every(({ synthetique }) => synthetique);
  const lines = sources.map(
    (source) =>
      sourceName(source, requestedVintage(source)) + (source.synthetique && !all ? ', données synthétiques' : '')
  );
  return lines.length > 0
    ? `${lines.join(' ; ')}${all ? ' ; données toutes synthétiques' : ''}`
    : 'aucune source présente';
}

/** Producers named under a figure; the others are in its drawer. */
const MOST_PRODUCERS = 2;

/** « France Travail, 2025 »: who counts, and when last; for the line under a drawing, which opens on the whole. */
export function briefSource(answer: Pick<Answer, 'sources' | 'colonnes' | 'lignes'>): string {
  const sources = countedSources(answer);
  const last = sources.length === 1 ? lastPeriod(answer) : null;
  const named = [...new Set(sources.map((source) => briefName(source, last)))];
  const left = named.length - MOST_PRODUCERS;
  return [...named.slice(0, MOST_PRODUCERS), ...(left > 0 ? [`${String(left)} de plus`] : [])].join(' ; ');
}

/** What a producer says after its name, in brackets or after a comma, is in the whole line. */
function briefName(source: AnswerSource, last: string | null): string {
  const vintage =
    requestedVintage(source) ??
    last ??
    vintageNames(source.millesime)
      .split(/, | à /)
      .at(-1);
  return [source.producteur.replace(/\s*[(,].*$/u, ''), vintage].filter(Boolean).join(', ');
}

/** The last period that the rows of a series reach, which may be older than its source: its first column of time. */
function lastPeriod({ colonnes, lignes }: Pick<Answer, 'colonnes' | 'lignes'>): string | null {
  const time = colonnes.find(({ temps }) => temps === 'trimestre' || temps === 'mois');
  const periods = time ? lignes.map((row) => row[time.nom]).filter((text) => typeof text === 'string') : [];
  return periods.length === 0 ? null : periodName(periods.reduce((a, b) => (a > b ? a : b)));
}
