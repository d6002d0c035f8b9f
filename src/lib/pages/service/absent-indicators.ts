import { typeset } from '../../text/typeset.ts';
import { sourceMissing } from '../../words/missing-source.ts';
import { ask, type Context } from '../section.ts';
import { INDICATORS } from './indicator-specs.ts';
import type { Indicator } from './indicators.ts';

/** A question of the committee that this snapshot cannot follow, and the sources that its series lack. */
export interface AbsentIndicator {
  readonly question: string;
  readonly sources: readonly string[];
}

/** Those of which the snapshot has no series, each with the files that would give it. */
export async function absentIndicators(context: Context, known: readonly Indicator[]): Promise<AbsentIndicator[]> {
  const absent = INDICATORS.filter(({ id }) => !known.some((indicator) => indicator.id === id));
  return Promise.all(
    absent.map(async ({ question, detail }) => {
      const answer = await ask(context, detail, {});
      return {
        question: typeset(question),
        sources: (answer?.motifs ?? []).flatMap((reason) => sourceMissing(reason)?.title ?? []).map(typeset)
      };
    })
  );
}
