import type { Answer, SourceSummary } from '../catalogue/api/answer.ts';
import { requestPage } from '../charts/figure-model.ts';
import { UNDATED } from '../text/dates.ts';
import { enumerated } from '../text/grammar.ts';
import { countedSources } from '../words/citation.ts';
import type { KeyFigureModel, SectionBody } from './section.ts';

function isUndated({ millesime }: SourceSummary): boolean {
  return millesime === UNDATED;
}

/** A tile says how things are: not of a file whose date nobody knows. @param answers what its page was told */
export function isDated({ href }: KeyFigureModel, answers: readonly (Answer | null)[]): boolean {
  const answer = answers.find((one) => one !== null && requestPage(one) === href);
  return !answer || !countedSources(answer).some(isUndated);
}

/** Said after what a section tells of such files. */
export function undatedIn({ figures }: Pick<SectionBody, 'figures'>): string[] {
  const names = new Set(
    figures
      .filter(({ unavailable }) => unavailable.length === 0)
      .flatMap(({ sources }) => sources.filter((source) => !source.referentiel && isUndated(source)))
      .map(({ titre }) => `« ${titre} »`)
  );
  return names.size === 0
    ? []
    : [`De date inconnue : ${enumerated([...names])}. Ce qui en est dit vaut pour cette date, qui peut être ancienne.`];
}
