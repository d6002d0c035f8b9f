import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import { plainText } from '../../text/suggest.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import { onePer, put } from './lists.ts';
import type { NameEntry, NameIndex } from './names.ts';
import { MOST_ANSWERS } from './ranking.ts';
import type { SearchTables } from './read-tables.ts';
import { isThing, type Subject } from './subject.ts';

const MOST = 120;
const ORDER = Object.keys(CLASSIFICATIONS);
/** Levels at which surveys and tensions are published, before the others. */
const PUBLISHED_LEVELS = ['fap228', 'fap225', 'rome'];
/** The end of a list of complements is no name: « articles de luxe, de sport ». */
const OF_ANOTHER = /^(de|du|des|d['’])/i;
/** What a card with many names adds: of two that answer as well, it is the more common one. */
const BY_NAMES = 0.6;

/** Labels and appellations; a family that holds several says each: « Infirmiers, sages-femmes ». */
export function* occupationNames({ occupations, occupationNames: names }: Reference): Generator<NameEntry<Occupation>> {
  const known = new Map(occupations.map((one) => [one.metier, one]));
  for (const { metier, nom, libelle } of names) {
    const target = known.get(metier);
    if (target === undefined) continue;
    yield { name: nom, target, main: libelle };
    if (!libelle || target.nomenclature === 'rome' || !nom.includes(', ')) continue;
    for (const name of nom.split(/, | et /))
      if (!OF_ANOTHER.test(name) && isThing(name)) yield { name, target, main: false };
  }
}

/** Occupations by their names and codes, and which codes are one occupation. */
export class Occupations {
  readonly #byTyped = new Map<string, Occupation>();
  readonly #byCode = new Map<string, Occupation[]>();
  readonly #counts = new Map<string, number>();
  /** Of each, those that a passage leads to or from, then families of its name or number. */
  readonly #same = new Map<string, string[]>();

  constructor(
    { occupations, occupationNames: labels }: Reference,
    { links }: SearchTables,
    readonly names: NameIndex<Occupation>
  ) {
    for (const { de, vers } of links)
      for (const [one, other] of [
        [de, vers],
        [vers, de]
      ] as const)
        put(this.#same, one, other);
    const alike = new Map<string, string[]>();
    for (const one of occupations) {
      this.#byTyped.set(one.metier, one);
      put(this.#byCode, one.code.toLowerCase(), one);
      for (const key of keysOf(one)) put(alike, key, one.metier);
    }
    for (const { metier } of labels) this.#counts.set(metier, (this.#counts.get(metier) ?? 0) + 1);
    for (const all of alike.values()) for (const one of all) for (const other of all) put(this.#same, one, other);
  }

  ofCode(code: string, nomenclature: string | null): Candidate[] {
    return (this.#byCode.get(code.toLowerCase()) ?? [])
      .filter((one) => nomenclature === null || one.nomenclature.startsWith(nomenclature))
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map((one) => candidateOf(one, null, 100));
  }

  ofTyped(metier: string): Occupation | undefined {
    return this.#byTyped.get(metier);
  }

  /** The code of the same occupation at a level (« fap228 »), for a request that takes that level alone. */
  atLevel(metier: string, level: string): string | undefined {
    return [metier, ...(this.#same.get(metier) ?? [])].find((one) => this.#byTyped.get(one)?.niveau === level);
  }

  areOne(a: string, b: string): boolean {
    return [a, ...(this.#same.get(a) ?? [])].some((one) => one === b || this.#same.get(one)?.includes(b) === true);
  }

  search({ things }: Subject, guessing: boolean, partly: boolean): Candidate[] {
    const found = this.names.search(things, MOST, guessing, partly).map((match) => {
      const common = BY_NAMES * Math.log2(this.#counts.get(match.target.metier) ?? 1);
      return { ...match, quality: match.quality + common };
    });
    found.sort((a, b) => b.quality - a.quality || rankOf(a.target) - rankOf(b.target));
    // A family of one occupation bears its name at each of its levels.
    return onePer(
      onePer(found, ({ target }) => target),
      ({ target: { nomenclature, libelle } }) => `${nomenclature} ${libelle}`
    )
      .slice(0, MOST_ANSWERS)
      .map(({ target, name, main, quality, near }) => ({ ...candidateOf(target, main ? null : name, quality), near }));
  }
}

/** What one family has in two classifications: its name, or its number, which that of 2021 keeps (« V1Z80 », « V1X80 »). */
function keysOf({ nomenclature, code, libelle }: Occupation): string[] {
  if (nomenclature === 'rome') return [];
  return [libelle, `${code.replace(/^(..)[A-Z]/, '$1')} ${plainText(libelle).split(' ')[0] ?? ''}`];
}

/** Of occupations found as well: by classification, the level that has figures before the others. */
function rankOf({ nomenclature, niveau }: Occupation): number {
  return 2 * ORDER.indexOf(nomenclature) + (PUBLISHED_LEVELS.includes(niveau) ? 0 : 1);
}

function candidateOf(occupation: Occupation, name: string | null, quality: number): Candidate {
  const { metier: code, nomenclature, libelle: titre } = occupation;
  const precision = [`${CLASSIFICATIONS[nomenclature] ?? nomenclature} ${occupation.code}`, name ?? []]
    .flat()
    .join(' · ');
  const appellation = name === null ? {} : { appellation: name };
  return { type: 'metier', code, titre, precision, adresse: `/metiers/${occupation.page}`, quality, ...appellation };
}
