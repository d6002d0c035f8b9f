import type { OccupationList, OccupationSummary } from '../../catalogue/api/documents.ts';
import { formsIn, holdsStarts, type Forms } from '../../catalogue/search/words.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { plainText } from '../../text/suggest.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import { oncePerName, rankOf } from './occupation-order.ts';

const LIMIT = 12;
/** Requests with a row for each occupation of a level, at their defaults: the level at which surveys and tensions are published. */
const ROWS: Readonly<Record<string, string>> = { fap228: 'gpec/projets_recrutement', fap225: 'gpec/tension_et_causes' };

interface IndexedName {
  readonly occupation: Occupation;
  readonly name: string;
  readonly isLabel: boolean;
  /** Of each word that says something, its forms. */
  readonly words: Forms;
  readonly plain: string;
}

/** Made once for each snapshot: some fifteen thousand names. */
const indexes = new WeakMap<Reference, readonly IndexedName[]>();

/**
 * Occupations whose label or one of whose appellations holds every word of a search, best first: the label itself, then labels with the
 * fewest other words, then appellations. Words are sought by their root, and by their start from five letters on.
 */
export function searchOccupations(
  reference: Reference,
  requests: Iterable<RequestDefinition>,
  search: string
): OccupationList {
  const wanted = formsIn(search);
  if (wanted.length === 0) return { metiers: [] };
  const best = new Map<string, IndexedName & { readonly score: number }>();
  for (const found of indexOf(reference)) {
    if (!holdsStarts(found.words, wanted)) continue;
    const score = scoreOf(found, plainText(search), wanted.length);
    const known = best.get(found.occupation.metier);
    if (known === undefined || score < known.score) best.set(found.occupation.metier, { ...found, score });
  }
  const sorted = [...best.values()].sort(
    (a, b) =>
      a.score - b.score ||
      rankOf(a.occupation) - rankOf(b.occupation) ||
      b.occupation.code.length - a.occupation.code.length ||
      (a.occupation.metier < b.occupation.metier ? -1 : 1)
  );
  const definitions = [...requests];
  return {
    metiers: oncePerName(sorted)
      .slice(0, LIMIT)
      .map((found) => summarize(found, definitions))
  };
}

/** Whether a request may answer of one occupation. */
export function isAboutOccupations({ id, parametres }: RequestDefinition): boolean {
  return Object.values(ROWS).includes(id) || parametres.some(({ domaine }) => domaine.startsWith('metiers.'));
}

function indexOf(reference: Reference): readonly IndexedName[] {
  let index = indexes.get(reference);
  if (index === undefined) {
    const occupations = new Map(reference.occupations.map((occupation) => [occupation.metier, occupation]));
    index = reference.occupationNames.flatMap(({ metier, nom, libelle }) => {
      const occupation = occupations.get(metier);
      if (occupation === undefined) return [];
      return [{ occupation, name: nom, isLabel: libelle, words: formsIn(nom), plain: plainText(nom) }];
    });
    indexes.set(reference, index);
  }
  return index;
}

/** The lower, the nearer: a label before an appellation, fewer other words first. */
function scoreOf({ isLabel, words, plain }: IndexedName, search: string, count: number): number {
  if (plain === search) return isLabel ? -2 : -1;
  return (isLabel ? 0 : 20) + Math.min(19, words.length - count);
}

/** What the catalogue answers of this occupation: the request that has it as a row, those that take its classification as a parameter. */
function summarize(
  { occupation, name, isLabel }: IndexedName,
  requests: readonly RequestDefinition[]
): OccupationSummary {
  const { metier, nomenclature, niveau, libelle } = occupation;
  return {
    metier,
    nomenclature,
    libelle,
    appellation: isLabel ? null : name,
    requetes: requests.flatMap(({ id, titre, parametres }) => {
      const taking = parametres.find(({ domaine }) =>
        [`metiers.${nomenclature}`, `metiers.${niveau}`].includes(domaine)
      );
      const row = ROWS[niveau] === id ? `filtre=code=${metier}` : null;
      const asked = taking === undefined ? row : `${taking.nom}=${metier}`;
      return asked === null ? [] : [{ id, titre, adresse: `/catalogue/${id}?${asked}` }];
    })
  };
}
