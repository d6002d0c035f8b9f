import type { AnswerOf, ColumnOf } from '../../catalogue/api/rows.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { firstRow } from '../section.ts';
import { scenarioWords, type Scenario } from './scenario.ts';
import { balanceOf, costSentence, needSentence } from './simulation.ts';

type Balance = AnswerOf<'cprdfop/simulateur_bilan'>;

/** A scenario whose communes are known, and its balance. */
export interface Compared {
  readonly scenario: Scenario;
  /** Names of its communes, in the order of its openings. */
  readonly names: readonly string[];
  readonly balance: Balance;
}

/** One measure, and what it is in each scenario. */
export interface ComparisonRow {
  readonly label: string;
  readonly cells: readonly { readonly before: string | null; readonly after: string }[];
}

export function scenarioTitle({ scenario, names }: Compared): string {
  return capitalised(scenarioWords(scenario.openings, names));
}

/** Scenarios side by side: before and after for what has both. */
export function comparisonRows(
  compared: readonly Compared[],
  needs: AnswerOf<'cprdfop/adequation_sortants_besoins'> | null
): ComparisonRow[] {
  const lines = compared.map(({ balance }) => balanceOf(balance));
  const [first] = lines;
  const changes: readonly [ColumnOf<'cprdfop/simulateur_bilan'>, string][] = [
    ['gagnants', 'Habitants dont l’accès augmente'],
    ['perdants', 'Habitants dont l’accès baisse']
  ];
  const placesOf = ({ openings }: Scenario): number => openings.reduce((sum, { places }) => sum + places, 0);
  return [
    ...(first ?? []).map((_, at) => ({
      // Reaches that differ are said in each label: the shortest common one would be wrong for one of them.
      label: commonLabel(lines.map((own) => own?.[at]?.label ?? '')),
      cells: lines.map((own) => ({ before: own?.[at]?.before ?? null, after: own?.[at]?.after ?? 'non disponible' }))
    })),
    ...changes.map(([name, label]) => ({
      label,
      cells: compared.map(({ balance }) => ({ before: null, after: figureOf(balance, name) }))
    })),
    {
      label: 'Sortants et besoins du métier choisi',
      cells: compared.map(({ scenario }) => ({
        before: null,
        after: needSentence(needs, scenario.metier, placesOf(scenario)) ?? 'aucun métier choisi'
      }))
    },
    {
      label: 'Coût, à la place saisie',
      cells: compared.map(({ scenario }) => ({ before: null, after: costSentence(scenario) ?? 'aucun coût saisi' }))
    }
  ];
}

/** What makes rows not comparable from one scenario to another, in sentences. */
export function differences(compared: readonly Compared[]): string[] {
  const differ = (name: string): string[] => [
    ...new Set(compared.map(({ balance }) => balance.parametres_libelles[name] ?? ''))
  ];
  return SHARED.flatMap(([name, same]) => {
    const values = differ(name);
    return values.length < 2
      ? []
      : [
          `Ces scénarios n’ont pas ${same} (${values.join(', ')}) : leurs nombres ne se comparent pas d’une colonne à l’autre.`
        ];
  });
}

/** What scenarios must have in common to be compared figure by figure. */
const SHARED: readonly (readonly [name: string, same: string])[] = [
  ['territoire', 'le même territoire'],
  ['portee', 'la même portée en kilomètres'],
  ['demande', 'le même public'],
  ['rentree', 'la même rentrée']
];

function figureOf(balance: Balance, name: ColumnOf<'cprdfop/simulateur_bilan'>): string {
  const row = firstRow(balance);
  return row ? inWords(readFigure(row, columnOf(balance, name))) : 'non disponible';
}

function commonLabel(labels: readonly string[]): string {
  return [...new Set(labels.filter(Boolean))].join(' / ');
}
