import type { Maille } from '../../catalogue/levels.ts';
import { editDistance } from '../../text/suggest.ts';
import type { Territory } from '../snapshot/reference.ts';
import { LEVEL_WORDS, levelInWords, type LevelWords } from './level-in-words.ts';
import { bracketed } from './initials.ts';
import { initialsOf, placeKey } from './place-name.ts';
import { put } from './put.ts';
import type { SearchTables, Town } from './read-tables.ts';

/** What a text names: territories of the snapshot, likeliest first, or towns of other regions. */
export interface NamedPlaces {
  readonly territories: readonly Territory[];
  readonly outside: readonly Town[];
  /** How it was read: by a code, a postcode, its name, initials, the beginning of its name, or a name near it. */
  readonly by: 'code' | 'postal' | 'name' | 'initials' | 'begins' | 'near';
  /** Level that the text says. */
  readonly level: Maille | null;
}

/** A bare name is first that of a town, then of what bears the name of the town; départements and regions have theirs alone. */
const BY_NAME: readonly Maille[] = [
  'pays',
  'region',
  'departement',
  'commune',
  'epci',
  'zone_emploi',
  'bassin',
  'arrondissement',
  'comite_local',
  'academie',
  'frr'
];
/** What is said of an intercommunality after its name. */
const EPCI_AFTER = / (agglo|agglomeration|interco|com com|comcom)$/;
const LEVEL_BEFORE: LevelWords = [
  ...LEVEL_WORDS,
  [/^(agglo|interco|com com|comcom|communaute de communes|communaute d agglomeration|metropole|pays) /, 'epci'],
  [/^iles? /, 'commune'],
  [/^(ze|zones? emplois?|zone) /, 'zone_emploi'],
  [/^(be|bassins? emplois?) /, 'bassin'],
  [/^(dept|dep) /, 'departement'],
  [/^(insee|code insee|com) /, 'commune']
];
/** Shortest name of which a beginning, or a misspelling, is understood. */
const SHORTEST = 4;
const SHORTEST_INITIALS = 3;

export class PlaceIndex {
  readonly #byKey = new Map<string, Territory[]>();
  readonly #byCode = new Map<string, Territory[]>();
  readonly #byInitials = new Map<string, Territory[]>();
  readonly #towns = new Map<string, Town[]>();
  readonly #byPostcode = new Map<string, Territory[]>();
  readonly #outsideByPostcode = new Map<string, Town[]>();
  readonly #known = new Map<string, Territory>();
  readonly #around = new Map<string, string[]>();
  readonly #keys: readonly string[];

  constructor(territories: readonly Territory[], { towns, around }: SearchTables) {
    for (const territory of territories) {
      this.#known.set(territory.valeur, territory);
      put(this.#byCode, territory.code.toLowerCase(), territory);
      const key = placeKey(territory.libelle);
      for (const one of withoutArticle(key)) put(this.#byKey, one, territory);
      if (territory.maille === 'epci')
        for (const initials of [initialsOf(key), ...bracketed(territory.libelle)])
          put(this.#byInitials, initials, territory);
    }
    for (const town of towns) {
      const here = town.dansRegion ? this.#known.get(`commune:${town.commune}`) : undefined;
      if (here === undefined) {
        for (const one of withoutArticle(placeKey(town.nom)))
          if (one === placeKey(town.nom) || one.includes(' ')) put(this.#towns, one, town);
        for (const postcode of town.codesPostaux) put(this.#outsideByPostcode, postcode, town);
      } else {
        if (town.ancienne) put(this.#byKey, placeKey(town.nom), here);
        for (const postcode of town.codesPostaux) put(this.#byPostcode, postcode, here);
      }
    }
    for (const { commune, territoire } of around) put(this.#around, commune, territoire);
    for (const [key, list] of this.#byKey) this.#byKey.set(key, sorted(list));
    this.#keys = [...this.#byKey.keys()];
  }

  territory(code: string): Territory | undefined {
    return this.#known.get(code);
  }

  /** The territory of a level that holds a place, or the place itself; undefined when its towns are in several, or not known. */
  around(place: Territory, maille: Maille): Territory | undefined {
    if (place.maille === maille) return place;
    if (maille === 'region') return this.#known.get(place.region ?? '');
    if (maille === 'departement') return this.#known.get(place.departement ?? '');
    if (maille === 'pays') return [...this.#known.values()].find((one) => one.maille === 'pays');
    const codes = this.#around.get(place.valeur) ?? [];
    return codes.map((code) => this.#known.get(code)).find((one) => one?.maille === maille);
  }

  /** @param guessing whether a beginning of a name, and then a name a letter away, are read too */
  find(text: string, guessing: boolean): NamedPlaces | null {
    const typed = text.trim().toLowerCase();
    const exact = this.#known.get(typed);
    if (exact) return { territories: [exact], outside: [], by: 'code', level: null };
    // « Pays de Dol » is a name before it is a level and a name.
    const whole = placeKey(typed);
    const { name: key, level } = this.#byKey.has(whole) ? { name: whole, level: null } : splitLevel(whole);
    if (key === '') return null;
    const found = /^\d/.test(key) ? this.#byNumber(key) : this.#byName(key, guessing, level);
    if (found === null) return null;
    const ofLevel = found.territories.filter(({ maille }) => level === null || maille === level);
    if (level !== null && ofLevel.length === 0) {
      const first = found.territories[0];
      const holding = first === undefined ? undefined : this.around(first, level);
      if (holding) return { ...found, territories: [holding], level };
    }
    if (ofLevel.length === 0 && (level !== null || found.outside.length === 0)) return null;
    return { ...found, territories: ofLevel, level };
  }

  /** Towns of an intercommunality of that name are of it: « Vannes » is also Golfe du Morbihan - Vannes Agglomération. */
  namedAfter(place: Territory): Territory | undefined {
    if (place.maille !== 'commune') return undefined;
    const epci = this.around(place, 'epci');
    return epci && ` ${placeKey(epci.libelle)} `.includes(` ${placeKey(place.libelle)} `) ? epci : undefined;
  }

  #byNumber(key: string): Omit<NamedPlaces, 'level'> | null {
    const code = key.replaceAll(' ', '');
    const territories = this.#byCode.get(code) ?? [];
    // Five digits are a postcode before they are the official code of a town.
    const postal = this.#byPostcode.get(code);
    if (postal) return { territories: [...new Set([...sorted(postal), ...territories])], outside: [], by: 'postal' };
    if (territories.length > 0) return { territories, outside: [], by: 'code' };
    const outside = this.#outsideByPostcode.get(code);
    return outside ? { territories: [], outside: bySize(outside), by: 'postal' } : null;
  }

  #byName(key: string, guessing: boolean, level: Maille | null): Omit<NamedPlaces, 'level'> | null {
    const named = this.#byKey.get(key);
    const outside = bySize(this.#towns.get(key) ?? []);
    if (named) return { territories: named, outside, by: 'name' };
    if (key.length >= SHORTEST_INITIALS && !key.includes(' ')) {
      const initials = this.#byInitials.get(key);
      if (initials) return { territories: initials, outside, by: 'initials' };
    }
    if (outside.length > 0) return { territories: [], outside, by: 'name' };
    // Two words that begin a name are surely it: « golfe du Morbihan ».
    if (key.length < SHORTEST || !(guessing || / .{3}/.test(key))) return null;
    const beginning = this.#keys.filter(
      (known) => known.startsWith(`${key} `) || (level === 'epci' && ` ${known} `.includes(` ${key} `))
    );
    if (beginning.length > 0)
      return {
        territories: sorted(beginning.flatMap((known) => this.#byKey.get(known) ?? [])),
        outside: [],
        by: 'begins'
      };
    return guessing ? this.#near(key) : null;
  }

  #near(key: string): Omit<NamedPlaces, 'level'> | null {
    const allowed = key.length >= 9 ? 2 : 1;
    if (key.length <= SHORTEST) return null;
    let best = allowed + 1;
    let nearest: string[] = [];
    for (const known of this.#keys) {
      if (known.charAt(0) !== key.charAt(0) || Math.abs(known.length - key.length) > allowed) continue;
      const distance = editDistance(known, key);
      if (distance > allowed || distance > best) continue;
      if (distance < best) nearest = [];
      best = distance;
      nearest.push(known);
    }
    if (nearest.length === 0) return null;
    return { territories: sorted(nearest.flatMap((known) => this.#byKey.get(known) ?? [])), outside: [], by: 'near' };
  }
}

/** A name, and what one says of it without its article: « Mont-Saint-Michel ». */
function withoutArticle(key: string): string[] {
  const short = key.replace(/^(le|la|les|l) /, '');
  return short === key || (!short.includes(' ') && short.length < 5) ? [key] : [key, short];
}

/** The level that a name says, before it or after it. */
function splitLevel(key: string): { name: string; level: Maille | null } {
  const said = levelInWords(key, LEVEL_BEFORE);
  if (said.level === null && EPCI_AFTER.test(key)) return { name: key.replace(EPCI_AFTER, ''), level: 'epci' };
  return said;
}

function sorted(territories: readonly Territory[]): Territory[] {
  return [...new Set(territories)].sort(
    (a, b) =>
      Number(a.valeur.endsWith('-entier')) - Number(b.valeur.endsWith('-entier')) ||
      BY_NAME.indexOf(a.maille) - BY_NAME.indexOf(b.maille) ||
      (b.population ?? 0) - (a.population ?? 0)
  );
}

function bySize(towns: readonly Town[]): Town[] {
  return [...towns].sort((a, b) => b.population - a.population);
}
