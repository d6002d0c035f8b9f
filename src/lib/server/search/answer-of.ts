import { KIND_NAMES, type SearchAnswer } from '../../catalogue/api/search.ts';
import { LEVELS } from '../../catalogue/levels.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate, Found } from './candidate.ts';
import { figureOf } from './figures.ts';
import type { SearchIndex } from './search-index.ts';

/** Kinds whose page is that of a place too. */
const ON_PLACE = ['metier', 'formation', 'filiere', 'public'];

/** An answer as documents give it: its page on the place named, and where the figure sought of it is. */
export function answerOf({ candidate, reading, subject }: Found, index: SearchIndex): SearchAnswer {
  const { type, code, titre, near = false } = candidate;
  const [there = null] = reading?.places.territories ?? [];
  const located = there === null ? null : onPlace(candidate, reading?.places.territories ?? [], there, index);
  const adresse = located?.adresse ?? candidate.adresse;
  // The table is the figure: of a question whose measure is sought, or of one school.
  const isTable =
    adresse.startsWith('/catalogue/') &&
    candidate.empty !== true &&
    (type === 'etablissement' || (type === 'question' && subject.measure !== null));
  return {
    type,
    nature: candidate.empty === true ? 'Pas de chiffre ici' : KIND_NAMES[type],
    code,
    titre,
    precision: located?.precision ?? candidate.precision,
    adresse,
    territoire: located?.territoire ?? candidate.territoire ?? null,
    approche: near,
    chiffre: isTable ? adresse : figureOf(candidate, subject, there, index)
  };
}

/** The page of a thing on a place; a question's, at a level where it has a figure, which is said. */
function onPlace(
  { type, adresse, territoire, precision, levels = [] }: Candidate,
  all: readonly Territory[],
  first: Territory,
  { places }: SearchIndex
): Pick<SearchAnswer, 'territoire' | 'adresse' | 'precision'> {
  const join = adresse.includes('?') ? '&' : '?';
  const on = ({ valeur }: Territory, said: string) => ({
    territoire: valeur,
    adresse: `${adresse}${join}territoire=${valeur}`,
    precision: `${precision} · ${said}`
  });
  if (territoire === undefined && ON_PLACE.includes(type)) return on(first, first.lieu);
  const nearest =
    territoire === undefined && type === 'question'
      ? (all.find(({ maille }) => levels.includes(maille)) ?? places.nearest(first, levels))
      : undefined;
  if (nearest === undefined) return { territoire: territoire ?? first.valeur, adresse, precision };
  const level = (maille: Territory['maille']): string => LEVELS[maille].name.toLowerCase();
  return on(
    nearest,
    nearest.maille === first.maille
      ? nearest.lieu
      : `${nearest.lieu}, ${level(nearest.maille)} : ce chiffre n’est pas donné à la maille « ${level(first.maille)} »`
  );
}
