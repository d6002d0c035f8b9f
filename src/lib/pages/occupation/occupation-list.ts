import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { CLASSIFICATIONS } from '../../catalogue/classifications.ts';

/** Classifications that the list shows one at a time: the one that surveys are in first. */
export const LISTED = ['fap2021', 'fap2009', 'rome'] as const;
export type Listed = (typeof LISTED)[number];

/** A group of the list under its name: a professional field, or a letter of the ROME. */
export interface OccupationGroup {
  readonly code: string;
  readonly name: string;
  /** The group has a page of its own. */
  readonly href: string | null;
  readonly families: readonly OccupationFamily[];
}

/** A family, with what it holds. */
export interface OccupationFamily {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly { readonly code: string; readonly name: string }[];
}

export function isListed(text: string | null): text is Listed {
  return LISTED.some((one) => one === text);
}

/** The occupations of a classification, by field, then by family; a card of the ROME 4.0 is under the card of the v3 it comes from. */
export function groupOccupations(answer: AnswerOf<'reference/metiers'>, listed: Listed): OccupationGroup[] {
  const all = answer.lignes.map((row) => ({
    code: row['metier'] ?? '',
    name: row['libelle'] ?? row['metier'] ?? '',
    level: row['niveau'] ?? '',
    parent: row['parent']
  }));
  const under = new Map<string, typeof all>();
  for (const one of all) if (one.parent !== null) under.set(one.parent, [...(under.get(one.parent) ?? []), one]);
  const family = ({ code, name }: { code: string; name: string }): OccupationFamily => ({
    code,
    name,
    parts: (under.get(code) ?? [])
      // A family of one occupation bears its name.
      .filter((part, _, parts) => parts.length > 1 || part.name !== name)
      .map((part) => ({ code: part.code, name: part.name }))
  });
  if (listed !== 'rome')
    return all
      .filter(({ level }) => level === 'fap22')
      .map(({ code, name }) => ({
        code,
        name,
        href: `/metiers/${code}`,
        families: (under.get(code) ?? []).map(family)
      }));
  const cards = all.filter(({ parent }) => parent === null);
  const letters = [...new Set(cards.map(({ code }) => letterOf(code)))].sort();
  return letters.map((letter) => ({
    code: letter,
    name: `Domaine ${letter}`,
    href: null,
    families: cards.filter(({ code }) => letterOf(code) === letter).map(family)
  }));
}

/** How many codes of a classification its list shows, and how many it has. */
export function listedIn(groups: readonly OccupationGroup[], count: number): { shown: number; count: number } {
  const codes = groups.flatMap(({ code, href, families }) => [
    ...(href === null ? [] : [code]),
    ...families.flatMap((family) => [family.code, ...family.parts.map((part) => part.code)])
  ]);
  return { shown: new Set(codes).size, count };
}

function letterOf(code: string): string {
  return code.split(':')[1]?.charAt(0) ?? '';
}

/** The other classifications, as links of the list. */
export function otherLists(shown: Listed): { href: string; text: string }[] {
  return LISTED.filter((one) => one !== shown).map((one) => ({
    href: `/metiers?nomenclature=${one}`,
    text: CLASSIFICATIONS[one] ?? one
  }));
}
