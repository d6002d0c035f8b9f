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
  const kept = Object.hasOwn(KEPT, chosen.garder) ? KEPT[chosen.garder] : undefined;
  return outcomes.lignes
    .map((row): CourseLine => ({ ...row, signs: signs.get(row.code) }))
    .filter(
      (line) =>
        (['diplome', 'domaine', 'voie'] as const).every((name) => chosen[name] === '' || line[name] === chosen[name]) &&
        (kept?.of(line) ?? true)
    )
    .sort((a, b) => rankOf(a) - rankOf(b) || Number(b.effectif ?? 0) - Number(a.effectif ?? 0));
}

/** Whether a line says something of its own: it is in the list from the start. */
export function isSaid(line: CourseLine): boolean {
  return rankOf(line) < RANKS.length;
}

/** What the test of the list says of a course, as a drawing reads it: its employment against that of the same course elsewhere. */
const GAPS: Readonly<Record<string, string>> = {
  'emploi au-dessus d’ailleurs': 'superieur',
  'emploi comme ailleurs': 'non_significatif',
  'emploi au-dessous d’ailleurs, pas compté contre': 'non_significatif',
  'emploi au-dessous d’ailleurs': 'inferieur'
};
const gapOf = ({ signs }: CourseLine): string => GAPS[signs?.emploi_ailleurs ?? ''] ?? 'non_teste';

/** « 8 formations dont l’emploi est nettement au-dessus d’ailleurs, 1 nettement au-dessous » : courses, of one route or two. */
export function findingOf(lines: readonly CourseLine[]): string {
  const count = (gap: string): number =>
    new Set(lines.filter((line) => gapOf(line) === gap).map(({ code }) => code)).size;
  const [below, above] = [count('inferieur'), count('superieur')];
  if (below + above === 0) return 'L’emploi d’aucune formation ne se distingue nettement de celui de la même ailleurs';
  return `${numbered(above, 'formation', 'formations')} dont l’emploi est nettement au-dessus d’ailleurs, ${below} nettement au-dessous`;
}

/** The drawing of all these courses, and its list. @param whole the list has the lines that say nothing of their own too */
export function courseFigure(outcomes: CourseOutcomes, lines: readonly CourseLine[], whole: boolean): FigureModel {
  const { graphique: spec } = outcomes.requete;
  const graphique: Answer['requete']['graphique'] =
    spec && (Object.fromEntries(Object.entries(spec).filter(([name]) => name !== 'facette')) as typeof spec);
  const answer: Answer = {
    ...outcomes,
    requete: { ...outcomes.requete, graphique },
    colonnes: [
      ...outcomes.colonnes.map(relabelled),
      told('nomme', 'Formation'),
      told('signes', 'Signes lus (voies réunies)')
    ],
    lignes: lines.map((line): AnswerRow => {
      const { signs, ...row } = line;
      return {
        ...row,
        ecart: signs?.ecart ?? null,
        ecart_statut: signs?.ecart == null ? 'non_disponible' : 'diffuse',
        devenir_ecart: gapOf(line),
        nomme: `${line.formation ?? ''} (${line.diplome ?? ''}, ${line.voie ?? ''})`,
        signes: signsSaid(signs)
      };
    })
  };
  // One disc a course: its routes have one gap.
  const firsts = new Set(new Map(answer.lignes.toReversed().map((row) => [row['code'], row])).values());
  const figure = chartFigure(
    answer,
    {
      title: findingOf(lines),
      subtitle:
        'Emploi à six mois, face à la même formation dans les autres régions, ses voies réunies. Ce dessin ne lit qu’un signe : demande, remplissage et tension sont dans la liste'
    },
    { columns: LIST, drawn: (row) => firsts.has(row) }
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
  (line) => gapOf(line) === 'inferieur' || gapOf(line) === 'superieur'
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

/** The gap drawn is that of the list. */
function relabelled(column: AnswerColumn): AnswerColumn {
  return column.nom === 'ecart' ? { ...column, libelle: 'Écart d’emploi avec ailleurs (voies réunies)' } : column;
}

function told(nom: string, libelle: string): AnswerColumn {
  return { ...PLAIN, nom, libelle, role: 'texte', type: 'texte' };
}
