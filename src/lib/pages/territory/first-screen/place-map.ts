import type { Answer } from '../../../catalogue/api/answer.ts';
import type { RequestId } from '../../../catalogue/api/rows.ts';
import type { Maille } from '../../../catalogue/levels.ts';
import { choroplethFigure, townsOf } from '../../../charts/choropleth/territory-figure.ts';
import type { FigureModel } from '../../../charts/figure-model.ts';
import { fetchContours, fetchTerritory } from '../../../client/api.ts';
import { periodName } from '../../../text/dates.ts';
import { capitalised, lowered } from '../../../text/grammar.ts';
import { columnOf, fromTo, readFigure, type Reading } from '../../../words/figure.ts';
import { ask, firstRow, type Context } from '../../section.ts';
import type { Subject } from '../../subject.ts';

/** A measure that a first screen maps, territory by territory. */
interface MappedMeasure {
  readonly request: RequestId;
  readonly column: string;
  readonly par: Maille;
  readonly parameters?: Readonly<Record<string, string>>;
  /** The request is about the whole region, and takes no territory. */
  readonly ofRegion?: true;
  /** The request that gives the same column for the whole region. */
  readonly whole?: { readonly request: RequestId; readonly parameters: Readonly<Record<string, string>> };
  /** @param where « en Bretagne », the area that it covers, where it is wider than the page's territory; null where it is not */
  readonly title: (answer: Answer, where: string | null) => string;
  readonly subtitle: (answer: Answer) => string;
}

const DIFFICULTY: MappedMeasure = {
  request: 'gpec/difficultes_territoires',
  column: 'difficulte',
  par: 'bassin',
  whole: { request: 'gpec/difficultes_saisonnalite', parameters: { niveau: 'ensemble' } },
  // A survey: no territory is said above another.
  title: (_, where) => placed('Où les employeurs jugent le recrutement difficile', where),
  subtitle: ({ parametres }) => `Part des projets jugés difficiles, par bassin d’emploi, ${parametres['annee'] ?? ''}`
};
const UNEMPLOYMENT: MappedMeasure = {
  request: 'gpec/chomage_territoires',
  column: 'taux',
  par: 'zone_emploi',
  title: (answer, where) =>
    `${where === null ? 'Le' : `${capitalised(where)}, le`} chômage va ${spread(answer, 'taux')} selon la zone d’emploi`,
  subtitle: ({ parametres }) => `Taux de chômage localisé, ${periodName(parametres['trimestre'] ?? '')}`
};
const CONCENTRATION: MappedMeasure = {
  request: 'gpec/emplois_actifs',
  column: 'concentration',
  par: 'epci',
  title: (_, where) => placed('Où les emplois se concentrent', where),
  subtitle: ({ parametres }) =>
    `Emplois pour cent actifs occupés qui y vivent, par intercommunalité, recensement de ${parametres['annee'] ?? ''}`
};

const SCHOOLS: MappedMeasure = {
  request: 'cprdfop/couverture_population',
  column: 'couverture',
  par: 'epci',
  parameters: { distance: '10' },
  title: (_, where) => placed('Où l’on vit près d’un établissement qui forme', where),
  subtitle: ({ parametres }) =>
    `Part des habitants à 10 km au plus d’un établissement de la voie scolaire, à vol d’oiseau, par intercommunalité, rentrée ${parametres['rentree'] ?? ''}`
};
const VISITS: MappedMeasure = {
  request: 'spro/usage_territoires',
  column: 'visites_par_habitant',
  par: 'epci',
  ofRegion: true,
  title: (_, where) => placed('D’où l’on consulte le site', where),
  subtitle: ({ parametres, lignes }) =>
    `Visites qui déclarent une commune, par personne (${String(lignes[0]?.['public'] ?? '')}), par intercommunalité, ${parametres['annee'] ?? ''}`
};
const RECEPTION: MappedMeasure = {
  request: 'spro/maillage_accueil',
  column: 'couverture',
  par: 'epci',
  parameters: { distance: '10' },
  title: (_, where) => placed('Où l’on vit près d’un lieu d’accueil', where),
  subtitle: ({ lignes }) =>
    `Part des habitants à 10 km au plus ${String(lignes[0]?.['lieux'] ?? '')}, à vol d’oiseau, par intercommunalité`
};

/** For a page about a level, the measures that say most of it, the first that this snapshot has being mapped. */
function measuresFor(maille: string, subject: Subject): readonly MappedMeasure[] {
  if (subject === 'cprdfop') return [SCHOOLS];
  if (subject === 'spro') return [VISITS, RECEPTION];
  if (maille === 'zone_emploi') return [UNEMPLOYMENT, CONCENTRATION, DIFFICULTY];
  return maille === 'epci' || maille === 'commune'
    ? [CONCENTRATION, UNEMPLOYMENT, DIFFICULTY]
    : [DIFFICULTY, UNEMPLOYMENT, CONCENTRATION];
}

/**
 * A map of the region with the place outlined, by the first measure that this snapshot has, a survey's after others where its noise
 * leaves nothing to colour; null when it has none.
 */
export async function placeMap(context: Context, region: string, subject: Subject): Promise<FigureModel | null> {
  const { fetch, place } = context;
  const where = place.territoire === region ? null : await phraseOf(context, region);
  const asked = await Promise.all(
    measuresFor(place.maille, subject).map(
      async (measure): Promise<{ measure: MappedMeasure; answer: Answer | null }> => ({
        measure,
        answer: await ask(context, measure.request, {
          ...measure.parameters,
          ...(measure.ofRegion ? {} : { territoire: region }),
          par: measure.par
        })
      })
    )
  );
  for (const { measure, answer } of asked.sort((a, b) => Number(saysNothing(a)) - Number(saysNothing(b)))) {
    if (answer === null || answer.lignes.length === 0) continue;
    const [shapes, own, towns, whole] = await Promise.all([
      fetchContours(fetch, { maille: measure.par, territoire: region }),
      place.territoire === region ? [] : fetchContours(fetch, { territoire: place.territoire }),
      ask(context, 'reference/villes', { territoire: region }),
      wholeOf(context, measure, region)
    ]);
    return choroplethFigure(
      answer,
      columnOf(answer, measure.column),
      { title: measure.title(answer, where), subtitle: measure.subtitle(answer) },
      { shapes, ...(own[0] ? { own: own[0] } : {}), towns: townsOf(towns?.lignes ?? []), whole }
    );
  }
  return null;
}

/** Whether no territory of a survey is on either side of the region, beyond its noise. */
function saysNothing({
  measure,
  answer
}: {
  readonly measure: MappedMeasure;
  readonly answer: Answer | null;
}): boolean {
  const sides = answer?.lignes.map((row) => row[`${measure.column}_ecart`]) ?? [];
  return answer?.requete.enquete === true && !sides.some((side) => side === 'superieur' || side === 'inferieur');
}

/** The published figure of the region; null where the measure has none. */
async function wholeOf(context: Context, { whole, column }: MappedMeasure, region: string): Promise<Reading | null> {
  const answer: Answer | null =
    whole === undefined ? null : await ask(context, whole.request, { ...whole.parameters, territoire: region });
  const row = firstRow(answer);
  return answer && row ? readFigure(row, columnOf(answer, column)) : null;
}

/** « en Bretagne », for the region that the map covers. */
async function phraseOf({ fetch, around }: Context, region: string): Promise<string | null> {
  const known = around.find(({ territoire }) => territoire === region) ?? (await fetchTerritory(fetch, region));
  return known?.lieu ?? null;
}

/** « En Bretagne : où les emplois se concentrent » */
function placed(title: string, where: string | null): string {
  return where === null ? title : `${capitalised(where)} : ${lowered(title)}`;
}

/** « de 4,9 % à 8,1 % » */
function spread(answer: Answer, name: string): string {
  const column = columnOf(answer, name);
  const readings = answer.lignes.map((row) => readFigure(row, column)).filter(({ value }) => value !== null);
  const sorted = readings.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest && highest ? `de ${fromTo(lowest, highest)}` : '';
}
