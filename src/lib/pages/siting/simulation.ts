import type { AnswerOf, ColumnOf, RowOf } from '../../catalogue/api/rows.ts';
import { formatNumber } from '../../text/numbers.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { firstRow } from '../section.ts';
import type { Scenario } from './scenario.ts';
import { reachWords } from './reach-words.ts';

/** A line of the balance: before and after, in words. */
export interface BalanceLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Before and after, for a table; null without a row. */
export function balanceOf(answer: AnswerOf<'cprdfop/simulateur_bilan'>): BalanceLine[] | null {
  const row = firstRow(answer);
  if (!row) return null;
  const words = (name: ColumnOf<'cprdfop/simulateur_bilan'>): string =>
    inWords(readFigure(row, columnOf(answer, name)));
  const reach = reachWords(answer, 'portee');
  return [
    { label: 'Places d’entrée du territoire', before: words('places_avant'), after: words('places_apres') },
    {
      label: `Habitants à ${reach} au plus d’une place`,
      before: `${words('couverte_avant')} (${words('couverture_avant')})`,
      after: `${words('couverte_apres')} (${words('couverture_apres')})`
    },
    {
      label: `Places accessibles pour 1 000 ${String(row['pour'])}, en moyenne`,
      before: words('acces_avant'),
      after: words('acces_apres')
    }
  ];
}

/** What the scenario changes, in a few sentences; `asked` is the sum of what was asked. */
export function changeSentences(
  answer: AnswerOf<'cprdfop/simulateur_bilan'>,
  scenario: Scenario,
  lieu: string
): string[] {
  const row = firstRow(answer);
  if (!row) return [];
  const count = (name: ColumnOf<'cprdfop/simulateur_bilan'>): number =>
    readFigure(row, columnOf(answer, name)).value ?? 0;
  const [gain, loss, covered] = [
    count('gagnants'),
    count('perdants'),
    count('couverte_apres') - count('couverte_avant')
  ];
  const asked = scenario.openings.reduce((sum, { places }) => sum + places, 0);
  const made = count('places_gagnees');
  const reach = reachWords(answer, 'portee');
  const moves = [
    gain > 0 ? `des places deviennent plus accessibles pour **${numbered(gain, 'habitant', 'habitants')}**` : '',
    loss > 0 ? `elles le deviennent moins pour **${formatNumber(loss)}**` : ''
  ].filter(Boolean);
  return [
    moves.length === 0
      ? `${capitalised(lieu)}, l’accès ne change pour aucun habitant.`
      : `${capitalised(lieu)}, ${moves.join(' et ').replace('elles le deviennent moins', gain > 0 ? 'elles le deviennent moins' : 'des places deviennent moins accessibles')}.`,
    covered === 0
      ? `Le nombre d’habitants à ${reach} d’une place ne change pas : ceux qui gagnent ou perdent en ont d’autres à portée.`
      : `${numbered(Math.abs(covered), 'habitant', 'habitants')} ${covered > 0 ? `de plus ${pluralOf(covered, 'a', 'ont')} une place` : `${pluralOf(covered, 'n’a', 'n’ont')} plus aucune place`} à ${reach}.`,
    ...(scenario.openings.some(({ places }) => places < 0) && made > asked
      ? [
          `Toutes les fermetures demandées ne sont pas faites : la commune a moins de places. Le bilan net est de ${numbered(made, 'place', 'places')} au lieu de ${formatNumber(asked)}.`
        ]
      : [])
  ];
}

/** What the places would weigh beside the needs of an occupation; null when it is not among the answer's. */
export function needSentence(
  answer: AnswerOf<'cprdfop/adequation_sortants_besoins'> | null,
  metier: string | null,
  places: number
): string | null {
  const row = answer?.lignes.find((line) => line['code'] === metier);
  if (!answer || !row) return null;
  const words = (name: ColumnOf<'cprdfop/adequation_sortants_besoins'>): string =>
    inWords(readFigure(row, columnOf(answer, name)));
  const balance = readFigure(row, columnOf(answer, 'bilan')).value;
  const effect =
    places < 0
      ? pluralOf(places, 'en retirerait', 'en retireraient')
      : pluralOf(places, 'y ajouterait', 'y ajouteraient');
  const then =
    balance === null
      ? ''
      : `, soit un bilan ${places < 0 ? 'd’au moins' : 'd’au plus'} ${formatNumber(balance + places)}`;
  return `Vers « ${nameIn(row)} », les formations jusqu’au BTS donnent ${words('sortants')} sortants par an dans la région pour ${words('besoin')} postes à pourvoir (bilan : ${words('bilan')}). ${numbered(Math.abs(places), 'place', 'places')} ${effect} au plus autant de sortants par an${then} : toutes prises, menées à terme, et suivies de ce métier.`;
}

/** The cost at the unit cost that the reader typed; null without one. */
export function costSentence({ cout, openings }: Pick<Scenario, 'cout' | 'openings'>): string | null {
  if (cout === null) return null;
  const opened = openings.reduce((sum, { places }) => sum + Math.max(0, places), 0);
  const closed = openings.reduce((sum, { places }) => sum + Math.max(0, -places), 0);
  const of = (count: number): string =>
    `${formatNumber(count)} × ${formatNumber(cout, 2)}\u00a0€ = ${formatNumber(count * cout)}\u00a0€ par an`;
  return `${[opened > 0 ? `Places ouvertes : ${of(opened)}` : '', closed > 0 ? `${opened > 0 ? 'p' : 'P'}laces fermées : ${of(closed)}` : ''].filter(Boolean).join(' ; ')}, au coût par place que vous avez saisi.`;
}

/** The price that sessions of continuing training publish, as a landmark that is not the cost of a place at school. */
export function priceSentence(answer: AnswerOf<'cprdfop/cout_intensite'> | null): string | null {
  const row = firstRow(answer);
  if (!answer || !row || typeof row['prix_mediane'] !== 'number') return null;
  return `Repère publié, qui n’est pas le coût d’une place : le prix affiché médian d’une heure de formation continue est de ${inWords(readFigure(row, columnOf(answer, 'prix_mediane')))}\u00a0€ par stagiaire en ${answer.parametres['annee'] ?? ''}. Ces données ne publient aucun coût de place de la voie scolaire.`;
}

function nameIn(row: RowOf<'cprdfop/adequation_sortants_besoins'>): string {
  return String(row['metier']);
}
