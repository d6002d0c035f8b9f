import { KIND_NAMES, type SearchAnswer } from '../../catalogue/api/search.ts';
import { levelName } from '../../catalogue/levels.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate, Found } from './candidate.ts';
import { figureOf } from './figures.ts';
import type { SearchIndex } from './search-index.ts';

/** Kinds whose page is that of a place too. */
const ON_PLACE = ['metier', 'formation', 'filiere', 'public'];

/** An answer as documents give it: its page on the place named, and where the figure sought of it is. */
export function answerOf({ candidate, reading, subject }: Found, index: SearchIndex): SearchAnswer {
  const { type, code, titre, near = false, empty = false } = candidate;
  const all = reading?.places.territories ?? [];
  const located = onPlace(candidate, all, index);
  // The table is the figure: of a question whose measure is sought, or of one school.
  const isTable = type === 'etablissement' || (type === 'question' && subject.measure !== null && !empty);
  return {
    type,
    nature: empty ? 'Pas de chiffre ici' : KIND_NAMES[type],
    code,
    titre,
    ...located,
    approche: near,
    chiffre:
      isTable && located.adresse.startsWith('/catalogue/')
        ? located.adresse
        : figureOf(candidate, subject, all[0] ?? null, index)
  };
}

/** The page of a thing on a place; a question's, at a level where it has a figure, which is said. */
function onPlace(
  { type, adresse, territoire, precision, levels = [] }: Candidate,
  all: readonly Territory[],
  { places }: SearchIndex
): Pick<SearchAnswer, 'territoire' | 'adresse' | 'precision'> {
  const [first] = all;
  if (first === undefined || territoire !== undefined)
    return { territoire: territoire ?? first?.valeur ?? null, adresse, precision };
  const nearest =
    type === 'question'
      ? (all.find(({ maille }) => levels.includes(maille)) ?? places.nearest(first, levels))
      : undefined;
  const there = ON_PLACE.includes(type) ? first : nearest;
  if (there === undefined) return { territoire: first.valeur, adresse, precision };
  const level = (maille: Territory['maille']): string => levelName(maille).toLowerCase();
  const other = `, ${level(there.maille)} : ce chiffre n’est pas donné à la maille « ${level(first.maille)} »`;
  return {
    territoire: there.valeur,
    adresse: `${adresse}${adresse.includes('?') ? '&' : '?'}territoire=${there.valeur}`,
    precision: `${precision} · ${there.lieu}${there.maille === first.maille ? '' : other}`
  };
}
