import { capitalised } from '../../text/grammar.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, isUntold, readFigure } from '../../words/figure.ts';
import { placesStanding } from '../elsewhere.ts';
import { ask, nameOf, tileOf, type Built, type Context, type Place } from '../section.ts';

/** From this share on, a basin is named in an estimate; the others are counted. */
const NAMED = 0.05;
const PROJECTS = 'Projets de recrutement';

const NOTHING: Built = { section: { sentences: [], figures: [] }, key: null };

/**
 * The projects of basins that share a place, in proportion to inhabitants: the sum that a drawn zone has, between bounds that
 * hold the error of such an estimate. Nothing where the place, or a basin that stands for it, has its own.
 */
export async function estimatedProjects(context: Context): Promise<Built> {
  const { place, basins } = context;
  if (basins.length === 0 || placesStanding(context).some(({ maille }) => maille === 'bassin')) return NOTHING;
  const answer = await ask(context, 'gpec/portrait_zone', { territoire: place.territoire });
  const row = answer?.lignes.find((one) => one.indicateur === PROJECTS && one.mode === 'ventilé');
  if (!answer || !row) return NOTHING;
  const reading = readFigure(row, columnOf(answer, 'valeur'));
  if (isUntold(reading)) return NOTHING;
  const [year, named] = [String(row['millesime']), basinsInWords(basins)];
  return {
    section: {
      sentences: [
        `${capitalised(place.lieu)}, ${inWords(reading)} projets de recrutement pour ${year} : c’est une estimation, d’après ${named}, au prorata des habitants qui y vivent. Quatre bassins de France sur cinq, estimés de même depuis leur département, sont entre de telles bornes.`
      ],
      figures: []
    },
    key: {
      label: PROJECTS,
      where: `estimation au prorata des habitants, d’après ${named}`,
      ...tileOf(reading),
      source: `Enquête BMO, ${year}`,
      href: requestPage(answer)
    },
    headline: `Estimation au prorata des habitants, ${place.lieu} : **${inWords(reading)} projets de recrutement** pour ${year}, d’après ${named}.`
  };
}

/** « les bassins de Quimper, de Concarneau et un autre », the largest share first; « le bassin de Rennes ». */
export function basinsInWords(basins: readonly Place[]): string {
  const [only] = basins;
  if (only && basins.length === 1) return `le ${nameOf(only)}`;
  const named = basins
    .filter(({ part }) => (part ?? 0) >= NAMED)
    .map((basin) => nameOf(basin).replace(/^bassin /u, ''));
  const others = basins.length - named.length;
  const all = others === 0 ? named : [...named, others === 1 ? 'un autre' : `${String(others)} autres`];
  return `les bassins ${[all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' et ')}`;
}
