import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, inWords, isUntold, readFigure } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import {
  ask,
  firstRow,
  hardAside,
  nameOf,
  publishedPlace,
  type Built,
  type Place,
  type SectionBody,
  tileOf
} from '../section.ts';
import type { SectorContext } from './sector.ts';

const LEVELS = ['pays', 'region', 'departement', 'bassin'];

/** How many projects employers have in the occupations of the sector, and which are hard to fill. */
export async function recruitment(context: SectorContext): Promise<Built> {
  const { place, comparator, sector } = context;
  const published = publishedPlace(context, LEVELS);
  const own = { territoire: published.territoire };
  const reference = comparator && isElsewhere(comparator, published) ? comparator : null;
  const only = { filtre: `code=${sector.code}` };
  const [whole, beside, occupations] = await Promise.all([
    ask(context, 'gpec/projets_regroupements', { ...own, ...only }),
    reference ? ask(context, 'gpec/projets_regroupements', { territoire: reference.territoire, ...only }) : null,
    ask(context, 'gpec/recrutement_filiere', { ...own, filiere: sector.code })
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  const built: Built = { section, key: null };
  const row = firstRow(whole);
  if (whole && row) {
    const year = whole.parametres['annee'] ?? '';
    section.sentences.push(...inAWhole(whole, published, beside, reference), MEANING);
    const [projects, difficulty] = [
      readFigure(row, columnOf(whole, 'projets')),
      readFigure(row, columnOf(whole, 'difficulte'))
    ];
    built.key = keyOf(
      {
        label: 'Projets de recrutement',
        ...tileOf(projects),
        ...hardAside(difficulty),
        source: `Enquête BMO, ${year}`,
        href: requestPage(whole)
      },
      published,
      place
    );
    if (!isElsewhere(published, place))
      built.headline = `${capitalised(published.lieu)}, les employeurs déclarent **${inWords(projects)} projets de recrutement** pour ${year} dans ses métiers${isUntold(difficulty) ? '' : `, dont **${inWords(difficulty)}** jugés difficiles`}.`;
  }
  if (occupations)
    section.figures.push(
      chartFigure(
        occupations,
        {
          title: titleOf('Les métiers de la filière que l’on recrute', published, place),
          subtitle: `Projets de recrutement en ${occupations.parametres['annee'] ?? ''}, dont jugés difficiles`
        },
        { columns: ['metier', 'projets', 'projets_difficiles', 'difficulte'] }
      )
    );
  return built;
}

const MEANING = 'Ce sont des projets déclarés, dans les métiers du contour, quelle que soit l’activité de l’employeur.';

type Whole = AnswerOf<'gpec/projets_regroupements'>;

/** What the sector weighs in the projects of the place, and of the place beside; no gap is told of a survey. */
function inAWhole(answer: Whole, place: Place, beside: Whole | null, reference: Place | null): string[] {
  const row = firstRow(answer);
  if (!row) return [];
  const read = (name: 'projets' | 'part' | 'difficulte', from = answer, line = row): string =>
    inWords(readFigure(line, columnOf(from, name)));
  const there = firstRow(beside);
  const compared =
    beside && reference && there
      ? ` ; ${nameOf(reference)} : ${read('part', beside, there)} des projets, ${read('difficulte', beside, there)} jugés difficiles. Un établissement sur quatre environ répond à l’enquête : l’écart n’est pas testé.`
      : '.';
  return [
    `${capitalised(place.lieu)}, ${read('projets')} projets de recrutement en ${answer.parametres['annee'] ?? ''} dans les métiers de la filière, soit ${read('part')} de tous les projets${isUntold(readFigure(row, columnOf(answer, 'difficulte'))) ? '' : ` ; ${read('difficulte')} sont jugés difficiles`}${compared}`
  ];
}
