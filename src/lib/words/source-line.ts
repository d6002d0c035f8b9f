import type { Answer } from '../catalogue/api/answer.ts';
import { requestedVintage, countedSources, sourceName } from './citation.ts';

/** `France Travail, Enquête BMO, 2025`: the sources that count, once each; code lists and outlines are on the request's page. */
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
