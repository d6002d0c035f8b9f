import type { OccupationList, OccupationSummary } from '../../catalogue/api/documents.ts';
import { formsIn } from '../../catalogue/search/words.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { plainText } from '../../text/suggest.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';

const LIMIT = 12;
/** A word of fewer letters is sought whole: « art » is not the start of « artisan ». */
const SHORTEST_START = 5;
/** Requests with a row for each occupation of a level, at their defaults: the level at which surveys and tensions are published. */
const ROWS: Readonly<Record<string, string>> = { fap228: 'gpec/projets_recrutement', fap225: 'gpec/tension_et_causes' };
/** Classifications in the order of what they open on: surveys and census, then tensions, then the cards of the ROME. */
const ORDER = ['fap2021', 'fap2009', 'rome', 'bmo_famille'];

interface IndexedName {
  readonly occupation: Occupation;
  readonly name: string;
  readonly isLabel: boolean;
  /** Of each word that says something, its forms. */
  readonly words: readonly (readonly string[])[];
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
  const best = new Map<string, { score: number; found: IndexedName }>();
  for (const found of indexOf(reference)) {
    if (!wanted.every((forms) => found.words.some((word) => isSame(forms, word)))) continue;
    const score = scoreOf(found, plainText(search), wanted.length);
    const known = best.get(found.occupation.metier);
    if (known === undefined || score < known.score) best.set(found.occupation.metier, { score, found });
  }
  const sorted = [...best.values()].sort(
    (a, b) =>
      a.score - b.score ||
      rankOf(a.found.occupation) - rankOf(b.found.occupation) ||
      b.found.occupation.code.length - a.found.occupation.code.length ||
      (a.found.occupation.metier < b.found.occupation.metier ? -1 : 1)
  );
  // A family of one occupation bears its name at each of its levels.
  const seen = new Set<string>();
  const distinct = sorted.filter(({ found: { occupation } }) => {
    const named = `${occupation.nomenclature} ${occupation.libelle}`;
    return !seen.has(named) && seen.add(named);
  });
  const definitions = [...requests];
  return { metiers: distinct.slice(0, LIMIT).map(({ found }) => summarize(found, definitions)) };
}

/** By classification, the level that has figures before the others. */
function rankOf({ nomenclature, niveau }: Occupation): number {
  return 2 * ORDER.indexOf(nomenclature) + (niveau in ROWS || nomenclature === 'rome' ? 0 : 1);
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

function isSame(wanted: readonly string[], word: readonly string[]): boolean {
  return wanted.some(
    (form) => word.includes(form) || (form.length >= SHORTEST_START && word.some((own) => own.startsWith(form)))
  );
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
