import type { Answer, AnswerSource } from '../catalogue/api/answer.ts';
import { vintageNames } from '../text/dates.ts';
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
export function briefSource(answer: Pick<Answer, 'sources'>): string {
  const named = [...new Set(countedSources(answer).map(briefName))];
  const left = named.length - MOST_PRODUCERS;
  return [...named.slice(0, MOST_PRODUCERS), ...(left > 0 ? [`${String(left)} de plus`] : [])].join(' ; ');
}

/** What a producer says after its name, in brackets or after a comma, is in the whole line. */
function briefName(source: AnswerSource): string {
  const vintage =
    requestedVintage(source) ??
    vintageNames(source.millesime)
      .split(/, | à /)
      .at(-1);
  return [source.producteur.replace(/\s*[(,].*$/u, ''), vintage].filter(Boolean).join(', ');
}
