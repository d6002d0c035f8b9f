import type { Maille } from '../../catalogue/levels.ts';
import { isEmptyWord } from '../../catalogue/search/words.ts';
import { editDistance } from '../../text/suggest.ts';
import type { Territory } from '../snapshot/reference.ts';
import { bracketedAcronyms, initialsIn } from './initials.ts';
import { put } from './lists.ts';
import { placeKey, splitLevel } from './place-name.ts';
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

type Found = Omit<NamedPlaces, 'level'>;

const inOrder = (levels: string): readonly Maille[] => levels.split(' ') as Maille[];
/** A bare name is first that of a town, then of what bears its name. */
const BY_NAME = inOrder(
  'pays region departement commune epci zone_emploi bassin arrondissement comite_local academie frr'
);
const BY_SIZE = inOrder('commune zone_emploi bassin epci arrondissement comite_local departement region pays');
/** Shortest name of which a beginning is understood; alone, a misspelling too; initials; from which two letters may be wrong. */
const SHORTEST = { begun: 4, alone: 2, initials: 3, long: 9 };
/** From this population, the beginning of the name of a town is said for it. */
const TOWN = 10_000;

export class PlaceIndex {
  readonly #byKey = new Map<string, Territory[]>();
  readonly #byCode = new Map<string, Territory[]>();
  readonly #byInitials = new Map<string, Territory[]>();
  readonly #byPostcode = new Map<string, Territory[]>();
  readonly #towns = new Map<string, Town[]>();
  readonly #known = new Map<string, Territory>();
  readonly #around = new Map<string, string[]>();

  constructor(territories: readonly Territory[], { towns, around }: SearchTables) {
    for (const territory of territories) {
      this.#known.set(territory.valeur, territory);
      put(this.#byCode, territory.code.toLowerCase(), territory);
      const key = placeKey(territory.libelle);
      for (const one of withoutArticle(key)) put(this.#byKey, one, territory);
      if (territory.maille === 'epci')
        for (const initials of [...initialsIn(key), ...bracketedAcronyms(territory.libelle)])
          put(this.#byInitials, initials, territory);
    }
    for (const town of towns) {
      const here = town.dansRegion ? this.#known.get(`commune:${town.commune}`) : undefined;
      const key = placeKey(town.nom);
      if (here && town.ancienne) put(this.#byKey, key, here);
      for (const postcode of town.codesPostaux)
        if (here) put(this.#byPostcode, postcode, here);
        else put(this.#towns, postcode, town);
      if (here === undefined)
        for (const one of withoutArticle(key)) if (one === key || one.includes(' ')) put(this.#towns, one, town);
    }
    for (const { commune, territoire } of around) put(this.#around, commune, territoire);
    for (const [key, list] of this.#byKey) this.#byKey.set(key, sorted(list));
  }

  territory(code: string): Territory | undefined {
    return this.#known.get(code);
  }

  /** The territory of a level that holds a place; undefined when its towns are in several, or not known. */
  around(place: Territory, maille: Maille): Territory | undefined {
    if (place.maille === maille) return place;
    if (maille === 'region' || maille === 'departement') return this.#known.get(place[maille] ?? '');
    if (maille === 'pays') return [...this.#known.values()].find((one) => one.maille === 'pays');
    const codes = this.#around.get(place.valeur) ?? [];
    return codes.map((code) => this.#known.get(code)).find((one) => one?.maille === maille);
  }

  /** The smallest territory around a place, itself included, of one of some levels. */
  nearest(place: Territory, levels: readonly string[]): Territory | undefined {
    return BY_SIZE.filter((maille) => levels.includes(maille) && (maille !== 'commune' || place.maille === maille))
      .map((maille) => this.around(place, maille))
      .find((one) => one !== undefined);
  }

  /** Whether a territory, or one of that name around it, holds a place. */
  holds(territoire: string, { valeur, departement }: Territory): boolean {
    return [valeur, ...(this.#around.get(valeur) ?? []), departement].includes(territoire);
  }

  /** @param guessing beginnings, and a letter away, too @param alone all that was typed: a word may be begun only */
  find(text: string, guessing: boolean, alone = false): NamedPlaces | null {
    const typed = text.trim().toLowerCase();
    const exact = this.#known.get(typed);
    if (exact) return { territories: [exact], outside: [], by: 'code', level: null };
    // « Pays de Dol » is a name before it is a level and a name.
    const whole = placeKey(typed);
    const { name: key, level } = this.#byKey.has(whole) ? { name: whole, level: null } : splitLevel(whole);
    if (key === '') return null;
    const found = /^\d/.test(key) ? this.#byNumber(key, guessing && alone) : this.#byName(key, level, guessing, alone);
    if (found === null) return null;
    const ofLevel = found.territories.filter(({ maille }) => level === null || maille === level);
    const [first] = found.territories;
    const holding = level !== null && ofLevel.length === 0 && first ? this.around(first, level) : undefined;
    if (holding) return { ...found, territories: [holding], level };
    if (ofLevel.length === 0 && (level !== null || found.outside.length === 0)) return null;
    return { ...found, territories: ofLevel, level };
  }

  /** Towns of an intercommunality of that name are of it: « Vannes » is also Golfe du Morbihan. */
  namedAfter(place: Territory): Territory | undefined {
    const epci = place.maille === 'commune' ? this.around(place, 'epci') : undefined;
    return epci && ` ${placeKey(epci.libelle)} `.includes(` ${placeKey(place.libelle)} `) ? epci : undefined;
  }

  #byNumber(key: string, begun: boolean): Found | null {
    const code = key.replaceAll(' ', '');
    const territories = this.#byCode.get(code) ?? [];
    // Five digits are a postcode before they are the official code of a town.
    const postal = sorted(this.#byPostcode.get(code) ?? []);
    if (postal.length > 0) return { territories: [...new Set([...postal, ...territories])], outside: [], by: 'postal' };
    if (territories.length > 0) return { territories, outside: [], by: 'code' };
    const outside = this.#outside(code);
    if (outside.length > 0) return { territories: [], outside, by: 'postal' };
    const beginning = begun ? [...this.#byCode].flatMap(([own, places]) => (own.startsWith(code) ? places : [])) : [];
    return beginning.length > 0 ? { territories: sorted(beginning), outside: [], by: 'begins' } : null;
  }

  #byName(key: string, level: Maille | null, guessing: boolean, alone: boolean): Found | null {
    const exact = this.#byKey.get(key);
    // « Cherbourg » is a town before what is named after it.
    const town = exact?.every(({ maille }) => maille !== 'commune')
      ? this.#begun(key, 'commune', false).find(
          ({ maille, population }) => maille === 'commune' && (population ?? 0) >= TOWN
        )
      : undefined;
    const named = exact && town ? [town, ...exact] : exact;
    const outside = this.#outside(key);
    const isBegun = alone && guessing;
    if (named && !isBegun) return { territories: named, outside, by: 'name' };
    const initials = key.length < SHORTEST.initials ? undefined : this.#byInitials.get(key);
    if (initials) return { territories: initials, outside, by: 'initials' };
    if (outside.length > 0 && !isBegun) return { territories: [], outside, by: 'name' };
    // Two words that begin a name are surely it: « golfe du Morbihan ».
    const isLong = isBegun
      ? key.length >= SHORTEST.alone
      : key.length >= SHORTEST.begun && (guessing || / .{3}/.test(key));
    const begun = isLong ? this.#begun(key, level, isBegun) : [];
    if (begun.length > 0) return { territories: begun, outside, by: named ? 'name' : 'begins' };
    if (outside.length > 0) return { territories: [], outside, by: 'name' };
    return guessing ? this.#near(key) : null;
  }

  /** Towns elsewhere of a name or a postcode, the largest first. */
  #outside(key: string): Town[] {
    return [...(this.#towns.get(key) ?? [])].sort((a, b) => b.population - a.population);
  }

  /** Places whose name begins with a text; alone, within a word too, then those whose words begin as its own. */
  #begun(key: string, level: Maille | null, alone: boolean): Territory[] {
    const words = key.split(' ').filter((word) => !isEmptyWord(word));
    const tiers: Territory[][] = [[], [], [], []];
    for (const [known, places] of this.#byKey) {
      const tier = known === key ? 0 : known.startsWith(`${key} `) ? 1 : known.startsWith(key) ? 2 : 3;
      if (
        tier <= 1 ||
        (level === 'epci' && ` ${known} `.includes(` ${key} `)) ||
        (alone && (tier === 2 || (words.length > 0 && words.every((word) => ` ${known}`.includes(` ${word}`)))))
      )
        tiers[tier]?.push(...places);
    }
    return [...new Set(tiers.flatMap(sorted))];
  }

  /** Those whose name is the nearest, a letter away, or two of a long name; the first letter is right. */
  #near(key: string): Found | null {
    if (key.length < SHORTEST.begun) return null;
    const allowed = key.length >= SHORTEST.long ? 2 : 1;
    const near = [...this.#byKey].flatMap(([known, places]) => {
      if (!known.startsWith(key.charAt(0)) || Math.abs(known.length - key.length) > allowed) return [];
      const distance = editDistance(known, key);
      return distance > allowed ? [] : [{ places, distance }];
    });
    const best = Math.min(...near.map(({ distance }) => distance));
    const territories = near.flatMap(({ places, distance }) => (distance === best ? places : []));
    return territories.length === 0 ? null : { territories: sorted(territories), outside: [], by: 'near' };
  }
}

/** A name, and what one says of it without its article: « Mont-Saint-Michel ». */
function withoutArticle(key: string): string[] {
  const short = key.replace(/^(le|la|les|l) /, '');
  return short === key || (!short.includes(' ') && short.length < 5) ? [key] : [key, short];
}

function sorted(territories: readonly Territory[]): Territory[] {
  return [...new Set(territories)].sort(
    (a, b) =>
      Number(a.valeur.endsWith('-entier')) - Number(b.valeur.endsWith('-entier')) ||
      BY_NAME.indexOf(a.maille) - BY_NAME.indexOf(b.maille) ||
      (b.population ?? 0) - (a.population ?? 0)
  );
}
