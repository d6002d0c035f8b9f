import type { AnswerOf, ColumnOf, RowOf } from '../../catalogue/api/rows.ts';
import { chartFigure, type FigureModel } from '../../charts/figure-model.ts';
import { lowered, numbered } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { typeset } from '../../text/typeset.ts';
import { columnOf, readFigure } from '../../words/figure.ts';
import type { Section } from '../section.ts';

export type CourseMap = AnswerOf<'cprdfop/carte_formations'>;
type CourseRow = RowOf<'cprdfop/carte_formations'>;

/** What may be proposed of a course, in the order in which a planner reads it; `why` agrees with one line, then with several. */
const PROPOSALS = [
  {
    id: 'ouvrir',
    proposal: 'ouvrir',
    question: 'Ouvrir ?',
    why: [
      'ligne réunit une demande forte, aucun signe contre, et un devenir au-dessus de celui du diplôme ou des métiers tous tendus',
      'lignes réunissent une demande forte, aucun signe contre, et un devenir au-dessus de celui du diplôme ou des métiers tous tendus'
    ]
  },
  {
    id: 'questionner',
    proposal: 'questionner',
    question: 'Questionner ?',
    why: [
      'ligne a un devenir sous celui du diplôme sans demande forte ni places prises, ou deux signes contre sans aucun pour',
      'lignes ont un devenir sous celui du diplôme sans demande forte ni places prises, ou deux signes contre sans aucun pour'
    ]
  },
  {
    id: 'conforter',
    proposal: 'conforter',
    question: 'Conforter ?',
    why: [
      'ligne a un devenir connu, un signe pour autre que la tension, et aucun contre',
      'lignes ont un devenir connu, un signe pour autre que la tension, et aucun contre'
    ]
  }
] as const;
const UNDECIDED = 'ne pas conclure';

/** Columns of the tables, what is concluded first. A column of which nothing is known in the group is left out, and named below. */
const COLUMNS: readonly ColumnOf<'cprdfop/carte_formations'>[] = [
  'formation',
  'diplome',
  'voie',
  'stabilite',
  'decide',
  'pression',
  'demande',
  'remplissage',
  'devenir',
  'devenir_diplome',
  'classe_basse',
  'classe_haute',
  'annee_tension',
  'places',
  'ouvertures',
  'part_servie',
  'part_filles',
  'orion',
  'changerait'
];
/** Lines of a drawing: more do not fit on a sheet. */
const DRAWN = 20;

/** What the reader chose among the lines: one diploma, one field; empty for all. */
export interface Chosen {
  readonly diplome: string;
  readonly domaine: string;
}

/** The values that a column of the list has, for a choice, in alphabetical order. */
export function valuesOf(answer: CourseMap, name: 'diplome' | 'domaine'): string[] {
  const values = new Set(answer.lignes.flatMap((row) => row[name] ?? []));
  return [...values].sort((a, b) => a.localeCompare(b, 'fr'));
}

/** The answer with the lines that the reader chose, and the same choice in its address. */
export function chosenOf(answer: CourseMap, chosen: Chosen): CourseMap {
  const filters = (['diplome', 'domaine'] as const).filter((name) => chosen[name] !== '');
  return withRows(
    answer,
    (row) => filters.every((name) => row[name] === chosen[name]),
    filters.map((name) => `${name}=${chosen[name]}`).join(';')
  );
}

/** « **20 lignes à ouvrir**, 22 à questionner, 20 à conforter ; les fichiers lus ne permettent pas de conclure sur 652 autres. » */
export function headlineOf(rows: readonly CourseRow[], where: string): string {
  const count = (proposal: string): number => rows.filter((row) => row.proposition === proposal).length;
  const proposed = PROPOSALS.map(({ proposal }) => `${formatNumber(count(proposal))} à ${proposal}`).join(', ');
  return typeset(
    `De ${numbered(rows.length, 'ligne', 'lignes')} ${where}, une par formation et par voie, **${proposed}** ; sur ${formatNumber(count(UNDECIDED))}, les fichiers lus ne permettent pas de conclure.`
  );
}

/** The sections of the list, one a proposal, then what cannot be concluded, then what the list of Orion says beside it. */
export function sectionsOfMap(answer: CourseMap): Section[] {
  const sections = PROPOSALS.map(({ id, proposal, question, why: [one, several] }): Section => {
    const group = withRows(answer, (row) => row.proposition === proposal, `proposition=${proposal}`);
    return {
      id,
      question,
      sentences: [`${numbered(group.lignes.length, one, several)}.`, ...firstOf(group)],
      figures: group.lignes.length === 0 ? [] : [figureOf(group, question)]
    };
  });
  return [...sections, undecided(answer), ...listedByOrion(answer)].map((section) => ({
    ...section,
    sentences: section.sentences.map(typeset)
  }));
}

function withRows(answer: CourseMap, kept: (row: CourseRow) => boolean, filter: string): CourseMap {
  const filters = [answer.parametres['filtre'], filter].filter(Boolean).join(';');
  return {
    ...answer,
    parametres: filters === '' ? answer.parametres : { ...answer.parametres, filtre: filters },
    lignes: answer.lignes.filter(kept)
  };
}

/** What decides of the first line, in the words of the list. */
function firstOf({ lignes: [row] }: CourseMap): string[] {
  return row === undefined
    ? []
    : [
        `En tête de la liste, « ${row.formation ?? ''} » (${row.diplome ?? ''}, ${row.voie ?? ''}), ${row.decide ?? ''}.`
      ];
}

function figureOf(group: CourseMap, question: string): FigureModel {
  const known = COLUMNS.filter((name) => isTold(group, name));
  const silent = COLUMNS.filter((name) => !known.includes(name)).map((name) => lowered(columnOf(group, name).libelle));
  return chartFigure(
    group,
    {
      title: question.replace(' ?', ''),
      subtitle: `Devenir favorable et son intervalle, ${numbered(Math.min(DRAWN, group.lignes.length), 'ligne', 'premières lignes')}`,
      ...(silent.length > 0 ? { note: `Non connus de ces lignes : ${silent.join(', ')}.` } : {})
    },
    { columns: known, limit: DRAWN }
  );
}

function isTold(group: CourseMap, name: ColumnOf<'cprdfop/carte_formations'>): boolean {
  const column = columnOf(group, name);
  return group.lignes.some((row) => row[name] !== null || (column.bornes && readFigure(row, column).min !== null));
}

/** Why the list does not conclude, most often first. */
function undecided(answer: CourseMap): Section {
  const { lignes: rows } = withRows(answer, (row) => row.proposition === UNDECIDED, '');
  const outcome = columnOf(answer, 'devenir');
  const frail = rows.filter((row) => row.decide?.includes('trop peu d’essais') === true);
  const unknown = rows.filter((row) => !frail.includes(row) && readFigure(row, outcome).min === null);
  const rest = rows.length - frail.length - unknown.length;
  return {
    id: 'indecis',
    question: 'Sur quoi ne peut-on conclure ?',
    sentences:
      rows.length === 0
        ? ['Toutes ces lignes ont une proposition.']
        : [
            `${numbered(rows.length, 'ligne n’a pas de proposition', 'lignes n’ont pas de proposition')} : le devenir de ${formatNumber(unknown.length)} n’est pas connu (moins de vingt élèves, ou rien de diffusé) ; ${numbered(frail.length, 'en aurait une', 'en auraient une')} selon la règle, que trop peu d’essais confirment ; les signes de ${formatNumber(rest)} se contredisent, ou ne disent rien de net.`
          ],
    figures: []
  };
}

/** How the list of the State, shown under its name, stands beside the proposals; nothing where it was not read. */
function listedByOrion({ lignes: rows }: CourseMap): Section[] {
  const listed = rows.filter((row) => row.orion === 'sur la liste');
  if (rows.length === 0 || rows.every((row) => row.orion === 'liste non lue')) return [];
  const count = (proposal: string): string => formatNumber(listed.filter((row) => row.proposition === proposal).length);
  return [
    {
      id: 'orion',
      question: 'Et la liste « actions prioritaires » d’Orion ?',
      sentences: [
        `${numbered(listed.length, 'de ces lignes y est', 'de ces lignes y sont')} : ${PROPOSALS.map(({ proposal }) => `${count(proposal)} à ${proposal}`).join(', ')}, ${count(UNDECIDED)} sans proposition.`,
        'Cette liste n’entre pas dans la règle, et son sens est à confirmer auprès des services de l’État : un accord n’est qu’un signe de cohérence.'
      ],
      figures: [],
      doors: [{ text: 'Formations « actions prioritaires » d’Orion', href: '/catalogue/cprdfop/actions_prioritaires' }]
    }
  ];
}
