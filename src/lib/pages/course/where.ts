import type { AnswerRow } from '../../catalogue/api/answer.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { requestFigure } from '../../charts/request-figure.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { countInWords, countWith, isKnown, mostOf, sumOf } from '../bounded-sum.ts';
import { hasRows, regionAround, textAt } from '../scope.ts';
import { counted } from '../count-with-noun.ts';
import { ask, firstRow, type Built, type Door, type SectionBody } from '../section.ts';
import { entryInWords, isUnread, type CourseContext } from './course.ts';

type Sites = AnswerOf<'cprdfop/formation_lieux'>;

/** Schools whose page is proposed. */
const MOST_DOORS = 12;

/** Where a course is taught, by route, and how near it is. */
export async function where(context: CourseContext): Promise<Built> {
  const { course, place, outlines } = context;
  const asked = { formation: course.formation, territoire: place.territoire };
  const region = regionAround(context);
  const [sites, near, outcomes] = await Promise.all([
    ask(context, 'cprdfop/formation_lieux', asked),
    ask(context, 'cprdfop/couverture_population', { ...asked, par: 'ensemble' }),
    region
      ? ask(context, 'cprdfop/formation_devenir', { formation: course.formation, territoire: region.territoire })
      : null
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!sites) return { section, key: null };
  section.sentences.push(...schoolSentences(sites, context), ...apprenticeshipSentences(sites));
  if (hasRows(outcomes) && region) section.sentences.push(...apprenticesSentences(outcomes, region.lieu));
  const reach = reachSentence(near, sites, place.lieu);
  if (reach !== null) section.sentences.push(reach);
  const figure = await requestFigure(
    sites,
    {
      title: hasRows(sites)
        ? `${numbered(placesOf(sites), 'lieu', 'lieux')} ${pluralOf(placesOf(sites), 'connu', 'connus')} où se former, ${place.lieu}`
        : 'Où se prépare cette formation',
      subtitle: `Élèves de la voie scolaire (rentrée ${sites.parametres['rentree'] ?? 'non lue'}) et lieux qui annoncent un apprentissage`
    },
    () => Promise.resolve(outlines)
  );
  if (figure) section.figures.push(figure);
  section.doors = doorsOf(sites);
  const schools = schoolsOf(sites);
  const pupils = sumOf(schools, 'eleves');
  return {
    section,
    headline: headline(sites, context),
    key:
      schools.lignes.length > 0
        ? {
            label: 'Élèves, voie scolaire',
            value: countInWords(pupils),
            aside: numbered(schools.lignes.length, 'établissement', 'établissements'),
            source: `Effectifs, rentrée ${sites.parametres['rentree'] ?? ''}`,
            href: requestPage(sites)
          }
        : null
  };
}

/** The schools that have pupils. */
function schoolsOf(sites: Sites): Sites {
  return {
    ...sites,
    lignes: sites.lignes.filter((row) => row['voie'] === 'scolaire' && Number(row['eleves'] ?? 0) > 0)
  };
}

function placesOf(sites: Sites): number {
  return new Set(sites.lignes.map((row) => `${row['uai'] ?? ''} ${row['code_commune'] ?? ''}`)).size;
}

/** Pupils and schools; without any, what the file does not count, where it was read and counts every school. */
export function schoolSentences(sites: Sites, { course, place }: CourseContext): string[] {
  const rentree = sites.parametres['rentree'];
  if (rentree === undefined) return [];
  const schools = schoolsOf(sites);
  const count = schools.lignes.length;
  if (count === 0)
    return isUnread(sites, 'effectifs', 'bcn', 'annuaire_education') ||
      !['region', 'departement'].includes(place.maille) ||
      sites.etat === 'source_absente'
      ? []
      : [
          `Le fichier des effectifs de la rentrée ${rentree} ne compte d’élève dans cette formation pour aucun établissement, ${place.lieu}.`
        ];
  const entering = sumOf({ ...schools, lignes: schools.lignes.filter((row) => row['entrants'] !== null) }, 'entrants');
  const unplaced = sites.lignes.some((row) => row['non_situes'] === true)
    ? ' ; des établissements que l’annuaire ne situe pas n’y sont pas comptés'
    : '';
  const entry =
    isKnown(entering) && Number(entering.value) > 0 ? `, dont ${countInWords(entering)} ${entryInWords(course)}` : '';
  return [
    `${capitalised(place.lieu)}, ${countWith(sumOf(schools, 'eleves'), 'élève suit', 'élèves suivent')} cette formation par la voie scolaire dans ${numbered(count, 'établissement', 'établissements')} à la rentrée ${rentree}${entry}${unplaced}.`,
    ...placesOnly(sites)
  ];
}

/** Schools that have places later, and no pupils at the rentrée of the pupils: the two files are of different years. */
function placesOnly(sites: Sites): string[] {
  const rows = sites.lignes.filter((row) => row['voie'] === 'scolaire' && row['eleves'] === null);
  if (rows.length === 0) return [];
  const files = filesOf(rows);
  return [
    `${capitalised(numbered(rows.length, 'autre établissement', 'autres établissements'))} de la voie scolaire ${pluralOf(rows.length, 'y a', 'y ont')} des places ou des candidatures sans y avoir d’élève dans ce fichier (${files}).`
  ];
}

/** Where apprenticeship is announced; the number is a least one when the catalogue was not read. */
export function apprenticeshipSentences(sites: Sites): string[] {
  const rows = sites.lignes.filter((row) => row['voie'] === 'apprentissage');
  if (rows.length === 0) return [];
  const least = isUnread(sites, 'catalogue_apprentissage') ? 'au moins ' : '';
  const announced = sumOf(
    { ...sites, lignes: rows.filter((row) => row['places_annoncees'] !== null) },
    'places_annoncees'
  );
  const places =
    isKnown(announced) && Number(announced.value) > 0
      ? `, pour ${countWith(announced, 'place annoncée', 'places annoncées')}`
      : '';
  return [
    `Par apprentissage, ${least}${numbered(rows.length, 'lieu l’annonce', 'lieux l’annoncent')}${places} (${filesOf(rows)}) ; l’entrée attend la signature d’un contrat.`
  ];
}

/** Apprentices in their last year, whom one file counts region by region. */
function apprenticesSentences(outcomes: AnswerOf<'cprdfop/formation_devenir'>, lieu: string): string[] {
  const row = outcomes.lignes.find(({ voie }) => voie === 'apprentissage');
  if (!row) return [];
  const count = readFigure(row, columnOf(outcomes, 'effectif'));
  if (count.value === null) return [];
  return [
    `${capitalised(lieu)}, InserJeunes compte ${counted(count, 'apprenti', 'apprentis')} en dernière année, promotions ${textAt(row, 'promotions')} réunies.`
  ];
}

function filesOf(rows: readonly AnswerRow[]): string {
  return [...new Set(rows.flatMap((row) => textAt(row, 'fichiers').split(', ')))].sort().join(', ');
}

/** The share of inhabitants near a school that teaches it; nothing where no school of the file does. */
function reachSentence(
  near: AnswerOf<'cprdfop/couverture_population'> | null,
  sites: Sites,
  lieu: string
): string | null {
  const row = firstRow(near);
  if (!near || !row) return null;
  const share = readFigure(row, columnOf(near, 'couverture'));
  const known = share.value ?? share.min;
  if (known === null || (known === 0 && schoolsOf(sites).lignes.length === 0)) return null;
  const middle = readFigure(row, columnOf(near, 'distance_mediane'));
  const distance =
    middle.value === null ? '' : ` ; la moitié des habitants en est à ${inWords(middle)}\u00a0km ou moins`;
  return `${capitalised(lieu)}, ${inWords(share)} des habitants vivent à ${near.parametres['distance'] ?? ''}\u00a0km au plus, à vol d’oiseau, d’un établissement du fichier des effectifs qui la prépare${distance}.`;
}

function doorsOf(sites: Sites): Door[] {
  return sites.lignes
    .flatMap((row): Door[] => {
      const code = textAt(row, 'code_commune');
      if (code === '') return [];
      const pupils = readFigure(row, columnOf(sites, 'eleves'));
      return [
        {
          text: textAt(row, 'commune'),
          href: `/territoires/${code}`,
          aside: `${textAt(row, 'etablissement')}, ${row['voie'] === 'apprentissage' ? 'apprentissage' : pupils.value === null ? 'voie scolaire' : `${counted(pupils, 'élève', 'élèves')}`}`
        }
      ];
    })
    .slice(0, MOST_DOORS);
}

/** The first sentence of the page. */
function headline(sites: Sites, { place }: CourseContext): string | null {
  const schools = schoolsOf(sites);
  const apprenticed = sites.lignes.filter((row) => row['voie'] === 'apprentissage').length;
  const least = isUnread(sites, 'catalogue_apprentissage') ? 'au moins ' : '';
  const count = schools.lignes.length;
  const pupils = sumOf(schools, 'eleves');
  const routes = [
    count > 0
      ? `**${countWith(pupils, 'élève', 'élèves')}** ${pluralOf(mostOf(pupils), 'la suit', 'la suivent')} dans **${numbered(count, 'établissement', 'établissements')}** de la voie scolaire à la rentrée ${sites.parametres['rentree'] ?? ''}`
      : null,
    apprenticed > 0 ? `son apprentissage est annoncé dans ${least}**${numbered(apprenticed, 'lieu', 'lieux')}**` : null
  ].filter((part) => part !== null);
  return routes.length === 0 ? null : `${capitalised(place.lieu)}, ${routes.join(' ; ')}.`;
}
