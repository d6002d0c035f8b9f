import type { RequestId } from '../../catalogue/api/rows.ts';
import { periodName } from '../../text/dates.ts';
import type { FigureModel } from '../../charts/figure-model.ts';
import { askTogether, type Together } from '../ask-together.ts';
import { atLastShared, ranking, sectorFigures, trendFigure, type Indicator } from './comparison-figures.ts';
import { receptionInWords, receptionOf } from '../service/reception.ts';
import { placesAround } from '../place/make-context.ts';
import { schoolInWords } from '../scope.ts';
import type { Context, Place } from '../section.ts';
import { subjectAddress } from './subject-address.ts';

/** Territories side by side, at most: more do not fit on one scale that a reader can follow. */
export const MOST_TERRITORIES = 6;

/** Ranked by its last change, and drawn year by year. */
const PRIVATE_JOBS = 'gpec/emploi_prive_evolution';

const INDICATORS: readonly Indicator[] = [
  {
    request: PRIVATE_JOBS,
    parameters: {},
    column: 'evolution',
    title: 'Évolution de l’emploi privé',
    subtitle: (answer) =>
      `Salariés du privé, de la première à la dernière année connue (${String(answer.lignes[0]?.['annee'] ?? '')})`
  },
  {
    request: 'gpec/evolution_demandeurs_emploi',
    parameters: {},
    column: 'evolution',
    title: 'Évolution des demandeurs d’emploi, catégorie non précisée',
    subtitle: (answer) =>
      `Demandeurs inscrits, sur un an, ${periodName(answer.parametres_libelles['mois'] ?? String(answer.lignes[0]?.['mois'] ?? ''))}`
  },
  {
    request: 'gpec/taux_chomage',
    parameters: {},
    period: 'trimestre',
    column: 'taux',
    title: 'Taux de chômage localisé',
    subtitle: (answer) =>
      `Chômeurs estimés pour cent actifs (Insee), ${periodName(String(answer.lignes[0]?.['trimestre'] ?? ''))}, le dernier trimestre que tous ont`,
    unordered: 'L’Insee ne publie pas la marge d’erreur de ces taux : l’ordre n’est pas testé.',
    also: ['trimestre', 'edition'],
    edition: 'edition'
  },
  {
    request: 'gpec/difficultes_saisonnalite',
    parameters: { niveau: 'ensemble' },
    column: 'difficulte',
    title: 'Projets de recrutement jugés difficiles',
    subtitle: (answer) => `Part des projets, enquête de ${answer.parametres['annee'] ?? ''}`
  },
  {
    request: 'cprdfop/couverture_population',
    parameters: { par: 'ensemble' },
    column: 'couverture',
    title: 'Habitants près d’une formation de la voie scolaire',
    subtitle: (answer) =>
      `Part à ${answer.parametres['distance'] ?? ''} km au plus ${schoolInWords(answer)}, à vol d’oiseau`
  },
  {
    request: 'spro/maillage_accueil',
    parameters: { par: 'ensemble' },
    column: 'couverture',
    title: 'Habitants près d’un lieu d’accueil connu',
    subtitle: (answer) =>
      `Part à ${answer.parametres['distance'] ?? ''} km au plus ${receptionInWords(receptionOf(answer.lignes[0]))}, à vol d’oiseau`
  }
];

/** What a comparison says without a choice of subjects, as a choice would write it. */
export const USUAL_SUBJECTS: readonly string[] = [
  ...INDICATORS.map(({ request, parameters }) => subjectAddress(request, parameters)),
  subjectAddress('gpec/emploi_prive_portrait', { niveau: 'gs' })
];

export interface Comparison {
  rankings: FigureModel[];
  trend: FigureModel | null;
  sectors: FigureModel[];
  /** Which figures are those of another territory, and what could not be compared. */
  notes: string[];
}

/** Each territory with what its page falls back on. */
export function comparedContexts(fetcher: typeof fetch, places: readonly Place[]): Promise<Context[]> {
  return Promise.all(
    places.map(async (place) => ({
      fetch: fetcher,
      place,
      ...(await placesAround(fetcher, place)),
      comparator: null,
      outlines: [],
      answers: new Map()
    }))
  );
}

/** Everything that /comparer shows of two to six territories when no subject is chosen, each with the fall-backs of its page. */
export async function compareTerritories(contexts: readonly Context[]): Promise<Comparison> {
  const asked = async (
    request: RequestId,
    parameters: Readonly<Record<string, string>>,
    title: string
  ): Promise<Together> => {
    const { answer, notes } = await askTogether(contexts, request, parameters);
    return { answer, notes: notes.map((note) => `${title} : ${note}`) };
  };
  const [compared, ofSectors] = await Promise.all([
    Promise.all(INDICATORS.map(({ request, parameters, title }) => asked(request, parameters, title))),
    asked('gpec/emploi_prive_portrait', { niveau: 'gs' }, 'Secteurs')
  ]);
  const answers = compared.map(({ answer }, index) => {
    const period = INDICATORS[index]?.period;
    return answer && period !== undefined ? atLastShared(answer, period) : answer;
  });
  const sectors = ofSectors.answer;
  const trend = answers[INDICATORS.findIndex(({ request }) => request === PRIVATE_JOBS)];
  return {
    rankings: INDICATORS.flatMap((indicator, index) => {
      const answer = answers[index];
      return answer && answer.lignes.length > 0 ? [ranking(answer, indicator)] : [];
    }),
    trend: trend && trend.lignes.length > 0 ? trendFigure(trend) : null,
    sectors: sectors && sectors.lignes.length > 0 ? sectorFigures(sectors) : [],
    // In the order of the figures, whichever answered first.
    notes: [
      ...new Set([
        ...[...compared, ofSectors].flatMap(({ notes }) => notes),
        ...INDICATORS.flatMap(({ title }, index) =>
          compared[index]?.answer && compared[index].answer.lignes.length > 0 && answers[index]?.lignes.length === 0
            ? [`${title} : ces territoires n’ont aucune période en commun.`]
            : []
        )
      ])
    ]
  };
}
