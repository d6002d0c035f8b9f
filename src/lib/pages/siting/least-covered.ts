import { fetchAnswer } from '../../client/api.ts';
import { columnOf, readFigure } from '../../words/figure.ts';

/**
 * The field of study that most people of a territory surely have out of reach, of those whose coverage is known; null
 * where none is.
 */
export async function leastCovered(
  fetcher: typeof fetch,
  territoire: string,
  domains: readonly string[]
): Promise<string | null> {
  const found = await Promise.all(
    domains.map(async (domaine) => {
      const answer = await fetchAnswer(fetcher, 'cprdfop/couverture_population', {
        territoire,
        par: 'ensemble',
        domaine
      });
      const [row] = answer.lignes;
      if (!row) return { domaine, beyond: -1 };
      const [all, covered] = [
        readFigure(row, columnOf(answer, 'population')),
        readFigure(row, columnOf(answer, 'couverte'))
      ];
      const most = covered.value ?? covered.max;
      return { domaine, beyond: all.value === null || most === null ? -1 : all.value - most };
    })
  );
  const [most] = found.sort((a, b) => b.beyond - a.beyond);
  return most && most.beyond > 0 ? most.domaine : null;
}
