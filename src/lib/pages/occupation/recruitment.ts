import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { capitalised } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, isUntold, readFigure, type Reading } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import { ask, type Built, hardAside, type Place, type SectionBody, tileOf } from '../section.ts';
import { askAmong } from './ask-among.ts';
import { counted } from '../count-with-noun.ts';
import { likeDoors } from './doors.ts';
import {
  asideOf,
  codesAt,
  familyInWords,
  nameOfCode,
  partsOf,
  passageInWords,
  type Code,
  type Occupation,
  type OccupationContext
} from './occupation.ts';

const PROJECTS = ['projet de recrutement', 'projets de recrutement'] as const;
/** The survey is by detailed family of 2021, and by its own families. */
const SURVEYED = ['fap228', 'bmo_famille'];

/** Who recruits: projects, difficulty, seasonality, and the survey before. */
export async function recruitment(context: OccupationContext): Promise<Built> {
  const { occupation, place } = context;
  const [code] = codesAt(occupation, SURVEYED);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!code) return partsSurveyed(context, section);
  const near = await askAmong(context, 'gpec/projets_metier', { metier: code.code });
  const own = near ?? { answer: await ask(context, 'gpec/projets_metier', { metier: code.code }), place };
  if (!own.answer) return { section, key: null };
  const { answer, place: source } = { answer: own.answer, place: own.place };
  const row = answer.lignes.find((line) => line['territoire'] === source.territoire);
  const title = code.link === 'lui-même' ? 'Où l’on compte recruter' : `Où l’on compte recruter${asideOf(code)}`;
  section.figures.push(
    chartFigure(
      answer,
      {
        title: titleOf(title, source, place),
        subtitle: `Projets de recrutement en ${answer.parametres['annee']}, dont jugés difficiles`,
        note: 'Un territoire absent de la liste n’a pas de ligne dans le fichier : ce n’est pas un zéro.'
      },
      {
        columns: ['nom', 'projets', 'difficulte', 'saisonnalite', 'part', 'projets_avant', 'evolution'],
        ...(answer.lignes.length > 1 ? { drawn: (line) => line['territoire'] !== source.territoire } : {})
      }
    )
  );
  if (!row) return { section, key: null };
  const passage = passageInWords(code, occupation);
  section.sentences.push(projectsInWords(answer, row, source, code), ...(passage ? [passage] : []));
  const projects = readFigure(row, columnOf(answer, 'projets'));
  const difficulty = readFigure(row, columnOf(answer, 'difficulte'));
  return {
    section,
    key: keyOf(
      {
        label: `Projets de recrutement${asideOf(code)}`,
        ...tileOf(projects),
        ...hardAside(difficulty),
        source: `Enquête BMO, ${answer.parametres['annee'] ?? ''}`,
        href: requestPage(answer)
      },
      source,
      place
    ),
    headline: headline(projects, difficulty, source, place, code, occupation, answer.parametres['annee'] ?? '')
  };
}

type Answered = AnswerOf<'gpec/projets_metier'>;

function projectsInWords(answer: Answered, row: Answered['lignes'][number], place: Place, code: Code): string {
  const read = (name: 'projets' | 'projets_avant' | 'difficulte' | 'saisonnalite' | 'evolution'): Reading =>
    readFigure(row, columnOf(answer, name));
  const own = code.link === 'lui-même' ? '' : `, ${nameOfCode(code)}`;
  const before = read('projets_avant');
  const past =
    row['annee_avant'] === null || row['annee_avant'] === undefined
      ? ''
      : before.min === null && before.value === null
        ? ` L’enquête de ${String(row['annee_avant'])} n’a pas de ligne pour ce métier, ce qui n’est pas un zéro.`
        : ` En ${String(row['annee_avant'])}, ${inWords(before)} : un établissement sur quatre environ répond à l’enquête, l’écart n’est pas testé.`;
  return `${capitalised(place.lieu)}, les employeurs déclarent ${counted(read('projets'), ...PROJECTS)} pour ${answer.parametres['annee'] ?? ''}${own}${shares(read('difficulte'), read('saisonnalite'))}.${past}`;
}

/** Of a few projects a survey says no share. */
function shares(difficulty: Reading, seasonality: Reading): string {
  const told = [
    ...(isUntold(difficulty) ? [] : [`${inWords(difficulty)} sont jugés difficiles`]),
    ...(isUntold(seasonality) ? [] : [`${inWords(seasonality)} sont saisonniers`])
  ];
  return told.length === 0 ? ', trop peu pour en donner des parts' : ` ; ${told.join(', ')}`;
}

function headline(
  projects: Reading,
  difficulty: Reading,
  source: Place,
  place: Place,
  code: Code,
  occupation: Occupation,
  year: string
): string | null {
  if (isElsewhere(source, place)) return null;
  const family = code.link === 'lui-même' ? '' : ` dans ${familyInWords(code, occupation).replace(/,$/, '')}`;
  return `${capitalised(source.lieu)}, les employeurs déclarent **${counted(projects, ...PROJECTS)}** pour ${year}${family}${isUntold(difficulty) ? '' : `, dont **${inWords(difficulty)}** jugés difficiles`}.`;
}

/** For a wider family, its parts one by one: they are not added up. */
async function partsSurveyed(context: OccupationContext, section: SectionBody): Promise<Built> {
  const { occupation, place } = context;
  const codes = new Set(
    partsOf(occupation)
      .filter(({ level }) => SURVEYED.includes(level))
      .map(({ code }) => code)
  );
  if (codes.size === 0) {
    const all = { text: 'Toutes les familles de l’enquête (FAP 2021)', href: '/metiers?nomenclature=fap2021' };
    return { section: { ...section, doors: [...likeDoors(context, 'fap2021'), all] }, key: null };
  }
  const near = await askAmong(context, 'gpec/projets_recrutement', {});
  if (!near) return { section, key: null };
  const lines = near.answer.lignes.filter((row) => codes.has(String(row['code'])));
  section.doors = lines.map((row) => ({
    text: String(row['metier']),
    href: `/metiers/${String(row['code'])}?territoire=${place.territoire}`,
    aside: counted(readFigure(row, columnOf(near.answer, 'projets')), 'projet', 'projets')
  }));
  section.figures.push(
    chartFigure(
      { ...near.answer, lignes: lines },
      {
        title: titleOf('Projets de recrutement des métiers de la famille', near.place, place),
        subtitle: `Projets en ${near.answer.parametres['annee']}, dont jugés difficiles`,
        note: 'Un métier absent de la liste n’a pas de ligne dans le fichier : les projets de la famille ne s’additionnent pas ici.'
      },
      { columns: ['code', 'metier', 'projets', 'projets_difficiles', 'difficulte', 'part'] }
    )
  );
  const [first] = lines;
  const headline =
    first && !isElsewhere(near.place, place)
      ? `${capitalised(near.place.lieu)}, « ${String(first['metier'])} », l’un des métiers de cette famille, compte **${counted(readFigure(first, columnOf(near.answer, 'projets')), ...PROJECTS)}** pour ${near.answer.parametres['annee'] ?? ''}.`
      : null;
  return { section, key: null, headline };
}
