import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { capitalised, lowered, numbered } from '../../text/grammar.ts';
import { formatMonth } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import { regionAround } from '../scope.ts';
import { ask, type Built, type KeyFigureModel, type Place, type SectionBody } from '../section.ts';
import { isCurrent } from '../source-life.ts';
import { isStrong, STRONG } from '../training/untaught.ts';
import { askAmong } from './ask-among.ts';
import { counted } from '../count-with-noun.ts';
import { likeDoors } from './doors.ts';
import {
  asideOf,
  cardOf,
  codesAt,
  familyInWords,
  nameOfCode,
  oneOfEach,
  passageInWords,
  type Code,
  type Occupation,
  type OccupationContext
} from './occupation.ts';

const TENSED = ['fap228', 'fap225', 'fap86', 'fap87'];
const FOLLOWED = ['fap225', 'fap87'];
const CAUSES = [
  'intensite_embauches',
  'lien_formation',
  'manque_main_oeuvre',
  'non_durabilite',
  'conditions_contraignantes',
  'inadequation_geographique'
] as const;

/** Whether it is hard to recruit and why, offers and job seekers, and how many have sought this occupation over twenty years. */
export async function tension(context: OccupationContext): Promise<Built> {
  const { occupation, place } = context;
  const followed = codesAt(occupation, FOLLOWED)[0];
  const card = cardOf(occupation);
  const [found, basins, offers, seekers] = await Promise.all([
    latestTension(context),
    card && context.inside ? ask(context, 'gpec/metier_bassins', { metier: card }) : null,
    card ? askAmong(context, 'gpec/ratio_offres_demandeurs', { filtre: `code=${card}` }) : null,
    followed ? ask(context, 'gpec/demandeurs_metier_longue', { metier: followed.code }) : null
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  let [key, headline]: [KeyFigureModel | null, string | null] = [null, null];
  if (found?.near) {
    const { answer, place: source } = found.near;
    const said = tensionInWords(answer, source, found.code);
    if (said) {
      const passage = passageInWords(found.code, occupation);
      section.sentences.push(said, ...(passage ? [passage] : []));
      key = keyOf(tensionKey(answer, source, found.code), source, place);
      if (!isElsewhere(source, place)) headline = tensionHeadline(answer, source, found.code, occupation);
    }
    section.figures.push(
      chartFigure(answer, {
        title: titleOf(`La tension et ses causes possibles${asideOf(found.code)}`, source, place),
        subtitle: 'Indicateur de tension de la Dares et causes, classes de 1 à 5',
        note: 'Les causes n’entrent pas dans l’indicateur.'
      })
    );
  }
  if (!found?.near?.answer.lignes.length) section.doors = likeDoors(context, 'fap2009');
  if (basins) {
    if (basins.lignes.length > 0)
      section.sentences.push(basinsInWords(basins, (card ?? '').slice('rome:'.length), place, regionAround(context)));
    section.figures.push(
      chartFigure(basins, {
        title: 'Offres et demandeurs d’emploi, bassin par bassin (ROME v3)',
        subtitle: `Offres et demandeurs d’emploi des catégories A, B, C qui cherchent ce métier, ${basins.parametres['annee']}`,
        note: 'Un bassin absent a trop peu d’offres ou de demandeurs de ce métier pour le fichier, ou n’a plus les mêmes communes.'
      })
    );
  }
  if (offers && offers.answer.lignes.length > 0) section.sentences.push(offersInWords(offers.answer, offers.place));
  if (seekers && followed) {
    const said = seekersInWords(seekers, followed);
    if (said) section.sentences.push(said);
    section.figures.push(
      chartFigure(seekers, {
        title: `Demandeurs d’emploi en France, catégorie A et catégories A, B, C (${nameOfCode(followed)})`,
        subtitle: 'Demandeurs d’emploi inscrits qui cherchent ce métier, par an',
        note: 'Niveau national, sans détail régional.'
      })
    );
  }
  return { section, key, headline };
}

type Tension = AnswerOf<'gpec/tension_metier'>;
type Asked = { code: Code; near: { answer: Tension; place: Place } | null };

/** The latest tension there is, of the surest code at the same year; the first that was asked when none has any. */
async function latestTension(context: OccupationContext): Promise<Asked | undefined> {
  const tensions = await Promise.all(
    oneOfEach(codesAt(context.occupation, TENSED)).map(async (code) => ({
      code,
      near: await askAmong(context, 'gpec/tension_metier', { metier: code.code })
    }))
  );
  const year = ({ near }: Asked): number => Number(near?.answer.lignes[0]?.['annee'] ?? 0);
  return [...tensions].sort((a, b) => year(b) - year(a))[0];
}

/** « Dans le Finistère, 10 900 emplois en moyenne (FAP 2009 « Cuisiniers », Dares, tensions de 2019) », where the file of tensions counts the jobs of the occupation; null elsewhere. */
export async function jobsOfTension(context: OccupationContext): Promise<string | null> {
  const found = await latestTension(context);
  const row = found?.near?.answer.lignes.find((line) => line['territoire'] === found.near?.place.territoire);
  if (!found?.near || !row || row['emploi_moyen'] === null) return null;
  const jobs = readFigure(row, columnOf(found.near.answer, 'emploi_moyen'));
  const own = found.code.link === 'lui-même' ? '' : `${nameOfCode(found.code)}, `;
  return `${capitalised(found.near.place.lieu)}, ${counted(jobs, 'emploi', 'emplois')} en moyenne (${own}Dares, tensions de ${String(row['annee'])})`;
}

function tensionInWords(answer: Tension, source: Place, code: Code): string | null {
  const row = answer.lignes.find((line) => line['territoire'] === source.territoire);
  if (!row) return null;
  const own = code.link === 'lui-même' ? '' : ` (${nameOfCode(code)})`;
  const when = String(row['annee']);
  if (row['classe'] === null)
    return `${capitalised(source.lieu)}, la Dares ne donne pas de classe de tension à ce métier en ${when}${own}.`;
  const current = isCurrent(answer, 'dares_tensions', when);
  const causes = CAUSES.filter((name) => isStrong(row[name])).map((name) => lowered(columnOf(answer, name).libelle));
  const others = answer.lignes.filter((line) => String(line['territoire']).startsWith('departement:') && line !== row);
  return `${capitalised(source.lieu)}, ce métier ${current ? 'est' : 'était'} de classe de tension ${String(row['classe'])} sur 5 en ${when}${own}${spreadInWords(others.map((line) => line['classe']))}.${causes.length > 0 ? ` Causes possibles les plus marquées (classe ${STRONG} ou 5) : ${causes.join(', ')}.` : ''}${current ? '' : ' Cette tension est ancienne : elle ne dit rien d’aujourd’hui.'}`;
}

/** « , de 3 à 5 selon les départements », where several have a class. */
function spreadInWords(classes: readonly unknown[]): string {
  const known = classes.filter((value) => typeof value === 'number');
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high
    ? `, comme dans ${known.length === classes.length ? 'ses départements' : 'ceux de ses départements qui en ont une'}`
    : `, de ${String(low)} à ${String(high)} selon les départements`;
}

/** The first sentence of the page, where nothing nearer is known. */
function tensionHeadline(answer: Tension, source: Place, code: Code, occupation: Occupation): string | null {
  const row = answer.lignes.find((line) => line['territoire'] === source.territoire);
  if (!row || row['classe'] === null) return null;
  const current = isCurrent(answer, 'dares_tensions', String(row['annee']));
  const own = code.link === 'lui-même' ? 'ce métier' : familyInWords(code, occupation);
  return `${capitalised(source.lieu)}, ${own} ${current ? 'est' : 'était'} de **classe de tension ${String(row['classe'])} sur 5** en ${String(row['annee'])}.`;
}

function tensionKey(answer: Tension, source: Place, code: Code): Omit<KeyFigureModel, 'where'> {
  const row = answer.lignes.find((line) => line['territoire'] === source.territoire);
  const level = row?.['classe'] ?? null;
  return {
    label: `Classe de tension${asideOf(code)}`,
    value: level === null ? '…' : `${String(level)} sur 5`,
    ...(level === null ? { spoken: 'non disponible' } : {}),
    source: `Dares, ${String(row?.['annee'] ?? '')}`,
    href: requestPage(answer)
  };
}

/** In how many basins of the file it is tense, and what the file says of the place when it is one. */
function basinsInWords(
  answer: AnswerOf<'gpec/metier_bassins'>,
  card: string,
  place: Place,
  region: Place | null
): string {
  const year = answer.parametres['annee'] ?? '';
  const classed = answer.lignes.filter((row) => row['classe'] !== null).length;
  const tense = answer.lignes.filter((row) => isStrong(row['classe'])).length;
  const own = answer.lignes.find((row) => row['territoire'] === place.territoire);
  const here = own
    ? ` ${capitalised(place.lieu)}, classe ${String(own['classe'] ?? 'non donnée')} : ${counted(readFigure(own, columnOf(answer, 'offres')), 'offre', 'offres')} pour ${counted(readFigure(own, columnOf(answer, 'demandeurs')), 'demandeur', 'demandeurs')} d’emploi des catégories A, B, C.`
    : '';
  const when = region ? `${capitalised(region.lieu)}, en ${year}` : `En ${year}`;
  const [no, where] =
    classed === 1
      ? [tense === 0, 'dans le seul bassin d’emploi']
      : [
          false,
          `dans ${tense === 0 ? 'aucun' : formatNumber(tense)} des ${numbered(classed, 'bassin d’emploi', 'bassins d’emploi')}`
        ];
  const classes =
    classed === 0
      ? `${when}, le fichier ne donne de classe de tension à la fiche ${card} du ROME v3 dans aucun bassin d’emploi.`
      : `${when}, la fiche ${card} du ROME v3 ${no || (classed > 1 && tense === 0) ? 'n’était' : 'était'}${no ? ' pas' : ''} de classe de tension ${STRONG} ou 5 ${where} où le fichier donne sa classe.`;
  return `${classes}${here}`;
}

function offersInWords(answer: AnswerOf<'gpec/ratio_offres_demandeurs'>, source: Place): string {
  const row = answer.lignes[0];
  if (!row) return '';
  const read = (name: 'offres' | 'entrees' | 'ratio') => readFigure(row, columnOf(answer, name));
  return `${capitalised(source.lieu)}, sur douze mois jusqu’en ${formatMonth(answer.parametres['mois'] ?? '')}, ${counted(read('offres'), 'offre collectée', 'offres collectées')} par France Travail pour ${counted(read('entrees'), 'entrée', 'entrées')} en catégorie A de demandeurs d’emploi qui cherchent ce métier : ${inWords(read('ratio'))} par entrée.`;
}

function seekersInWords(answer: AnswerOf<'gpec/demandeurs_metier_longue'>, code: Code): string | null {
  const row = answer.lignes[0];
  if (!row) return null;
  const read = (name: 'demandeurs_a' | 'demandeurs_abc'): string => inWords(readFigure(row, columnOf(answer, name)));
  return `En France, en ${String(row['annee'])}, ${read('demandeurs_a')} demandeurs d’emploi de catégorie A, et ${read('demandeurs_abc')} des catégories A, B, C, cherchaient ce métier (${nameOfCode(code)}).`;
}
