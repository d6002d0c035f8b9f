import { diplomasMeant, leadingDiploma } from '../../catalogue/search/diplomas.ts';
import { plainText } from '../../text/suggest.ts';
import { diplomaName } from '../snapshot/diplomas.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import { coursesOf } from '../describe/courses.ts';
import type { Candidate } from './candidate.ts';
import { bracketedAcronyms, hasTitle, initialsIn, wordsLeftOut, spelledOut } from './initials.ts';
import { NameIndex } from './names.ts';
import { put } from './put.ts';
import { MOST_ANSWERS } from './ranking.ts';
import type { OccupationSearch } from './occupations.ts';
import type { Certification, SearchTables } from './read-tables.ts';
import { soughtAs, type Subject } from './subject.ts';

interface Taught {
  readonly code: string;
  readonly titre: string;
  /** Title without the diploma, for its initials. */
  readonly title: string;
  /** The same, to be compared. */
  readonly plain: string;
  /** As `diplomas.ts` has it; empty for another. */
  readonly diploma: string;
  /** European level, null when it is not said. */
  readonly niveau: number | null;
  /** A card of a register that no course here holds, whose figures are those of others. */
  readonly card: boolean;
  /** Of such a card, the occupation that it prepares for. */
  readonly door: Occupation | null;
  /** Another diploma replaces it, or several have this first year: after the others. */
  readonly late: boolean;
  /** Typed codes of those that replace it. */
  readonly next: readonly string[];
}

const MOST = 120;
/** Of an acronym given between brackets or by initials: after a diploma, alone, alone and long. */
const BY_INITIALS = 98;
const BY_INITIALS_ALONE = 90;
const BY_LONG_INITIALS = 97;
/** What capitals alone add: they were meant as an acronym. */
const SHOUTED = 15;
/** Two letters without a diploma are the initials of too many. */
const SHORTEST_ALONE = 3;
/** Of an acronym made of the beginnings of words, and what it loses for each word of the title that it leaves out. */
const BY_BEGINNINGS = 92;
const LEFT_OUT = 3;
/** Of a diploma named alone, and beside a figure that is sought of it. */
const DIPLOMA = 92;
const DIPLOMA_ASIDE = 55;
/** A certification without a diploma of its own has no figure. */
const NOT_CITED = 4;
/** A diploma of these is better known under the name that the register gives it. */
const NAMELESS = /^(autre|titre de niveau|th de niv|dipl[oô]mes? cnam)/i;
/** The first year of several diplomas; what it loses, as one that another replaces. */
const FIRST_YEAR = /\b(?:seconde|2nde) commune\b/i;
const LATE = 20;
/** Of a diploma that is named. */
const NAMED = 12;
/** Of a diploma that replaces the one named. */
const REPLACING = 2;
const ACRONYM = /^[\p{L}\d'’]{2,8}$/u;

export class CourseSearch {
  readonly #names = new NameIndex<Taught>();
  readonly #all: Taught[] = [];
  readonly #byInitials = new Map<string, Taught[]>();
  readonly #codes = new Map<string, Candidate>();
  readonly #byCode = new Map<string, Taught>();

  constructor(
    private readonly reference: Reference,
    private readonly tables: SearchTables,
    private readonly occupations: OccupationSearch
  ) {}

  *fill(): Generator<void> {
    const { certifications } = this.tables;
    const registered = new Map(certifications.map(({ certification, libelle }) => [certification, libelle]));
    const held = new Map<string, Taught>();
    const courses = coursesOf(this.reference.diplomas);
    for (const diploma of this.reference.diplomas) {
      const course = courses.get(diploma.formation);
      if (course === undefined) continue;
      const { current } = course;
      const card = registered.get(current.certifications[0] ?? '');
      const taught: Taught = {
        code: current.formation,
        titre:
          card === undefined || (hasTitle(current.libelle) && !NAMELESS.test(current.diplome ?? ''))
            ? diplomaName(current)
            : card,
        title: diploma.libelle,
        plain: plainText(diploma.libelle),
        diploma: leadingDiploma(diploma.diplome ?? '')?.code ?? '',
        niveau: current.niveau,
        card: false,
        door: null,
        late: current.remplace_par.length > 0 || FIRST_YEAR.test(current.libelle),
        next: current.remplace_par
      };
      this.#byCode.set(taught.code, taught);
      this.#byCode.set(diploma.formation, taught);
      // « DEAS » is the diploma and its title together.
      this.#add(taught, [diploma.libelle, taught.titre]);
      for (const certification of diploma.certifications) held.set(certification, taught);
      this.#codes.set(diploma.formation, candidateOf({ ...taught, code: diploma.formation }, 100));
      yield;
    }
    for (const one of certifications) {
      this.#addCertification(one, held.get(one.certification));
      yield;
    }
    this.#names.seal();
  }

  /** The name of a register leads to its diploma, or to its own page. */
  #addCertification({ certification, libelle, metiers }: Certification, held: Taught | undefined): void {
    const leading = leadingDiploma(libelle);
    const door = metiers.map((metier) => this.occupations.ofTyped(metier)).find((one) => one !== undefined) ?? null;
    const taught: Taught = {
      ...(held ?? { code: certification, titre: libelle, niveau: null, card: true, door, late: false, next: [] }),
      title: leading?.rest ?? libelle,
      plain: plainText(leading?.rest ?? libelle),
      diploma: leading?.code ?? ''
    };
    this.#codes.set(certification, candidateOf(taught, 100));
    this.#add(taught, [taught.title, taught.titre, libelle]);
  }

  /** The course of a code: its number, after `cfd:`, `rncp:` or `rs:`, or without. */
  ofCode(text: string): Candidate[] {
    const [, kind = '', number = ''] = /^(?:(cfd|rncp|rs)\s*:?)?\s*(\w+)$/i.exec(text.trim()) ?? [];
    const tried = kind === '' ? ['cfd', 'rncp', 'rs'] : [kind.toLowerCase()];
    return tried.flatMap((one) => this.#codes.get(`${one}:${number.toUpperCase()}`) ?? []);
  }

  knows(word: string): boolean {
    return this.#names.knows(word);
  }

  search({ things, said, diploma, measure }: Subject, guessing: boolean, partly: boolean): Candidate[] {
    const meant = diploma === null ? null : new Set(diplomasMeant(diploma));
    const isWanted = ({ diploma: own }: Taught): boolean => meant === null || meant.has(own);
    const inside = things.map((one) => soughtAs(leadingDiploma(one.text)?.rest ?? one.text, one.cost));
    if (inside.length === 0)
      return meant === null ? [] : this.#ofDiploma(isWanted, measure === null ? DIPLOMA : DIPLOMA_ASIDE);
    const best = new Map<string, { taught: Taught; quality: number; near: boolean }>();
    const keep = (taught: Taught, quality: number, near = false): void => {
      const total = quality + (meant === null ? 0 : NAMED) - (taught.card ? NOT_CITED : 0) - (taught.late ? LATE : 0);
      const known = best.get(taught.code);
      if (known === undefined || total > known.quality) best.set(taught.code, { taught, quality: total, near });
    };
    const most = meant === null ? MOST : Infinity;
    for (const { target, quality, near } of this.#names.searchThing(inside, most, guessing, partly)) {
      if (isWanted(target)) keep(target, quality, near);
      // What replaces a diploma of that name is meant, of the same diploma.
      for (const next of target.next) {
        const replacing = this.#byCode.get(next);
        if (replacing !== undefined && isWanted(replacing)) keep(replacing, quality - REPLACING, near);
      }
    }
    for (const { text: rest, cost } of inside)
      if (ACRONYM.test(rest))
        this.#byAcronym(spelledOut(rest), meant !== null, isWanted, (taught, quality) =>
          keep(
            taught,
            quality -
              cost +
              (said !== 'formation' && rest === rest.toUpperCase() && rest.length > SHORTEST_ALONE ? SHOUTED : 0)
          )
        );
    const seen = new Set<string>();
    return [...best.values()]
      .sort(
        (a, b) =>
          b.quality - a.quality ||
          a.taught.titre.length - b.taught.titre.length ||
          (a.taught.code < b.taught.code ? 1 : -1)
      )
      .filter(({ taught }) => {
        // One title under several codes is one course, registered again: the last code stands for it.
        const named = `${taught.diploma} ${taught.plain}`;
        return !seen.has(named) && seen.add(named);
      })
      .slice(0, MOST_ANSWERS)
      .map(({ taught, quality, near }) => ({ ...candidateOf(taught, quality), near }));
  }

  /** Some courses of a diploma that is named alone. */
  #ofDiploma(isWanted: (taught: Taught) => boolean, quality: number): Candidate[] {
    return this.#all
      .filter(isWanted)
      .slice(0, MOST_ANSWERS)
      .map((taught) => candidateOf(taught, quality));
  }

  #byAcronym(
    acronym: string,
    ofDiploma: boolean,
    isWanted: (taught: Taught) => boolean,
    keep: (taught: Taught, quality: number) => void
  ): void {
    if (!ofDiploma && acronym.length < SHORTEST_ALONE) return;
    const found = (this.#byInitials.get(acronym) ?? []).filter(isWanted);
    for (const taught of found)
      keep(taught, ofDiploma ? BY_INITIALS : acronym.length > SHORTEST_ALONE ? BY_LONG_INITIALS : BY_INITIALS_ALONE);
    // Beginnings of words say something of one diploma only: among all titles, any text would be one of them.
    if (!ofDiploma || found.length > 0) return;
    for (const taught of this.#all) {
      const out = isWanted(taught) ? wordsLeftOut(acronym, taught.title) : null;
      if (out !== null) keep(taught, BY_BEGINNINGS - LEFT_OUT * out);
    }
  }

  /** @param titles the one that it is sought by, then those that only give it initials */
  #add(taught: Taught, [name = '', ...others]: readonly string[]): void {
    this.#all.push(taught);
    this.#names.add({ name: name.replace(/\s*\([\p{L}\d'’&-]{2,10}\)/gu, ''), target: taught, main: true });
    const titles = new Set([name, ...others]);
    for (const initials of new Set([...bracketedAcronyms(name), ...[...titles].flatMap(initialsIn)]))
      put(this.#byInitials, initials, taught);
  }
}

function candidateOf({ code, titre, niveau, card, door }: Taught, quality: number): Candidate {
  const [kind = '', number = ''] = code.split(':');
  const level = niveau === null ? '' : ` · niveau ${String(niveau)}`;
  return {
    type: 'formation',
    code,
    titre,
    precision: `${kind.toUpperCase()} ${number}${level}${card ? ` · certification${door === null ? '' : ` ; elle prépare au métier : ${door.libelle}`}` : ''}`,
    adresse: `/formations/${code}`,
    quality
  };
}
