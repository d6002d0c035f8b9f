import { diplomasMeant, leadingDiploma } from '../../catalogue/search/diplomas.ts';
import { plainText } from '../../text/suggest.ts';
import { coursesOf } from '../describe/courses.ts';
import { diplomaName } from '../snapshot/diplomas.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import { bracketedAcronyms, hasTitle, initialsIn, spelledOut, wordsLeftOut } from './initials.ts';
import { onePer, put } from './lists.ts';
import type { NameEntry, NameIndex } from './names.ts';
import type { Occupations } from './occupations.ts';
import { MOST_ANSWERS } from './ranking.ts';
import type { SearchTables } from './read-tables.ts';
import { soughtAs, type Subject } from './subject.ts';

export interface Taught {
  readonly code: string;
  readonly titre: string;
  /** Title without the diploma, for its initials. */
  readonly title: string;
  /** As `diplomas.yaml` has it; empty for another. */
  readonly diploma: string;
  /** What says which it is, after its title. */
  readonly precision: string;
  /** A card of a register that no course here holds, whose figures are those of others. */
  readonly card: boolean;
  /** Another diploma replaces it, or several have this first year: after the others. */
  readonly late: boolean;
  /** Typed codes of those that replace it. */
  readonly next: readonly string[];
}

const MOST = 120;
/** Of an acronym given between brackets or by initials: after a diploma, alone, alone and long, in capitals alone, and not whole. */
const INITIALS = { of: 98, alone: 90, long: 97, shouted: 15, notWhole: -10 };
/** Two letters without a diploma are the initials of too many. */
const SHORTEST_ALONE = 3;
/** Of an acronym made of the beginnings of words, and for each word of the title that it leaves out. */
const BEGINNINGS = { all: 92, leftOut: -3 };
/** Of a diploma named alone, beside a figure that is sought of it, and with what is taught. */
const DIPLOMA = { alone: 92, aside: 55, named: 12 };
/** Of one that has no figure, one that another replaces or the first year of several, and one that replaces what is named. */
const WORTH = { notCited: -20, late: -20, replacing: -2 };
/** A diploma of these is better known under the name that the register gives it. */
const NAMELESS = /^(autre|titre de niveau|th de niv|dipl[oô]mes? cnam)/i;
const FIRST_YEAR = /\b(?:seconde|2nde) commune\b/i;
const ACRONYM = /^[\p{L}\d'’]{2,8}$/u;

/** Courses and certifications: names, initials, codes. */
export class Courses {
  readonly #all: Taught[] = [];
  readonly #byInitials = new Map<string, Taught[]>();
  /** By typed code, of each version and card. */
  readonly #byCode = new Map<string, Taught>();

  constructor(readonly names: NameIndex<Taught>) {}

  /** Diplomas, then what registers call them, or hold besides. */
  *fill(
    { diplomas }: Reference,
    { certifications }: SearchTables,
    occupations: Occupations
  ): Generator<NameEntry<Taught>> {
    const registered = new Map(certifications.map(({ certification, libelle }) => [certification, libelle]));
    const held = new Map<string, Taught>();
    const courses = coursesOf(diplomas);
    for (const { formation, libelle, diplome, certifications: cards } of diplomas) {
      const current = courses.get(formation)?.current;
      if (current === undefined) continue;
      const card = registered.get(current.certifications[0] ?? '');
      const isNamed = card === undefined || (hasTitle(current.libelle) && !NAMELESS.test(current.diplome ?? ''));
      const taught: Taught = {
        code: current.formation,
        titre: isNamed ? diplomaName(current) : card,
        title: libelle,
        diploma: leadingDiploma(diplome ?? '')?.code ?? '',
        precision: current.niveau === null ? '' : ` · niveau ${String(current.niveau)}`,
        card: false,
        late: current.remplace_par.length > 0 || FIRST_YEAR.test(current.libelle),
        next: current.remplace_par
      };
      this.#byCode.set(taught.code, taught).set(formation, taught);
      for (const certification of cards) held.set(certification, taught);
      // « DEAS » is the diploma and its title together.
      yield this.#add(taught, [libelle, taught.titre]);
    }
    for (const { certification, libelle, metiers } of certifications) {
      const leading = leadingDiploma(libelle);
      const door = metiers.map((metier) => occupations.ofTyped(metier)).find((one) => one !== undefined);
      const prepares = door === undefined ? '' : ` ; elle prépare au métier : ${door.libelle}`;
      const own = { code: certification, titre: libelle, card: true, late: false, next: [] };
      const taught: Taught = {
        ...(held.get(certification) ?? { ...own, precision: ` · certification${prepares}` }),
        title: leading?.rest ?? libelle,
        diploma: leading?.code ?? ''
      };
      this.#byCode.set(certification, taught);
      yield this.#add(taught, [taught.title, taught.titre, libelle]);
    }
  }

  /** The course of a code: its number, after `cfd:`, `rncp:` or `rs:`, or without. */
  ofCode(text: string): Candidate[] {
    const [, kind = '', number = ''] = /^(?:(cfd|rncp|rs)\s*:?)?\s*(\w+)$/i.exec(text.trim()) ?? [];
    const tried = kind === '' ? ['cfd', 'rncp', 'rs'] : [kind.toLowerCase()];
    return tried.flatMap((one) => {
      const code = `${one}:${number.toUpperCase()}`;
      const taught = this.#byCode.get(code);
      return taught === undefined ? [] : [candidateOf(one === 'cfd' ? { ...taught, code } : taught, 100)];
    });
  }

  search({ things, said, diploma, measure }: Subject, guessing: boolean, partly: boolean): Candidate[] {
    const meant = diploma === null ? null : diplomasMeant(diploma);
    const isWanted = ({ diploma: own }: Taught): boolean => meant === null || meant.includes(own);
    const inside = things.map((one) => soughtAs(leadingDiploma(one.text)?.rest ?? one.text, one.cost));
    if (inside.length === 0)
      return (meant === null ? [] : this.#all.filter(isWanted).slice(0, MOST_ANSWERS)).map((taught) =>
        candidateOf(taught, measure === null ? DIPLOMA.alone : DIPLOMA.aside)
      );
    const found: { taught: Taught; quality: number; near: boolean }[] = [];
    const keep = (named: Taught, worth: number, near = false): void => {
      // What replaces a diploma of that name is meant, of the same diploma.
      for (const taught of [named, ...named.next.flatMap((code) => this.#byCode.get(code) ?? [])]) {
        const { card, late } = taught;
        const lost = (card ? WORTH.notCited : 0) + (late ? WORTH.late : 0) + (taught === named ? 0 : WORTH.replacing);
        if (isWanted(taught)) found.push({ taught, quality: worth + (meant ? DIPLOMA.named : 0) + lost, near });
      }
    };
    for (const match of this.names.search(inside, meant === null ? MOST : Infinity, guessing, partly))
      keep(match.target, match.quality, match.near);
    // « BTS SIO option SLAM »
    const [begun = ''] = inside.at(-1)?.text.split(' ') ?? [];
    const acronyms = meant === null ? inside : [...inside, { text: begun, cost: -INITIALS.notWhole }];
    for (const { text, cost } of acronyms) {
      if (!ACRONYM.test(text)) continue;
      const isShouted = said !== 'formation' && text === text.toUpperCase() && text.length > SHORTEST_ALONE;
      for (const [taught, quality] of this.#byAcronym(spelledOut(text), meant !== null, isWanted))
        keep(taught, quality - cost + (isShouted ? INITIALS.shouted : 0));
    }
    found.sort(
      (a, b) =>
        b.quality - a.quality ||
        a.taught.titre.length - b.taught.titre.length ||
        (a.taught.code < b.taught.code ? 1 : -1)
    );
    // One title under several codes is one course, registered again: the last code stands for it.
    return onePer(
      onePer(found, ({ taught }) => taught.code),
      ({ taught }) => `${taught.diploma} ${plainText(taught.title)}`
    )
      .slice(0, MOST_ANSWERS)
      .map(({ taught, quality, near }) => ({ ...candidateOf(taught, quality), near }));
  }

  *#byAcronym(
    acronym: string,
    ofDiploma: boolean,
    isWanted: (taught: Taught) => boolean
  ): Generator<[taught: Taught, quality: number]> {
    if (!ofDiploma && acronym.length < SHORTEST_ALONE) return;
    const found = (this.#byInitials.get(acronym) ?? []).filter(isWanted);
    const quality = ofDiploma ? INITIALS.of : acronym.length > SHORTEST_ALONE ? INITIALS.long : INITIALS.alone;
    for (const taught of found) yield [taught, quality];
    // Beginnings of words say something of one diploma only: among all titles, any text would be one of them.
    if (!ofDiploma || found.length > 0) return;
    for (const taught of this.#all.filter(isWanted)) {
      const out = wordsLeftOut(acronym, taught.title);
      if (out !== null) yield [taught, BEGINNINGS.all + BEGINNINGS.leftOut * out];
    }
  }

  /** @param titles the one that it is sought by, then those that only give it initials */
  #add(target: Taught, titles: readonly string[]): NameEntry<Taught> {
    const [name = ''] = titles;
    this.#all.push(target);
    for (const initials of new Set([...bracketedAcronyms(name), ...titles.flatMap(initialsIn)]))
      put(this.#byInitials, initials, target);
    return { name: name.replace(/\s*\([\p{L}\d'’&-]{2,10}\)/gu, ''), target, main: true };
  }
}

function candidateOf({ code, titre, precision: of }: Taught, quality: number): Candidate {
  const [kind = '', number = ''] = code.split(':');
  const precision = `${kind.toUpperCase()} ${number}${of}`;
  return { type: 'formation', code, titre, precision, adresse: `/formations/${code}`, quality };
}
