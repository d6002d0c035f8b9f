import { capitalised } from '../../text/grammar.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, isUntold, readFigure } from '../../words/figure.ts';
import { ask, nameOf, tileOf, type Built, type Context, type Place } from '../section.ts';

/** From this share on, a basin is named in an estimate; the others are counted. */
const NAMED = 0.05;
const PROJECTS = 'Projets de recrutement';

const NOTHING: Built = { section: { sentences: [], figures: [] }, key: null };

/**
 * The projects of basins that share a place, in proportion to inhabitants: the sum that a drawn zone has, with its bounds. Nothing
 * where one basin stands for the place, or where there is nothing to add up.
 */
export async function estimatedProjects(context: Context): Promise<Built> {
  const { place, basins } = context;
  if (basins.length < 2) return NOTHING;
  const answer = await ask(context, 'gpec/portrait_zone', { territoire: place.territoire });
  const row = answer?.lignes.find(({ indicateur }) => indicateur === PROJECTS);
  if (!answer || !row) return NOTHING;
  const reading = readFigure(row, columnOf(answer, 'valeur'));
  if (isUntold(reading)) return NOTHING;
  const [year, named] = [String(row['millesime']), basinsInWords(basins)];
  return {
    section: {
      sentences: [
        `${capitalised(place.lieu)}, ${inWords(reading)} projets de recrutement pour ${year} : c’est une estimation, d’après les ${named}, au prorata des habitants de chacun qui vivent ici.`
      ],
      figures: []
    },
    key: {
      label: PROJECTS,
      where: `estimation : ${named} au prorata des habitants`,
      ...tileOf(reading),
      source: `Enquête BMO, ${year}`,
      href: requestPage(answer)
    },
    headline: `Estimation au prorata des habitants, ${place.lieu} : **${inWords(reading)} projets de recrutement** pour ${year}, d’après les ${named}.`
  };
}

/** « bassins de Quimper, de Concarneau et un autre », the largest share first. */
export function basinsInWords(basins: readonly Place[]): string {
  const named = basins
    .filter(({ part }) => (part ?? 0) >= NAMED)
    .map((basin) => nameOf(basin).replace(/^bassin /u, ''));
  const others = basins.length - named.length;
  const all = others === 0 ? named : [...named, others === 1 ? 'un autre' : `${String(others)} autres`];
  return `bassins ${[all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' et ')}`;
}
