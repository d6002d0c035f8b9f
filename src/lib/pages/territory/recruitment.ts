import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { isStrong, tensionIsCurrent } from '../training/untaught.ts';
import { formatNumber } from '../../text/numbers.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, isUntold, readFigure, type Reading } from '../../words/figure.ts';
import { isElsewhere, keyOf, shareOf, titleOf } from '../elsewhere.ts';
import {
  ask,
  firstRow,
  nameOf,
  publishedPlace,
  type Built,
  type Context,
  type KeyFigureModel,
  type Place,
  type SectionBody,
  hardAside,
  tileOf
} from '../section.ts';
import { estimatedProjects } from './estimate.ts';

const LEVELS = ['pays', 'region', 'departement', 'bassin'];

/** Who recruits, and what is hard: the BMO survey and the tensions of Dares. */
export async function recruitment(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const published = publishedPlace(context, LEVELS);
  const code = published.territoire;
  const reference = comparator && isElsewhere(comparator, published) ? comparator : null;
  const tenseIn = publishedPlace(context, ['pays', 'region', 'departement']);
  const [occupations, families, whole, beside, tension, estimate] = await Promise.all([
    ask(context, 'gpec/projets_recrutement', { territoire: code }),
    ask(context, 'gpec/difficultes_saisonnalite', { territoire: code, niveau: 'famille' }),
    ask(context, 'gpec/difficultes_saisonnalite', { territoire: code, niveau: 'ensemble' }),
    reference
      ? ask(context, 'gpec/difficultes_saisonnalite', { territoire: reference.territoire, niveau: 'ensemble' })
      : null,
    ask(context, 'gpec/tension_et_causes', { territoire: tenseIn.territoire }),
    estimatedProjects(context)
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  if (isElsewhere(published, place)) section.sentences.push(surveyedElsewhere(published, place, estimate !== null));
  const title = (text: string): string => titleOf(text, published, place);
  if (occupations)
    section.figures.push(
      chartFigure(
        occupations,
        {
          title: title('Les projets de recrutement, métier par métier'),
          subtitle: `Projets de recrutement en ${occupations.parametres['annee']}, dont jugés difficiles`
        },
        { columns: ['metier', 'projets', 'projets_difficiles', 'difficulte', 'part'] }
      )
    );
  if (families)
    section.figures.push(
      chartFigure(families, {
        title: title('La difficulté, par famille de métiers'),
        subtitle: `Part des projets jugés difficiles par famille de métiers, ${families.parametres['annee']}`
      })
    );
  if (tension)
    section.figures.push(
      chartFigure(tension, {
        title: titleOf(tense(tension), tenseIn, place),
        subtitle: `Indicateur de tension de la Dares et causes possibles, classes de 1 à 5, ${tension.parametres['annee']}`,
        note: 'Les douze métiers les plus tendus. Les causes n’entrent pas dans l’indicateur.'
      })
    );
  const row = firstRow(whole);
  if (!whole || !row) return { section, key: null, headline: null };
  const projects = readFigure(row, columnOf(whole, 'projets'));
  const difficulty = readFigure(row, columnOf(whole, 'difficulte'));
  const year = whole.parametres['annee'] ?? '';
  // Of a few projects a survey says no share.
  if (!isUntold(difficulty))
    section.sentences.unshift(
      comparison(difficulty, isElsewhere(published, place) ? published : null, beside, reference && nameOf(reference))
    );
  if (estimate) {
    section.sentences.unshift(estimate.sentence);
    return { section, key: estimate.key, headline: estimate.headline };
  }
  const own: KeyFigureModel = {
    label: 'Projets de recrutement',
    ...tileOf(projects),
    ...hardAside(difficulty),
    source: `Enquête BMO, ${year}`,
    href: requestPage(whole)
  };
  return {
    section,
    key: keyOf(own, published, place),
    headline: headline(published, place, projects, difficulty, year)
  };
}

/** The place's own figures, or those of the basin that stands for it, said to be an estimate; nothing from farther away. */
function headline(published: Place, place: Place, projects: Reading, difficulty: Reading, year: string): string | null {
  const figures = `**${inWords(projects)} projets de recrutement** pour ${year}${isUntold(difficulty) ? '' : `, dont **${inWords(difficulty)}** jugés difficiles`}`;
  if (!isElsewhere(published, place)) return `${capitalised(published.lieu)}, les employeurs déclarent ${figures}.`;
  return published.part === undefined
    ? null
    : `Estimation par le ${nameOf(published)}, où vivent ${shareOf(published.part, place)} : ${figures}.`;
}

/** Where the survey's figures are from, when they are not the place's. */
function surveyedElsewhere(published: Place, place: Place, estimated: boolean): string {
  const share = published.part === undefined ? '' : `, où vivent ${shareOf(published.part, place)}`;
  return `L’enquête sur les besoins en main-d’œuvre est publiée par bassin d’emploi et par département : ${estimated ? 'le détail par métier et la difficulté' : 'les projets'} sont ceux que les employeurs déclarent ${published.lieu}${share}.`;
}

/** States both figures; says nothing of "more" or "less": the survey's sampling error is not published. */
function comparison(
  difficulty: Reading,
  published: Place | null,
  reference: AnswerOf<'gpec/difficultes_saisonnalite'> | null,
  name: string | null
): string {
  const row = firstRow(reference);
  const own = `${published ? `${published.lieu}, ` : ''}${inWords(difficulty)} des projets sont jugés difficiles par les employeurs`;
  if (!reference || !row || !name) return `${capitalised(own)}.`;
  return `${capitalised(own)} ; ${name} : ${inWords(readFigure(row, columnOf(reference, 'difficulte')))}. Un établissement sur quatre environ répond à l’enquête : l’écart n’est pas testé.`;
}

function tense(answer: AnswerOf<'gpec/tension_et_causes'>): string {
  const strong = answer.lignes.filter((row) => isStrong(row['classe'])).length;
  const known = answer.lignes.filter((row) => row['classe'] !== null).length;
  return known === 0
    ? 'Les métiers en tension'
    : `${numbered(strong, 'métier', 'métiers')} sur ${formatNumber(known)} ${tensionIsCurrent(answer, 'annee') ? pluralOf(strong, 'est', 'sont') : pluralOf(strong, 'était', 'étaient')} en tension forte ou très forte en ${answer.parametres['annee'] ?? ''}`;
}
