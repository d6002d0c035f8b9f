import type { AnswerOf, ColumnOf, RowOf } from '../../catalogue/api/rows.ts';
import { chartFigure, requestPage, type FigureModel } from '../../charts/figure-model.ts';
import { lowered, numbered } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { typeset } from '../../text/typeset.ts';
import { columnOf, readFigure } from '../../words/figure.ts';
import type { Section } from '../section.ts';

export type CourseMap = AnswerOf<'cprdfop/carte_formations'>;
export type CourseReplay = AnswerOf<'cprdfop/carte_formations_rejeu'>;
type CourseRow = RowOf<'cprdfop/carte_formations'>;

/** What is said of a course, in the order in which a planner reads it; `why` agrees with one course, then with several. */
const GROUPS = [
  {
    id: 'ouvrir',
    proposal: 'ouvrir',
    question: 'Ouvrir ?',
    why: [
      'formation a une demande forte, un emploi meilleur qu’ailleurs ou des métiers tous tendus, et deux signes pour de plus que contre',
      'formations ont une demande forte, un emploi meilleur qu’ailleurs ou des métiers tous tendus, et deux signes pour de plus que contre'
    ]
  },
  {
    id: 'questionner',
    proposal: 'questionner',
    question: 'Questionner ?',
    why: [
      'formation a deux signes contre de plus que pour, sans demande forte',
      'formations ont deux signes contre de plus que pour, sans demande forte'
    ]
  },
  {
    id: 'conforter',
    proposal: 'conforter',
    question: 'Conforter ?',
    why: [
      'formation a deux signes pour de plus que contre, et un emploi qui n’est pas moindre qu’ailleurs',
      'formations ont deux signes pour de plus que contre, et un emploi qui n’est pas moindre qu’ailleurs'
    ]
  },
  {
    id: 'un-signe',
    proposal: 'un signe sur quatre',
    question: 'Qu’est-ce qui n’a qu’un signe lu sur quatre ?',
    why: [
      'formation a un seul signe lu, qui penche : rien n’en est proposé',
      'formations ont un seul signe lu, qui penche : rien n’en est proposé'
    ]
  }
] as const;
const [OPEN, QUESTION, STRENGTHEN, ONE_SIGN] = GROUPS;
const PROPOSALS = [OPEN, QUESTION, STRENGTHEN] as const;
const UNDECIDED = 'ne pas conclure';

/** Columns of the tables, what is concluded first. A column of which nothing is known in the group is left out, and named below. */
const COLUMNS: readonly ColumnOf<'cprdfop/carte_formations'>[] = [
  'formation',
  'diplome',
  'voies',
  'concordants',
  'stabilite',
  'decide',
  'pression',
  'demande',
  'remplissage',
  'emploi_scolaire',
  'emploi_ailleurs_scolaire',
  'emploi_apprentissage',
  'emploi_ailleurs_apprentissage',
  'ecart',
  'ecart_bas',
  'ecart_haut',
  'effet_bas',
  'effet_haut',
  'poursuite_scolaire',
  'poursuite_apprentissage',
  'hors_champ',
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

/** « De 443 formations en Bretagne, **2 à ouvrir, 5 à conforter** ; 9 n’ont qu’un signe lu ; sur 427, … » */
export function headlineOf(rows: readonly CourseRow[], where: string): string {
  const count = (proposal: string): number => rows.filter((row) => row.proposition === proposal).length;
  const some = PROPOSALS.filter(({ proposal }) => count(proposal) > 0);
  const proposed =
    some.length === 0
      ? 'aucune proposition'
      : some.map(({ proposal }) => `${formatNumber(count(proposal))} à ${proposal}`).join(', ');
  const alone = count(ONE_SIGN.proposal);
  return typeset(
    `De ${numbered(rows.length, 'formation', 'formations')} ${where}, **${proposed}** ; ${alone > 0 ? `${numbered(alone, 'n’a qu’un signe lu', 'n’ont qu’un signe lu')} sur quatre ; ` : ''}sur ${formatNumber(count(UNDECIDED))}, les fichiers lus ne permettent pas de conclure.`
  );
}

/** The sections of the list, one a proposal, then what cannot be concluded, how often this held, and what Orion's list says beside. */
export function sectionsOfMap(answer: CourseMap, replay: CourseReplay | null): Section[] {
  const sections = GROUPS.flatMap(({ id, proposal, question, why: [one, several] }): Section[] => {
    const group = withRows(answer, (row) => row.proposition === proposal, `proposition=${proposal}`);
    const { length } = group.lignes;
    if (length === 0) return [];
    const sentences = [`${numbered(length, one, several)}.`, ...firstOf(group)];
    return [{ id, question, sentences, figures: [figureOf(group, question)] }];
  });
  return [...sections, undecided(answer), ...replayed(replay), ...listedByOrion(answer)].map((section) => ({
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
        `En tête de la liste, « ${row.formation ?? ''} » (${row.diplome ?? ''}, ${row.voies ?? ''}), ${row.decide ?? ''}.`
      ];
}

function figureOf(group: CourseMap, question: string): FigureModel {
  const known = COLUMNS.filter((name) => isTold(group, name));
  const silent = COLUMNS.filter((name) => !known.includes(name)).map((name) => lowered(columnOf(group, name).libelle));
  return chartFigure(
    group,
    {
      title: question.replace(' ?', ''),
      subtitle: `Écart d’emploi avec la même formation ailleurs, ${numbered(Math.min(DRAWN, group.lignes.length), 'formation', 'premières formations')}`,
      ...(silent.length > 0 ? { note: `Non connus de ces lignes : ${silent.join(', ')}.` } : {})
    },
    { columns: known, limit: DRAWN }
  );
}

function isTold(group: CourseMap, name: ColumnOf<'cprdfop/carte_formations'>): boolean {
  const column = columnOf(group, name);
  return group.lignes.some((row) => row[name] !== null || (column.bornes && readFigure(row, column).min !== null));
}

/** Why the list does not conclude, each course for one reason. */
function undecided(answer: CourseMap): Section {
  const { lignes: rows } = withRows(answer, (row) => row.proposition === UNDECIDED, '');
  const read = (few: (signs: number) => boolean): number => rows.filter(({ lus }) => few(Number(lus))).length;
  const frail = rows.filter((row) => row.decide?.includes('trop peu d’essais') === true).length;
  const [none, one] = [read((signs) => signs === 0), read((signs) => signs === 1)];
  return {
    id: 'indecis',
    question: 'Sur quoi ne peut-on conclure ?',
    sentences:
      rows.length === 0
        ? ['Toutes ces formations sont dans une liste.']
        : [
            `${numbered(rows.length, 'formation n’a pas de proposition', 'formations n’ont pas de proposition')} : de ${formatNumber(none)}, aucun signe n’est lu ; de ${formatNumber(one)}, un seul, qui ne penche pas ; ${numbered(frail, 'en aurait une', 'en auraient une')} selon la règle, que trop peu d’essais confirment ; de ${numbered(rows.length - none - one - frail, 'autre', 'autres')}, les signes lus ne s’accordent pas, ou ce qui n’est pas lu pourrait les défaire.`
          ],
    figures: []
  };
}

/** How often the signs and proposals of before are found again after; nothing where no two dates are read. */
function replayed(replay: CourseReplay | null): Section[] {
  if (replay === null || replay.lignes.length === 0) return [];
  return [
    {
      id: 'rejeu',
      question: 'Ce que disait cette liste avant s’est-il retrouvé ?',
      sentences: replay.lignes.map(
        ({ quoi, avant, apres, releves, retrouves, renverses, base, base_oui: there }) =>
          `« ${quoi ?? ''} », ${avant ?? ''} : ${formatNumber(Number(retrouves))} sur ${formatNumber(Number(releves))} se ${Number(retrouves) > 1 ? 'retrouvent' : 'retrouve'} (${apres ?? ''}), ${formatNumber(Number(renverses))} se ${Number(renverses) > 1 ? 'renversent' : 'renverse'} ; de toutes les formations, ${formatNumber(Number(there))} sur ${formatNumber(Number(base))}.`
      ),
      figures: [],
      doors: [{ text: 'Le rejeu, sa requête', href: requestPage(replay) }]
    }
  ];
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
        `${numbered(listed.length, 'de ces formations y est', 'de ces formations y sont')} : ${PROPOSALS.map(({ proposal }) => `${count(proposal)} à ${proposal}`).join(', ')}, ${formatNumber(listed.filter((row) => !PROPOSALS.some(({ proposal }) => proposal === row.proposition)).length)} sans proposition.`,
        'Cette liste n’entre pas dans la règle, et son sens est à confirmer auprès des services de l’État : un accord n’est qu’un signe de cohérence.'
      ],
      figures: [],
      doors: [{ text: 'Formations « actions prioritaires » d’Orion', href: '/catalogue/cprdfop/actions_prioritaires' }]
    }
  ];
}
