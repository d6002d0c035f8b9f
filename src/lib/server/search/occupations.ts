import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import { oncePerName, rankOf } from './occupation-order.ts';
import type { Candidate } from './candidate.ts';
import { NameIndex } from './names.ts';
import { put } from './put.ts';
import { MOST_ANSWERS } from './ranking.ts';
import { isTheme, type Subject } from './subject.ts';

const MOST = 120;
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

  constructor(private readonly reference: Reference) {}

  /** Some fifteen thousand names: a step for each, for whoever makes it to breathe. */
  *fill(): Generator<void> {
    for (const occupation of this.reference.occupations) {
      this.#byTyped.set(occupation.metier, occupation);
      put(this.#byCode, occupation.code.toLowerCase(), occupation);
    }
    for (const { metier, nom, libelle } of this.reference.occupationNames) {
      this.#counts.set(metier, (this.#counts.get(metier) ?? 0) + 1);
      const target = this.#byTyped.get(metier);
      if (target) {
        this.#names.add({ name: nom, target, main: libelle });
        // A family that holds several says each: « Infirmiers, sages-femmes ».
        if (libelle && target.nomenclature !== 'rome' && nom.includes(', '))
          for (const part of nom.split(/, | et /))
            if (!OF_ANOTHER.test(part) && !isTheme(part)) this.#names.add({ name: part, target, main: false });
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

  /** Whether some name has this very word. */
  writes(word: string): boolean {
    return this.#names.writes(word);
  }

  search(subject: Subject): Candidate[] {
    const best = new Map<string, { occupation: Occupation; name: string | null; quality: number; near: boolean }>();
    for (const { target, name, main, quality, near } of this.#names.searchThing(subject, MOST)) {
      const known = best.get(target.metier);
      const meant =
        quality +
        BY_NAMES * Math.log2(this.#counts.get(target.metier) ?? 1) +
        (subject.said === 'filiere' && DOMAINS.includes(target.niveau) ? OF_A_SECTOR : 0);
      if (known === undefined || meant > known.quality)
        best.set(target.metier, { occupation: target, name: main ? null : name, quality: meant, near });
    }
    const sorted = [...best.values()].sort(
      (a, b) => b.quality - a.quality || rankOf(a.occupation) - rankOf(b.occupation)
    );
    return oncePerName(sorted)
      .slice(0, MOST_ANSWERS)
      .map(({ occupation, name, quality, near }) => ({ ...candidateOf(occupation, name, quality), near }));
  }
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
    ...(name === null ? {} : { appellation: name }),
    list: nomenclature
  };
}
