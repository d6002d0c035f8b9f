import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure, type FigureModel } from '../../charts/figure-model.ts';
import { tableModel } from '../../charts/table-model.ts';
import { numbered } from '../../text/grammar.ts';
import { PLAIN } from '../answer-words.ts';
import { PROPOSALS, type CourseMap, type CourseRow } from './course-map.ts';

export type CourseOutcomes = AnswerOf<'cprdfop/devenir_formations'>;
/** A course by one route, and what the list says of the course. */
export type CourseLine = CourseOutcomes['lignes'][number] & { readonly signs: CourseRow | undefined };

/** What the reader keeps among the courses; empty for all. */
export interface Chosen {
  readonly diplome: string;
  readonly domaine: string;
  readonly voie: string;
  readonly garder: string;
}

/** What a choice may keep, and of which courses it is true. */
export const KEPT: Readonly<Record<string, { readonly label: string; readonly of: (line: CourseLine) => boolean }>> = {
  tension: {
    label: 'celles dont un métier lié est tendu (classe 4 ou 5)',
    of: ({ signs }) => Number(signs?.classe_haute ?? 0) >= 4
  },
  places: {
    label: 'celles qui ont des places libres',
    of: ({ signs }) =>
      typeof signs?.entrants === 'number' &&
      typeof signs.places_comparees === 'number' &&
      signs.entrants < signs.places_comparees
  },
  proposition: {
    label: 'celles dont quelque chose est proposé',
    of: ({ signs }) => PROPOSALS.some((proposal) => proposal === signs?.proposition)
  }
};

/** The values that a column of the courses has, for a choice, in alphabetical order. */
export function valuesOf({ lignes }: CourseOutcomes, name: 'diplome' | 'domaine'): string[] {
  return [...new Set(lignes.flatMap((row) => row[name] ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
}

/** The courses that the reader keeps, each route a line: what is proposed first, then what is sure, then the largest. */
export function linesOf(outcomes: CourseOutcomes, list: CourseMap, chosen: Chosen): CourseLine[] {
  const signs = new Map(list.lignes.map((row) => [row.code, row]));
  return outcomes.lignes
    .map((row): CourseLine => ({ ...row, signs: signs.get(row.code) }))
    .filter(
      (line) =>
        (['diplome', 'domaine', 'voie'] as const).every((name) => chosen[name] === '' || line[name] === chosen[name]) &&
        (KEPT[chosen.garder]?.of(line) ?? true)
    )
    .sort((a, b) => rankOf(a) - rankOf(b) || Number(b.effectif ?? 0) - Number(a.effectif ?? 0));
}

/** Whether a line says something of its own: it is in the list from the start. */
export function isSaid(line: CourseLine): boolean {
  return rankOf(line) < RANKS.length;
}

/** « 18 formations nettement sous le reste de leur diplôme, 13 nettement au-dessus ». */
export function findingOf(lines: readonly CourseLine[]): string {
  const count = (gap: string): number => lines.filter((line) => line.devenir_ecart === gap).length;
  const [below, above] = [count('inferieur'), count('superieur')];
  if (below + above === 0) return 'Aucune formation ne se distingue nettement du reste de son diplôme';
  return `${numbered(below, 'formation nettement sous le reste de son diplôme', 'formations nettement sous le reste de leur diplôme')}, ${above} nettement au-dessus`;
}

/** The drawing of all these courses, and its list. @param whole the list has the lines that say nothing of their own too */
export function courseFigure(outcomes: CourseOutcomes, lines: readonly CourseLine[], whole: boolean): FigureModel {
  const answer: Answer = {
    ...outcomes,
    colonnes: [...outcomes.colonnes, told('nomme', 'Formation'), told('signes', 'Signes lus (voies réunies)')],
    lignes: lines.map((line): AnswerRow => {
      const { signs, ...row } = line;
      return {
        ...row,
        nomme: `${line.formation ?? ''} (${line.diplome ?? ''}, ${line.voie ?? ''})`,
        signes: signsSaid(signs)
      };
    })
  };
  const figure = chartFigure(
    answer,
    {
      title: findingOf(lines),
      subtitle:
        'Devenir favorable (en études ou en emploi salarié six mois après), face au reste du même diplôme par la même voie. Ce dessin ne lit qu’un signe : demande, remplissage et tension sont dans la liste'
    },
    { columns: LIST }
  );
  const shown = whole ? lines.length : lines.filter(isSaid).length;
  const table = tableModel(answer, { names: LIST, limit: shown });
  // A name leads to its course, whose code the row holds.
  const rows = table.rows.map((row, index) => {
    const [name, ...rest] = row;
    const code = lines[index]?.code;
    return [{ text: name?.text ?? '', ...(code?.startsWith('cfd:') ? { href: `/formations/${code}` } : {}) }, ...rest];
  });
  return { ...figure, table: { ...table, rows } };
}

const LIST = ['nomme', 'effectif', 'devenir', 'ecart', 'signes'];

/** What a line says, most first. */
const RANKS: readonly ((line: CourseLine) => boolean)[] = [
  ...PROPOSALS.map((proposal) => (line: CourseLine) => line.signs?.proposition === proposal),
  (line) => line.devenir_ecart === 'inferieur' || line.devenir_ecart === 'superieur'
];

function rankOf(line: CourseLine): number {
  const rank = RANKS.findIndex((is) => is(line));
  return rank === -1 ? RANKS.length : rank;
}

/** « 3 sur 4, à ouvrir ; pour : demande forte, places prises, tension forte » */
function signsSaid(signs: CourseRow | undefined): string {
  const { proposition = null, decide = '', lus = 0 } = signs ?? {};
  const proposed = PROPOSALS.find((proposal) => proposal === proposition);
  const read = (decide ?? '').split(' ; ').filter((part) => !part.startsWith('non lu'));
  return [`${lus ?? 0} sur 4${proposed ? `, à ${proposed}` : ''}`, ...read].filter(Boolean).join(' ; ');
}

function told(nom: string, libelle: string): AnswerColumn {
  return { ...PLAIN, nom, libelle, role: 'texte', type: 'texte' };
}
