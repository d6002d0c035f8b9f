import type { AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf, ColumnOf } from '../../catalogue/api/rows.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised, numbered } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { afterDe } from '../../words/sentence.ts';
import { hasRows } from '../scope.ts';
import { counted } from '../count-with-noun.ts';
import { ask, type Built, type Door, type KeyFigureModel, type SectionBody } from '../section.ts';
import type { CourseContext } from './course.ts';

type Years = AnswerOf<'cprdfop/formation_rentrees'>;

const COLUMNS: readonly ColumnOf<'cprdfop/formation_rentrees'>[] = [
  'rentree',
  'voie',
  'etablissements',
  'places',
  'voeux1',
  'pression',
  'candidatures',
  'demande',
  'eleves',
  'entrants',
  'remplissage',
  'nouveaux',
  'partis'
];

/** Whether its places are asked for and taken, and whether they change. */
export async function demand(context: CourseContext): Promise<Built> {
  const { course, place } = context;
  const years = await ask(context, 'cprdfop/formation_rentrees', {
    formation: course.formation,
    territoire: place.territoire
  });
  const section: SectionBody = { sentences: [], figures: [] };
  if (!years) return { section, key: null };
  section.sentences.push(...demandSentences(years, place.lieu));
  const doors: Door[] = [];
  if (course.famille !== null) {
    section.sentences.push(
      `La première année est commune à la famille « ${course.famille} » : ses places et ses vœux ne sont pas comptés ici.`
    );
    if (course.annee_commune)
      doors.push({
        text: course.annee_commune.libelle,
        href: `/formations/${course.annee_commune.formation}?territoire=${place.territoire}`,
        aside: 'l’entrée dans la famille'
      });
  }
  if (doors.length > 0) section.doors = doors;
  if (hasRows(years))
    section.figures.push(
      chartFigure(
        years,
        {
          title: `Places et élèves de rentrée en rentrée, ${place.lieu}`,
          subtitle: `Places par rentrée et par voie ; élèves, vœux et candidatures dans le tableau`,
          note: 'Avant le bac, capacités d’Affelnet ; en BTS et par apprentissage, places annoncées sur Parcoursup.'
        },
        { columns: COLUMNS, drawn: isPlaced }
      )
    );
  return { section, key: keyOfDemand(years) };
}

/** A rentrée that the file of places gives. */
function isPlaced(row: AnswerRow): boolean {
  return row['etablissements'] !== null;
}

/** Rows of the school route that have a rate, the earliest first. */
function rated(years: Years, name: 'pression' | 'demande' | 'remplissage'): Years['lignes'] {
  return years.lignes.filter((row) => row['voie'] === 'scolaire' && row[name] !== null);
}

export function demandSentences(years: Years, lieu: string): string[] {
  return [
    ...asked(years, lieu, 'pression'),
    ...asked(years, lieu, 'demande'),
    ...filled(years, lieu),
    ...moved(years, 'scolaire'),
    ...moved(years, 'apprentissage'),
    ...pupils(years, lieu)
  ];
}

const ASKED = {
  pression: {
    wishes: 'voeux1',
    places: 'places_demandees',
    one: 'premier vœu',
    many: 'premiers vœux',
    when: 'rentrée'
  },
  demande: {
    wishes: 'candidatures',
    places: 'places_candidatees',
    one: 'candidature',
    many: 'candidatures',
    when: 'session'
  }
} as const;

/** Wishes and places of the last rentrée where both are known, and the rate of the first one. */
function asked(years: Years, lieu: string, rate: 'pression' | 'demande'): string[] {
  const rows = rated(years, rate);
  const last = rows.at(-1);
  if (!last) return [];
  const { wishes, places, one, many, when } = ASKED[rate];
  const [count, offered, ratio] = [wishes, places, rate].map((name) => readFigure(last, columnOf(years, name)));
  if (!count || !offered || !ratio) return [];
  const first = rows[0];
  const before =
    first && first !== last
      ? ` ; ${inWords(readFigure(first, columnOf(years, rate)))} à la ${when} ${String(first['rentree'])}`
      : '';
  const several = rate === 'demande' ? ' Un candidat en confirme plusieurs.' : '';
  return [
    `${capitalised(lieu)}, à la ${when} ${String(last['rentree'])}, ${counted(count, one, many)} pour ${counted(offered, 'place', 'places')} de la voie scolaire, soit ${inWords(ratio)} par place${before}, dans les établissements dont les deux nombres sont connus.${several}`
  ];
}

function filled(years: Years, lieu: string): string[] {
  const last = rated(years, 'remplissage').at(-1);
  if (!last) return [];
  const [pupilsIn, places, rate] = (['entrants_compares', 'places_comparees', 'remplissage'] as const).map((name) =>
    readFigure(last, columnOf(years, name))
  );
  if (!pupilsIn || !places || !rate) return [];
  return [
    `${capitalised(lieu)}, ${counted(pupilsIn, 'élève est entré', 'élèves sont entrés')} pour ${counted(places, 'place', 'places')} à la rentrée ${String(last['rentree'])}, dans les établissements dont les deux nombres sont connus : un remplissage ${afterDe(inWords(rate))}.`
  ];
}

/** Schools that came into the file of places and left it, from one rentrée to the next: an opening is not told from another way of admitting. */
function moved(years: Years, route: string): string[] {
  const rows = years.lignes.filter((row) => row['voie'] === route && row['nouveaux'] !== null);
  const [came, left] = (['nouveaux', 'partis'] as const).map((name) =>
    rows.reduce((sum, row) => sum + Number(row[name]), 0)
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || came === undefined || left === undefined || came + left === 0) return [];
  const where = route === 'scolaire' ? 'voie scolaire' : 'apprentissage';
  const [start, end] = [Number(first['rentree']) - 1, Number(last['rentree'])];
  return [
    `De ${start} à ${end}, d’une rentrée à la suivante, dans le fichier des places (${where}) : ${[
      came > 0 ? `${numbered(came, 'établissement de plus', 'établissements de plus')}` : null,
      left > 0 ? `${numbered(left, 'établissement qui n’y est plus', 'établissements qui n’y sont plus')}` : null
    ]
      .filter((part) => part !== null)
      .join(', ')}. Ce peut être une ouverture ou une fermeture, ou un autre mode d’affectation.`
  ];
}

/** Pupils of the first and of the last rentrée of the file. */
function pupils(years: Years, lieu: string): string[] {
  const rows = years.lignes.filter((row) => row['voie'] === 'scolaire' && row['eleves'] !== null);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first === last) return [];
  const [before, now] = [first, last].map((row) => readFigure(row, columnOf(years, 'eleves')));
  if (!before || !now) return [];
  return [
    `${capitalised(lieu)}, ${counted(before, 'élève', 'élèves')} de la voie scolaire à la rentrée ${String(first['rentree'])}, ${inWords(now)} à la rentrée ${String(last['rentree'])}.`
  ];
}

function keyOfDemand(years: Years): KeyFigureModel | null {
  for (const rate of ['pression', 'demande'] as const) {
    const last = rated(years, rate).at(-1);
    if (!last) continue;
    const { wishes, places, many, when } = ASKED[rate];
    return {
      label: rate === 'pression' ? 'Premiers vœux par place' : 'Candidatures par place',
      value: inWords(readFigure(last, columnOf(years, rate))),
      aside: `${inWords(readFigure(last, columnOf(years, wishes)))} ${many}, ${inWords(readFigure(last, columnOf(years, places)))} places`,
      source: `${rate === 'pression' ? 'Affelnet' : 'Parcoursup'}, ${when} ${String(last['rentree'])}`,
      href: requestPage(years)
    };
  }
  return null;
}
