import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { capitalised, numbered, partitive } from '../../text/grammar.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, fromTo, inWords, readFigure } from '../../words/figure.ts';
import { countOf, countWith, isKnown, sumOf } from '../bounded-sum.ts';
import { regionalPartOf, titleOf } from '../elsewhere.ts';
import { fetchTerritory } from '../../client/api.ts';
import { promotions, regionAround } from '../scope.ts';
import { ask, askNear, type Built, type Door, type KeyFigureModel, type Place, type SectionBody } from '../section.ts';
import { likeDoors } from './doors.ts';
import { asideOf, codesAt, nameOfCode, passageInWords, type Code, type OccupationContext } from './occupation.ts';
import { beyondInWords, nearInWords, pupilsIn, pupilsKey, uncountedInWords, type Taught } from './pupils.ts';

const LINKED = ['rome', 'fap225', 'fap87', 'fap22'];
const BALANCED = ['fap87'];
const COLUMNS = [
  'formation',
  'diplome',
  'poids',
  'eleves',
  'eleves_region',
  'etablissements',
  'offres',
  'apprentis',
  'sessions_region',
  'inscrits_region',
  'devenir'
];
/** Courses of which a section opens the page at most: the table has the others. */
const MOST_DOORS = 10;

/** Which courses lead to the occupation, who follows them, and what becomes of them. */
export async function courses(context: OccupationContext): Promise<Built> {
  const { occupation, place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const [code] = codesAt(occupation, LINKED).filter(({ classification }) => classification !== 'fap2021');
  if (!code) return { section: { ...section, doors: likeDoors(context, 'fap2009') }, key: null };
  const family = familyOf(context);
  const region = regionAround(context);
  const [taught, balance] = await Promise.all([
    askNear(await withHexagons(context), 'cprdfop/formations_metier', { metier: code.code }),
    family && region
      ? ask(context, 'cprdfop/adequation_sortants_besoins', { territoire: region.territoire, filtre: `code=${family}` })
      : null
  ]);
  let key: KeyFigureModel | null = null;
  if (taught && taught.answer.lignes.length > 0) {
    const { answer, place: source } = taught;
    section.sentences.push(...taughtInWords(answer, source));
    const passage = code.classification === occupation.classification ? null : passageInWords(code, occupation);
    if (passage) section.sentences.push(passage);
    section.sentences.push(...outcomesInWords(answer));
    section.figures.push(
      chartFigure(
        answer,
        {
          title: titleOf(`Les formations qui peuvent y mener${asideOf(code)}`, source, place),
          subtitle: `Élèves de la voie scolaire à ${answer.parametres['distance'] ?? ''} km au plus par la terre, rentrée ${answer.parametres['rentree'] ?? 'non lue'} ; les autres voies sont dans le tableau`,
          note: `Le lien est celui des référentiels, non des parcours : une formation mène aussi à d’autres métiers.${beyondInWords(answer)}`
        },
        { columns: COLUMNS }
      )
    );
    section.doors = doorsOf(answer, place);
    key = pupilsKey(answer, code, context);
  } else {
    section.sentences.push(...nothingTaught(code, taught?.answer ?? null));
    // Which files were not read is said with the others, at the end.
    if (taught?.answer.etat === 'source_absente')
      section.figures.push(chartFigure(taught.answer, { title: 'Les formations qui peuvent y mener', subtitle: '' }));
  }
  if (balance && balance.lignes.length > 0) section.sentences.push(balanceInWords(balance, region ?? place));
  return { section, key };
}

/** Where pupils within reach are counted: of a zone that goes beyond the region the warehouse has the hexagons of the regional part alone. */
async function withHexagons(context: OccupationContext): Promise<OccupationContext> {
  const own = regionalPartOf(context.place.territoire);
  const part = own === null ? null : await fetchTerritory(context.fetch, own);
  return part ? { ...context, place: part } : context;
}

/** The family by which needs and leavers are balanced. */
function familyOf({ occupation }: OccupationContext): string | null {
  const [own] = codesAt(occupation, BALANCED);
  const detailed = codesAt(occupation, ['fap225'])[0];
  return own?.code ?? (detailed ? detailed.code.slice(0, 'fap2009:'.length + 3) : null);
}

/** Route by route, what the files read give; a route of which no file was read is said not to be known. */
function taughtInWords(answer: Taught, place: Place): string[] {
  const count = (
    name: 'eleves_region' | 'offres_region' | 'apprentis' | 'sessions_region' | 'inscrits_region'
  ): number => answer.lignes.filter((row) => (readFigure(row, columnOf(answer, name)).max ?? 0) > 0).length;
  const pupils = pupilsIn(answer, 'eleves_region');
  const apprentices = sumOf(answer, 'apprentis');
  const courses = count('eleves_region');
  const parts = [
    ...(courses > 0
      ? [
          `${countWith(pupils, 'élève suit', 'élèves suivent')} dans la région ${countOf(courses, 'formation', 'formations')} de la voie scolaire`
        ]
      : []),
    ...(count('apprentis') > 0 && isKnown(apprentices)
      ? [
          `${countWith(apprentices, 'apprenti est', 'apprentis sont')} en dernière année ${partitive(countOf(count('apprentis'), 'formation', 'formations'))}, promotions ${promotions(answer)} réunies`
        ]
      : []),
    ...(count('sessions_region') > 0
      ? [countWith(sumOf(answer, 'sessions_region'), 'session de formation continue', 'sessions de formation continue')]
      : []),
    ...(count('inscrits_region') > 0
      ? [
          countWith(
            sumOf(answer, 'inscrits_region'),
            'inscrit en sanitaire et social',
            'inscrits en sanitaire et social'
          )
        ]
      : [])
  ];
  const unread = unreadRoutes(answer);
  return [
    `${capitalised(place.lieu)}, les référentiels relient à ce métier ${countOf(answer.lignes.length, 'formation donnée', 'formations données')} dans les fichiers lus${parts.length > 0 ? ` : ${parts.join(' ; ')}` : ''}.${place.maille === 'region' ? '' : nearInWords(answer)}`,
    ...uncountedInWords(answer),
    ...(unread.length > 0 ? [`Ce n’est pas toute l’offre : ${unread.join(', ')}, faute de fichier.`] : [])
  ];
}

/** Routes of which a file was not read, in words. */
function unreadRoutes({ non_lues: unread }: Taught): string[] {
  const routes = [
    ['effectifs', 'la voie scolaire n’est pas lue'],
    ['catalogue_apprentissage', 'le catalogue de l’apprentissage n’est pas lu'],
    ['inserjeunes', 'les apprentis d’InserJeunes ne sont pas lus'],
    ['offre_formation', 'la formation continue n’est pas lue'],
    ['sanitaire_social', 'les formations sanitaires et sociales ne sont pas lues']
  ] as const;
  return routes.filter(([source]) => unread.includes(source)).map(([, words]) => words);
}

/** From the least to the most, never a rank: the gaps are not tested here. */
function outcomesInWords(answer: Taught): string[] {
  const column = columnOf(answer, 'devenir');
  const known = answer.lignes
    .map((row) => ({
      name: `${String(row['formation'])} (${String(row['diplome'])})`,
      reading: readFigure(row, column)
    }))
    .filter(({ reading }) => reading.value !== null || reading.min !== null);
  if (known.length === 0) return [];
  const sorted = known.sort(
    (a, b) => (a.reading.value ?? a.reading.min ?? 0) - (b.reading.value ?? b.reading.min ?? 0)
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const when = `promotions ${promotions(answer)}, ensemble de la région`;
  return [
    first === last
      ? `Devenir favorable des élèves de « ${first.name} », poursuite d’études ou emploi salarié à six mois : ${inWords(first.reading)} (${when}).`
      : `Devenir favorable des élèves de ${numbered(known.length, 'formation', 'formations')} dont il est connu, poursuite d’études ou emploi salarié à six mois : ${fromTo(first.reading, last.reading)} (${when}). « En emploi » ne veut pas dire dans ce métier.`
  ];
}

function balanceInWords(answer: AnswerOf<'cprdfop/adequation_sortants_besoins'>, region: Place): string {
  const row = answer.lignes[0];
  if (!row) return '';
  const read = (name: 'sortants' | 'besoin' | 'bilan'): string => inWords(readFigure(row, columnOf(answer, name)));
  const balance = readFigure(row, columnOf(answer, 'bilan'));
  const short = (balance.value ?? balance.min ?? 0) < 0;
  return `${capitalised(region.lieu)}, ${read('sortants')} jeunes par an sortent de formations reliées à la famille « ${String(row['metier'])} » (FAP 2009), pour ${read('besoin')} postes à pourvoir par an d’ici ${answer.parametres['horizon'] ?? ''} : bilan de ${read('bilan')}.${short ? ' Un bilan négatif n’est pas un manque de places : les postes sont aussi pourvus par des mobilités et des demandeurs d’emploi.' : ''}`;
}

/** Pages of the courses, those of most pupils first. */
function doorsOf(answer: Taught, place: Place): Door[] {
  return answer.lignes
    .filter((row) => /^(?:cfd|rncp):/.test(String(row['code'])))
    .slice(0, MOST_DOORS)
    .map((row) => ({
      text: String(row['formation']),
      href: `/formations/${String(row['code'])}?territoire=${place.territoire}`,
      ...(row['diplome'] === null || row['formation']?.includes(`(${row['diplome']})`) ? {} : { aside: row['diplome'] })
    }));
}

/** That none is found says something only when all that could show one was read. */
function nothingTaught(code: Code, answer: Taught | null): string[] {
  if (answer !== null && answer.non_lues.length > 0) return [];
  return [
    `Aucune formation reliée à ${nameOfCode(code)} n’est trouvée dans les fichiers lus, ce qui ne dit pas qu’il n’en existe pas : un métier peut s’exercer sans diplôme, ou avec un diplôme que ces fichiers ne suivent pas.`
  ];
}
