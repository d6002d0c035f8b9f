import { isNational } from '../../catalogue/home.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { Coverage, Reference } from '../snapshot/reference.ts';

const ROUTE = 'voie';

/** What the figures of an answer leave out, a sentence for each coverage of its header that is not whole at the vintage asked, in the region's files. */
export function coverageSentences(
  { couverture = [], parametres }: RequestDefinition,
  parameters: readonly ResolvedParameter[],
  { coverages, vintages, summary }: Reference
): string[] {
  const valueOf = (test: (spec: RequestDefinition['parametres'][number]) => boolean): string | null => {
    const spec = parametres.find(test);
    return parameters.find(({ nom }) => nom === spec?.nom)?.valeur ?? null;
  };
  const route = valueOf(({ nom }) => nom === ROUTE);
  return couverture.flatMap((name) => {
    const own = coverages.filter(
      ({ couvre, voie }) =>
        couvre === name &&
        (voie === '' ||
          route === null ||
          route === voie ||
          !coverages.some((other) => other.couvre === name && other.voie === route))
    );
    const domain = own[0]?.domaine;
    const vintage =
      valueOf(({ domaine }) => domaine === `millesimes.${domain ?? ''}`) ??
      own
        .map(({ millesime }) => millesime)
        .sort()
        .at(-1);
    const label =
      vintages.find(({ domaine, millesime }) => domaine === domain && millesime === vintage)?.libelle ?? vintage ?? '';
    return own
      .filter(({ millesime, presents, attendus }) => millesime === vintage && presents < attendus)
      .map((coverage) => sentenceOf(coverage, wholeOf(summary, label)));
  });
}

/** What a coverage is counted over, whatever the territory of the answer. */
function wholeOf(summary: Reference['summary'], when: string): string {
  return isNational(summary)
    ? `Pour la France entière (${when})`
    : `Pour toute la région (${summary.region_nom}, ${when})`;
}

/** « Pour toute la région (Bretagne, promotions 2022 et 2023), formations par apprentissage dont l’emploi à 6 mois est connu : 199 sur 435. »: an answer may be about less. */
function sentenceOf({ objet, presents, attendus }: Coverage, where: string): string {
  return `${where}, ${objet.replaceAll("'", '’')} : ${formatNumber(presents)} sur ${formatNumber(attendus)}.`;
}
