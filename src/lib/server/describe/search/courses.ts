import { ANY_DIPLOMA, diplomasMeant, leadingDiploma } from '../../../catalogue/search/diplomas.ts';
import { plainText } from '../../../text/suggest.ts';
import type { Candidate } from './candidate.ts';
import { bracketed, hasTitle, initialsIn, leftOut, spelledOut } from './initials.ts';
import { NameIndex } from './names.ts';
import type { SearchTables } from './read-tables.ts';
import { readSubject, type Subject } from './subject.ts';

interface Taught {
  readonly code: string;
  readonly titre: string;
  /** Title without the diploma, for its initials. */
  readonly title: string;
  /** As `diplomas.ts` has it; empty for another. */
  readonly diploma: string;
  /** European level, null when it is not said. */
  readonly niveau: number | null;
  /** Its code is that of a diploma that figures cite, and not of a certification only. */
  readonly cited: boolean;
}

const MOST = 60;
const KEPT = 6;
/** Of an acronym: given between brackets or by initials, or by the beginnings of some words. */
const BY_INITIALS = 98;
const BY_INITIALS_ALONE = 90;
const BY_LONG_INITIALS = 97;
const BY_BEGINNINGS = 92;
/** Two letters without a diploma are the initials of too many. */
const SHORTEST_ALONE = 3;
/** Loses for each word of the title that an acronym leaves out. */
const LEFT_OUT = 3;
const DIPLOMA_ALONE = 55;
/** A certification without a diploma of its own has no figure. */
const NOT_CITED = 4;
const ACRONYM = /^[\p{L}\d'’]{2,8}$/u;

export class CourseSearch {
  readonly #names = new NameIndex<Taught>();
  readonly #all: Taught[] = [];
  readonly #byInitials = new Map<string, Taught[]>();
  readonly #codes = new Map<string, Candidate>();

  constructor(private readonly tables: SearchTables) {}

  *fill(): Generator<void> {
    const { courses, certifications } = this.tables;
    const held = new Map<string, Taught>();
    const registered = new Map(certifications.map(({ certification, libelle }) => [certification, libelle]));
    const current = new Map(courses.map((course) => [course.formation, course]));
    for (const course of courses) {
      const shown = current.get(course.courant) ?? course;
      const taught: Taught = {
        code: shown.formation,
        titre: hasTitle(shown.libelle)
          ? `${shown.diplome} ${shown.libelle}`.trim()
          : (registered.get(shown.certifications[0] ?? '') ?? `${shown.diplome} ${shown.libelle}`.trim()),
        title: course.libelle,
        diploma: leadingDiploma(course.diplome)?.code ?? '',
        niveau: course.niveau,
        cited: true
      };
      this.#add(taught, course.libelle);
      for (const certification of course.certifications) held.set(certification, taught);
      this.#codes.set(course.formation, candidateOf({ ...taught, code: course.formation }, 100));
      yield;
    }
    for (const { certification, libelle } of certifications) {
      const leading = leadingDiploma(libelle);
      const taught: Taught = {
        code: certification,
        titre: libelle,
        title: leading?.rest ?? libelle,
        diploma: leading?.code ?? '',
        niveau: null,
        cited: false
      };
      this.#codes.set(certification, candidateOf(taught, 100));
      // The name that a register gives to a diploma leads to that diploma: « Diplôme d’État d’aide-soignant ».
      const { code = certification, titre = libelle, cited = false, niveau = null } = held.get(certification) ?? {};
      this.#add({ ...taught, code, titre, cited, niveau }, leading?.rest ?? libelle);
      for (const text of initialsIn(libelle)) this.#name(text, { ...taught, code, titre, cited, niveau });
      yield;
    }
    this.#names.seal();
  }

  /** The course of a code: its number, after `cfd:` or `rncp:` or without. */
  ofCode(text: string): Candidate[] {
    const [, kind = '', number = ''] = /^(?:(cfd|rncp)\s*:?)?\s*(\w+)$/i.exec(text.trim()) ?? [];
    const tried = kind === '' ? ['cfd', 'rncp'] : [kind.toLowerCase()];
    return tried.flatMap((one) => this.#codes.get(`${one}:${number.toUpperCase()}`) ?? []);
  }

  search(subject: Subject): Candidate[] {
    const leading = leadingDiploma(subject.bare);
    const meant = leading === null || leading.code === ANY_DIPLOMA ? null : new Set(diplomasMeant(leading.code));
    const rest = leading === null ? subject.bare : leading.rest;
    const isWanted = ({ diploma }: Taught): boolean => meant === null || meant.has(diploma);
    if (rest === '') return meant === null ? [] : this.#ofDiploma(isWanted);
    const inside = leading === null ? subject : readSubject(rest, subject.guessing);
    const best = new Map<string, { taught: Taught; quality: number; near: boolean }>();
    const keep = (taught: Taught, quality: number, near = false): void => {
      const total = quality - (taught.cited ? 0 : NOT_CITED);
      const known = best.get(taught.code);
      if (known === undefined || total > known.quality) best.set(taught.code, { taught, quality: total, near });
    };
    for (const { target, quality, near } of this.#names.search(
      rest,
      inside.sought,
      meant === null ? MOST : Infinity,
      subject.guessing
    ))
      if (isWanted(target)) keep(target, quality, near);
    if (ACRONYM.test(rest)) this.#byAcronym(spelledOut(rest), leading !== null, isWanted, keep);
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
        const named = `${taught.diploma} ${plainText(taught.title)}`;
        return !seen.has(named) && seen.add(named);
      })
      .slice(0, KEPT)
      .map(({ taught, quality, near }) => ({ ...candidateOf(taught, quality), near }));
  }

  /** Some courses of a diploma that is named alone. */
  #ofDiploma(isWanted: (taught: Taught) => boolean): Candidate[] {
    return this.#all
      .filter(isWanted)
      .slice(0, KEPT)
      .map((taught) => candidateOf(taught, DIPLOMA_ALONE));
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
      const out = isWanted(taught) ? leftOut(acronym, taught.title) : null;
      if (out !== null) keep(taught, BY_BEGINNINGS - LEFT_OUT * out);
    }
  }

  #add(taught: Taught, name: string): void {
    this.#all.push(taught);
    this.#names.add({ name: name.replace(/\s*\([\p{L}\d'’&-]{2,10}\)/gu, ''), target: taught, main: true });
    // « DEAS » is the diploma and its title together.
    for (const text of new Set([...initialsIn(name), ...bracketed(name), ...initialsIn(taught.titre)]))
      this.#name(text, taught);
  }

  #name(initials: string, taught: Taught): void {
    this.#byInitials.set(initials, [...(this.#byInitials.get(initials) ?? []), taught]);
  }
}

function candidateOf({ code, titre, niveau, cited }: Taught, quality: number): Candidate {
  const [kind = '', number = ''] = code.split(':');
  const level = niveau === null ? '' : ` · niveau ${String(niveau)}`;
  return {
    type: 'formation',
    code,
    titre,
    precision: `${kind.toUpperCase()} ${number}${level}${cited ? '' : ' · certification'}`,
    adresse: `/formations/${code}`,
    quality
  };
}
