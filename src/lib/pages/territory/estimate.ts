import { capitalised } from '../../text/grammar.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { ask, nameOf, type Context, type KeyFigureModel, type Place, tileOf } from '../section.ts';

/** From this share on, a basin is named in an estimate; the others are counted. */
const NAMED = 0.05;
const PROJECTS = 'Projets de recrutement';

/** The projects of basins that share a place, in proportion to inhabitants: the sum that a drawn zone has, with its bounds. */
export interface Estimate {
  key: KeyFigureModel;
  sentence: string;
  headline: string;
}

/** Null where one basin stands for the place, or where there is nothing to add up. */
export async function estimatedProjects(context: Context): Promise<Estimate | null> {
  const { place, basins } = context;
  if (basins.length < 2) return null;
  const answer = await ask(context, 'gpec/portrait_zone', { territoire: place.territoire });
  const row = answer?.lignes.find(({ indicateur }) => indicateur === PROJECTS);
  if (!answer || !row) return null;
  const reading = readFigure(row, columnOf(answer, 'valeur'));
  if (reading.value === null && reading.min === null) return null;
  const year = String(row['millesime']);
  return {
    key: {
      label: PROJECTS,
      where: `estimation : ${basinsInWords(basins)} au prorata des habitants`,
      ...tileOf(reading),
      source: `Enquête BMO, ${year}`,
      href: requestPage(answer)
    },
    sentence: `${capitalised(place.lieu)}, ${inWords(reading)} projets de recrutement pour ${year} : c’est une estimation, d’après les ${basinsInWords(basins)}, au prorata des habitants de chacun qui vivent ici. L’enquête ne publie rien de plus fin.`,
    headline: `Estimation au prorata des habitants, ${place.lieu} : **${inWords(reading)} projets de recrutement** pour ${year}, d’après les ${basinsInWords(basins)}.`
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
