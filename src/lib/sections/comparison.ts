import type { Answer, AnswerRow } from '../catalogue/answer.ts';
import { periodName } from '../catalogue/dates-fr.ts';
import { ASKED_PREFIX } from '../catalogue/selection.ts';
import type { FigureModel } from '../charts/figure-model.ts';
import { ApiProblem, fetchAnswer } from '../client/api.ts';
import { ranking, sectorFigures, trendFigure, type Indicator } from './comparison-figures.ts';
import { receptionInWords, receptionOf } from './reception.ts';
import type { Place } from './section.ts';

/** Territories side by side, at most: more do not fit on one scale that a reader can follow. */
export const MOST_TERRITORIES = 6;

/** Ranked by its last change, and drawn year by year. */
const PRIVATE_JOBS = 'gpec/emploi_prive_evolution';

const INDICATORS: readonly Indicator[] = [
  { request: PRIVATE_JOBS, parameters: {}, column: 'evolution', title: 'Évolution de l’emploi privé', subtitle: (answer) => `Salariés du privé, de la première à la dernière année connue (${String(answer.lignes[0]?.['annee'] ?? '')})` },
  { request: 'gpec/evolution_demandeurs_emploi', parameters: {}, column: 'evolution', title: 'Évolution des demandeurs d’emploi, catégorie non précisée', subtitle: (answer) => `Demandeurs inscrits, sur un an, ${periodName(answer.parametres_libelles['mois'] ?? String(answer.lignes[0]?.['mois'] ?? ''))}` },
  { request: 'gpec/difficultes_saisonnalite', parameters: { niveau: 'ensemble' }, column: 'difficulte', title: 'Projets de recrutement jugés difficiles', subtitle: (answer) => `Part des projets, enquête de ${answer.parametres['annee'] ?? ''}` },
  { request: 'cprdfop/couverture_population', parameters: { par: 'ensemble' }, column: 'couverture', title: 'Habitants près d’une formation', subtitle: (answer) => `Part à ${answer.parametres['distance'] ?? ''} km au plus d’une formation initiale, à vol d’oiseau` },
  { request: 'spro/maillage_accueil', parameters: { par: 'ensemble' }, column: 'couverture', title: 'Habitants près d’un lieu d’accueil connu', subtitle: (answer) => `Part à ${answer.parametres['distance'] ?? ''} km au plus ${receptionInWords(receptionOf(answer.lignes[0]))}, à vol d’oiseau` }
];

export interface Comparison {
  rankings: FigureModel[];
  trend: FigureModel | null;
  sectors: FigureModel[];
  /** What could not be compared, and why. */
  absent: string[];
}

/** Everything that /comparer shows of two to six territories. */
export async function compareTerritories(fetcher: typeof fetch, places: readonly Place[]): Promise<Comparison> {
  const absent: string[] = [];
  const asked = async (request: string, parameters: Readonly<Record<string, string>>, title: string): Promise<Answer | null> => {
    const { answer, without } = await askTogether(fetcher, request, parameters, places);
    if (without.length > 0) absent.push(`${title} : non publié pour ${without.map(({ nom }) => nom).join(', ')}.`);
    return answer;
  };
  const [answers, sectors] = await Promise.all([
    Promise.all(INDICATORS.map(({ request, parameters, title }) => asked(request, parameters, title))),
    askTogether(fetcher, 'gpec/emploi_prive_portrait', { niveau: 'gs' }, places)
  ]);
  const trend = answers[INDICATORS.findIndex(({ request }) => request === PRIVATE_JOBS)];
  return {
    rankings: INDICATORS.flatMap((indicator, index) => {
      const answer = answers[index];
      return answer && answer.lignes.length > 0 ? [ranking(answer, indicator)] : [];
    }),
    trend: trend && trend.lignes.length > 0 ? trendFigure(trend) : null,
    sectors: sectors.answer ? sectorFigures(sectors.answer) : [],
    absent
  };
}

/** Asks for all the territories at once; those of a level that the request does not take are left out and named. */
async function askTogether(fetcher: typeof fetch, request: string, parameters: Readonly<Record<string, string>>, places: readonly Place[]): Promise<{ answer: Answer | null; without: Place[] }> {
  const ask = (codes: readonly string[]): Promise<Answer | null> =>
    fetchAnswer(fetcher, request, { ...parameters, territoire: codes.join(',') }).catch((error: unknown) => {
      if (error instanceof ApiProblem) return null;
      throw error;
    });
  const together = await ask(places.map(({ territoire }) => territoire));
  const taken = together ? places : (await Promise.all(places.map(async (place) => ((await ask([place.territoire])) ? [place] : [])))).flat();
  const answer = together ?? (taken.length > 0 ? await ask(taken.map(({ territoire }) => territoire)) : null);
  const rows = new Set(answer?.lignes.map((row) => codeOf(row) ?? taken[0]?.territoire));
  return { answer, without: places.filter(({ territoire }) => !rows.has(territoire)) };
}

/** The territory that a row of a joined answer is about; undefined in an answer about one. */
function codeOf(row: AnswerRow): string | undefined {
  const code = row[`${ASKED_PREFIX}territoire`];
  return typeof code === 'string' ? code : undefined;
}
