import { isNational } from '../../catalogue/home.ts';
import { levelsAsked } from '../../catalogue/parameters/resolve-parameters.ts';
import { LEVELS } from '../../catalogue/levels.ts';
import { duringPeriod, periodName } from '../../text/dates.ts';
import { enumerated } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { Coverage, Reference } from '../snapshot/reference.ts';

const ROUTE = 'voie';

/** What the figures leave out, a sentence for each coverage of the header that is not whole at the vintage asked. */
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

/** The newest date of the files, where the level asked has none of it: « 4e trimestre 2025 : … ». */
export function dateSentences(
  request: Pick<RequestDefinition, 'parametres'>,
  parameters: readonly Pick<ResolvedParameter, 'nom' | 'valeur'>[],
  { domains }: Pick<Reference, 'domains'>
): string[] {
  const given = parameters.flatMap(({ nom, valeur }) => (valeur === null ? [] : [[nom, valeur] as const]));
  const levels = levelsAsked(request, [given], domains);
  return request.parametres.flatMap(({ nom, domaine, defaut }) => {
    const value = parameters.find((one) => one.nom === nom)?.valeur;
    const newest = domains.latest(domaine);
    if (defaut !== 'dernier' || value == null || newest === undefined || value === newest) return [];
    if (value !== domains.latest(domaine, levels)) return [];
    return [
      `Les fichiers lus n’ont pas encore ${enumerated(levels.map((level) => `les ${LEVELS[level].plural}`))} ${duringPeriod(newest)} : leur dernière date est ${periodName(value)}.`
    ];
  });
}

/** What a coverage is counted over, whatever the territory of the answer. */
function wholeOf(summary: Reference['summary'], when: string): string {
  return isNational(summary)
    ? `Pour la France entière (${when})`
    : `Pour toute la région (${summary.region_nom}, ${when})`;
}

/** « … dont l’emploi à 6 mois est connu : 199 sur 435. », of the region whatever the answer is about. */
function sentenceOf({ objet, presents, attendus }: Coverage, where: string): string {
  return `${where}, ${objet.replaceAll("'", '’')} : ${formatNumber(presents)} sur ${formatNumber(attendus)}.`;
}
