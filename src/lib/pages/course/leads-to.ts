import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { columnOf, readFigure } from '../../words/figure.ts';
import { countOf } from '../bounded-sum.ts';
import { isStrong, tensionIsCurrent } from '../training/untaught.ts';
import { hasRows, textAt } from '../scope.ts';
import { ask, type Built, type Door, type SectionBody } from '../section.ts';
import type { CourseContext } from './course.ts';

type Occupations = AnswerOf<'cprdfop/formation_metiers'>;

/** Occupations that a sentence names; the others are links. */
const MOST_NAMED = 3;

/** Which occupations it leads to, and whether they are tense here. */
export async function leadsTo(context: CourseContext): Promise<Built> {
  const { course, place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const occupations = await ask(context, 'cprdfop/formation_metiers', {
    formation: course.formation,
    territoire: place.territoire
  });
  if (!occupations) return { section, key: null };
  section.figures.push(
    chartFigure(occupations, {
      title: hasRows(occupations)
        ? `${capitalised(countOf(occupations.lignes.length, 'famille de métiers reliée', 'familles de métiers reliées'))} à cette formation`
        : 'Métiers auxquels mène cette formation',
      subtitle: 'Part de la formation reliée à chaque famille de métiers (FAP 2009), par les passages lus',
      note: 'Ces parts sont une convention : rien ne dit où vont vraiment les jeunes.'
    })
  );
  if (!hasRows(occupations)) return { section, key: null };
  section.sentences.push(...occupationSentences(occupations));
  section.doors = [
    ...occupations.lignes.map((row) => ({
      text: textAt(row, 'libelle'),
      href: `/metiers/${textAt(row, 'metier')}`,
      aside: tensionInWords(occupations, row)
    })),
    ...cardsOf(occupations)
  ];
  const classed = occupations.lignes.filter((row) => row['classe'] !== null);
  const tense = classed.filter((row) => isStrong(row['classe']));
  return {
    section,
    key:
      classed.length === 0
        ? null
        : {
            label: 'Métiers liés en tension',
            value: `${formatNumber(tense.length)} sur ${formatNumber(classed.length)}`,
            aside: `classe 4 ou 5, ${String(classed[0]?.['lieu_tension'] ?? '')}`,
            source: `Dares, tensions ${String(classed[0]?.['annee_tension'] ?? '')}`,
            href: requestPage(occupations)
          }
  };
}

/** « classe de tension 5 sur 5 en 2019 », or that none is published. */
function tensionInWords(answer: Occupations, row: Occupations['lignes'][number]): string {
  if (row['classe'] !== null)
    return `classe de tension ${String(row['classe'])} sur 5 en ${String(row['annee_tension'])}`;
  return answer.non_lues.includes('dares_tensions') ? 'tension non lue' : 'sans classe de tension publiée';
}

export function occupationSentences(occupations: Occupations): string[] {
  const rows = occupations.lignes;
  const weight = columnOf(occupations, 'poids');
  const named = rows.slice(0, MOST_NAMED).map((row) => {
    const { value } = readFigure(row, weight);
    // Of a formation that leads to one family, the share says nothing.
    return `« ${textAt(row, 'libelle')} »${value === null || rows.length === 1 ? '' : ` (${formatPercent(value, 0)})`}`;
  });
  const more = rows.length > named.length ? ' et d’autres' : '';
  const classed = rows.filter((row) => row['classe'] !== null);
  return [
    `Les passages lus la relient à ${countOf(rows.length, 'famille', 'familles')} de métiers : ${named.join(', ')}${more}.`,
    ...(classed.length === 0 ? [] : [classesInWords(occupations, classed, String(classed[0]?.['lieu_tension'] ?? ''))])
  ];
}

/** The class of each family when they are few, else how many are tense. */
function classesInWords(occupations: Occupations, classed: Occupations['lignes'], lieu: string): string {
  const year = String(classed[0]?.['annee_tension'] ?? '');
  if (classed.length <= MOST_NAMED)
    return `${capitalised(lieu)} en ${year}, classe de tension, de 1 à 5 : ${classed.map((row) => `« ${textAt(row, 'libelle')} », ${String(row['classe'])}`).join(' ; ')}.`;
  const tense = classed.filter((row) => isStrong(row['classe'])).length;
  const verb = tensionIsCurrent({ ...occupations, lignes: classed })
    ? pluralOf(tense, 'est', 'sont')
    : pluralOf(tense, 'était', 'étaient');
  return `${capitalised(lieu)}, sur ${numbered(classed.length, 'famille liée', 'familles liées')} dont la classe est publiée, ${formatNumber(tense)} ${verb} en tension forte ou très forte en ${year}.`;
}

/** Cards of the ROME behind the families, each once: « G1602 Personnel de cuisine ; … ». */
function cardsOf(occupations: Occupations): Door[] {
  const cards = new Set(occupations.lignes.flatMap((row) => textAt(row, 'romes').split(' ; ')).filter(Boolean));
  return [...cards].map((card) => ({
    text: card.slice(6),
    href: `/metiers/rome:${card.slice(0, 5)}`,
    aside: `fiche ROME ${card.slice(0, 5)}`
  }));
}
