import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { capitalised, numbered } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import type { Question } from '../question.ts';
import { ask, type Built, type Context, type Door } from '../section.ts';

/** What a reader chose: how many employees, and how far they may go, in kilometres over land. */
export interface Redeployment {
  readonly employees: number;
  readonly distance: number;
}

export const DEFAULTS: Redeployment = { employees: 20, distance: 20 };
/** Those of the request. */
export const LIMITS = { employees: { min: 1, max: 20_000 }, distance: { min: 0, max: 30 } } as const;

const MOST_DOORS = 10;

/** What was typed, kept within what the request takes; what is no number is the usual one, and `kept` is then false. */
export function readRedeployment(parameters: URLSearchParams): Redeployment & { readonly kept: boolean } {
  let kept = true;
  const within = (name: string, usual: number, { min, max }: { min: number; max: number }): number => {
    const text = (parameters.get(name) ?? '').trim();
    const value = Math.round(Number(text.replace(',', '.')));
    const used = text === '' || Number.isNaN(value) ? usual : Math.min(max, Math.max(min, value));
    if (text !== '' && used !== value) kept = false;
    return used;
  };
  return {
    employees: within('salaries', DEFAULTS.employees, LIMITS.employees),
    distance: within('distance', DEFAULTS.distance, LIMITS.distance),
    kept
  };
}

/** Where n employees of a card of the ROME may go, near a place, as the one question of its page. */
export function redeployQuestion(card: string, asked: Redeployment): Question {
  return {
    id: 'vers',
    question: 'Vers quels métiers ?',
    inside: false,
    build: (context) => redeploy(context, card, asked)
  };
}

async function redeploy(context: Context, card: string, { employees, distance }: Redeployment): Promise<Built> {
  const { place } = context;
  const answer = await ask(context, 'gpec/reclassement', {
    territoire: place.territoire,
    metier: card,
    salaries: String(employees),
    distance: String(distance)
  });
  if (!answer)
    return {
      key: null,
      section: {
        sentences: [
          'Ce calcul se fait pour une commune, une intercommunalité, un bassin, une zone d’emploi, un département ou une région de cet entrepôt : choisissez-en un.'
        ],
        figures: []
      }
    };
  return {
    key: null,
    section: {
      sentences: inWordsOf(answer, place.lieu, { employees, distance }),
      doors: doorsOf(answer, place.territoire),
      figures: [
        chartFigure(
          answer,
          {
            title: 'Métiers proches, pesés par ce qui s’offre à portée',
            subtitle: `Part des compétences déjà citées × part de ${numbered(employees, 'salarié', 'salariés')} que les offres à ${formatNumber(distance)} km au plus pourraient accueillir, offres de ${answer.parametres['annee'] ?? ''}`,
            note: 'Une piste à vérifier au regard du diplôme, du salaire et des conditions d’exercice ; l’âge de ceux que l’on reclasse n’entre pas dans l’indice.'
          },
          { columns: ['voisin', 'code', 'mobilite', 'part', 'offres', 'demandeurs', 'classe', 'eleves', 'indice'] }
        )
      ]
    }
  };
}

type Answered = AnswerOf<'gpec/reclassement'>;

function inWordsOf(answer: Answered, where: string, { employees, distance }: Redeployment): string[] {
  const index = columnOf(answer, 'indice');
  const known = answer.lignes.filter((row) => readFigure(row, index).min !== null);
  const enough = known.filter((row) => (readFigure(row, columnOf(answer, 'offres')).min ?? 0) >= employees);
  const [first] = known;
  if (answer.lignes.length === 0) return [];
  const unknown = answer.lignes.length - known.length;
  // Those whose offers are known in part may have as many.
  const least = answer.lignes.some((row) => row['offres'] === null) ? 'au moins ' : '';
  const year = answer.parametres['annee'] ?? '';
  const told =
    enough.length === 0
      ? `aucun métier voisin n’est connu pour avoir eu ${numbered(employees, 'offre', 'offres')} ou plus`
      : `${least}${numbered(enough.length, 'métier voisin avait', 'métiers voisins avaient')} au moins ${numbered(employees, 'offre', 'offres')}`;
  return [
    `${capitalised(where)} et à ${formatNumber(distance)} km au plus par la terre, ${told} en ${year}, sur ${numbered(answer.lignes.length, 'voisin', 'voisins')}${unknown > 0 ? ` ; de ${formatNumber(unknown)}, le fichier ne dit pas les offres à portée, ce qui n’est pas zéro` : ''}. Les offres d’un bassin sont réparties sur ses habitants : ce sont des estimations.`,
    ...(first
      ? [
          `Parmi ceux dont les offres sont connues, « ${first['voisin'] ?? ''} » vient en tête : ${inWords(readFigure(first, columnOf(answer, 'part')))} de ses compétences sont déjà citées par le métier de départ, offres à portée : ${inWords(readFigure(first, columnOf(answer, 'offres')))} ; demandeurs des catégories A, B, C qui le cherchaient : ${inWords(readFigure(first, columnOf(answer, 'demandeurs')))}.`
        ]
      : []),
    `Ces offres ont l’âge de leur fichier (${year}) : elles disent où un métier recrutait, non ce qui se recrute aujourd’hui.`
  ];
}

/** Pages of the neighbours, in the order of the index. */
function doorsOf(answer: Answered, territoire: string): Door[] {
  return answer.lignes
    .filter((row) => readFigure(row, columnOf(answer, 'indice')).min !== null)
    .slice(0, MOST_DOORS)
    .map((row) => ({
      text: row['voisin'] ?? '',
      href: `/metiers/rome:${row['code'] ?? ''}?territoire=${territoire}`,
      ...(row['mobilite'] === 'aucune' ? {} : { aside: row['mobilite'] ?? '' })
    }));
}
