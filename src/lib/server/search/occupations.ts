import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import { plainText } from '../../text/suggest.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import { NameIndex } from './names.ts';
import { put } from './put.ts';
import { MOST_ANSWERS } from './ranking.ts';
import type { SearchTables } from './read-tables.ts';
import { isThing, type Subject } from './subject.ts';

const MOST = 120;
const ORDER = Object.keys(CLASSIFICATIONS);
/** Levels at which surveys and tensions are published, before the others. */
const PUBLISHED_LEVELS = ['fap228', 'fap225', 'rome'];
/** The widest families, each of a whole field of work: what a sector without a name of its own is nearest to. */
const DOMAINS = ['fap22'];
const OF_A_SECTOR = 20;
/** The end of a list of complements is no name: « articles de luxe, de sport ». */
const OF_ANOTHER = /^(de|du|des|d['’])/i;
/** What a card with many names adds: of two that answer as well, it is the more common one. */
const BY_NAMES = 0.6;

export class OccupationSearch {
  readonly #names = new NameIndex<Occupation>();
  readonly #counts = new Map<string, number>();
  readonly #byTyped = new Map<string, Occupation>();
  readonly #byCode = new Map<string, Occupation[]>();
  /** Of each, those of other classifications that are the same occupation. */
  readonly #same = new Map<string, string[]>();
  readonly #alike = new Map<string, string[]>();

  constructor(
    private readonly reference: Reference,
    tables: SearchTables
  ) {
    for (const { de, vers } of tables.links) {
      put(this.#same, de, vers);
      put(this.#same, vers, de);
    }
  }

  /** Some fifteen thousand names: a step for each, for whoever makes it to breathe. */
  *fill(): Generator<void> {
    for (const occupation of this.reference.occupations) {
      this.#byTyped.set(occupation.metier, occupation);
      put(this.#byCode, occupation.code.toLowerCase(), occupation);
      for (const key of keysOf(occupation)) put(this.#alike, key, occupation.metier);
    }
    for (const { metier, nom, libelle } of this.reference.occupationNames) {
      this.#counts.set(metier, (this.#counts.get(metier) ?? 0) + 1);
      const target = this.#byTyped.get(metier);
      if (target) {
        this.#names.add({ name: nom, target, main: libelle });
        // A family that holds several says each: « Infirmiers, sages-femmes ».
        if (libelle && target.nomenclature !== 'rome' && nom.includes(', '))
          for (const part of nom.split(/, | et /))
            if (!OF_ANOTHER.test(part) && isThing(part)) this.#names.add({ name: part, target, main: false });
      }
      yield;
    }
    this.#names.seal();
  }

  ofCode(code: string, nomenclature: string | null): Candidate[] {
    const found = this.#byCode.get(code.toLowerCase()) ?? [];
    return found
      .filter((one) => nomenclature === null || one.nomenclature.startsWith(nomenclature))
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map((one) => candidateOf(one, null, 100));
  }

  ofTyped(metier: string): Occupation | undefined {
    return this.#byTyped.get(metier);
  }

  /** The code of the same occupation at a level (« fap228 »), for a request that takes that level alone. */
  atLevel(metier: string, level: string): string | undefined {
    return [metier, ...(this.#same.get(metier) ?? []), ...this.#namesakes(metier)].find(
      (one) => this.#byTyped.get(one)?.niveau === level
    );
  }

  /** Whether two codes are one occupation: a passage leads from one to the other, or they bear one name or number. */
  areOne(a: string, b: string): boolean {
    return [a, ...(this.#same.get(a) ?? [])].some(
      (one) => one === b || this.#same.get(one)?.includes(b) === true || this.#namesakes(one).includes(b)
    );
  }

  /** Families of the same name, and those of the same number in another edition. */
  #namesakes(metier: string): readonly string[] {
    const own = this.#byTyped.get(metier);
    return own === undefined ? [] : keysOf(own).flatMap((key) => this.#alike.get(key) ?? []);
  }

  /** Whether some name has this very word. */
  writes(word: string): boolean {
    return this.#names.writes(word);
  }

  knows(word: string): boolean {
    return this.#names.knows(word);
  }

  search({ things, said }: Subject, guessing: boolean, partly: boolean): Candidate[] {
    const best = new Map<string, { occupation: Occupation; name: string | null; quality: number; near: boolean }>();
    for (const { target, name, main, quality, near } of this.#names.searchThing(things, MOST, guessing, partly)) {
      const known = best.get(target.metier);
      const meant =
        quality +
        BY_NAMES * Math.log2(this.#counts.get(target.metier) ?? 1) +
        (said === 'filiere' && DOMAINS.includes(target.niveau) ? OF_A_SECTOR : 0);
      if (known === undefined || meant > known.quality)
        best.set(target.metier, { occupation: target, name: main ? null : name, quality: meant, near });
    }
    const seen = new Set<string>();
    return [...best.values()]
      .sort((a, b) => b.quality - a.quality || rankOf(a.occupation) - rankOf(b.occupation))
      .filter(({ occupation: { nomenclature, libelle } }) => {
        // A family of one occupation bears its name at each of its levels.
        const named = `${nomenclature} ${libelle}`;
        return !seen.has(named) && seen.add(named);
      })
      .slice(0, MOST_ANSWERS)
      .map(({ occupation, name, quality, near }) => ({ ...candidateOf(occupation, name, quality), near }));
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
  const { metier, nomenclature, code, libelle } = occupation;
  return {
    type: 'metier',
    code: metier,
    titre: libelle,
    precision: `${CLASSIFICATIONS[nomenclature] ?? nomenclature} ${code}${name === null ? '' : ` · ${name}`}`,
    adresse: `/metiers/${metier}`,
    quality,
    ...(name === null ? {} : { appellation: name })
  };
}
