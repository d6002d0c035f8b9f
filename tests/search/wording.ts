import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../src/lib/text/suggest.ts';
import type { Codes, Given } from './judge.ts';

/*
 * What people type, in their own words, on three snapshots: « {A} » is a town, « {D} » a département, « {L} » a lycée
 * of the region, as below, in small letters without accents when its letter is small. A line is what is typed, what is
 * right first (a kind and a pattern of its title, or codes of questions, publics, sectors), and the place meant.
 */

export type Region = 'demo' | 'bretagne' | 'normandie';
type Line = readonly [typed: string, right: string, place?: string];

const read = (name: string): readonly Line[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as readonly Line[];
/** Those that the rules were written with, those that only count, and those that were written before rules were read again. */
export const SEEN = read('wording-seen');
export const UNSEEN = read('wording-unseen');
export const FRESH = read('wording-fresh');

/** Names, then the typed codes that are right for each: its own and those around it that have figures. */
const BRETAGNE: Readonly<Record<string, readonly [name: string, ...codes: string[]]>> = {
  A: ['Quimper', 'commune:29232', 'epci:200068120', 'zone_emploi:5313', 'bassin:5322', 'departement:29'],
  AE: ['', 'epci:200068120'],
  B: ['Vannes', 'commune:56260', 'epci:200067932', 'zone_emploi:5318', 'bassin:5310', 'departement:56'],
  C: ['Saint-Malo', 'commune:35288', 'epci:243500782', 'zone_emploi:5317', 'bassin:5315', 'departement:35'],
  D: ['Finistère', 'departement:29', 'region:53'],
  E: ['Morbihan', 'departement:56', 'region:53'],
  P: ['22300'],
  PT: ['', 'commune:22113', 'epci:200065928', 'zone_emploi:5308', 'bassin:5306', 'commune:22264', 'commune:22213'],
  O: ['Étables-sur-Mer'],
  OT: ['', 'commune:22055'],
  L: ['Javouhey'],
  M: ['Guéhenno'],
  Q: ['QPV Maurepas']
};
const PLACES: Readonly<Record<Region, typeof BRETAGNE>> = {
  bretagne: BRETAGNE,
  demo: { ...BRETAGNE, Q: ['QPV Petit Bois'] },
  normandie: {
    A: ['Alençon', 'commune:61001', 'epci:246100663', 'zone_emploi:0051', 'bassin:2826', 'departement:61'],
    AE: ['', 'epci:246100663'],
    B: ['Évreux', 'commune:27229', 'epci:200071454', 'zone_emploi:2808', 'bassin:2811', 'departement:27'],
    C: ['Saint-Lô', 'commune:50502', 'epci:200066389', 'zone_emploi:2816', 'bassin:2824', 'departement:50'],
    D: ['Calvados', 'departement:14', 'region:28'],
    E: ['Orne', 'departement:61', 'region:28'],
    P: ['61200'],
    PT: ['', 'commune:61006', 'epci:200068450', 'zone_emploi:2801', 'bassin:2827'],
    O: ['Cherbourg-Octeville'],
    OT: ['', 'commune:50129'],
    L: ['Marcel Mézen'],
    M: ['Aristide Briand'],
    Q: ['QPV Perseigne']
  }
};

export interface Worded {
  readonly q: string;
  readonly right: string;
  /** Codes of the place, null when none is meant. */
  readonly place: readonly string[] | null;
}

export function wordedIn(region: Region, lines: readonly Line[]): Worded[] {
  const places = PLACES[region];
  const name = (key: string): string => {
    const [said = ''] = places[key.toUpperCase()] ?? [];
    return key === key.toUpperCase() ? said : plainText(said);
  };
  return lines.map(([typed, right, place]) => ({
    q: typed.replace(/\{(\w+)\}/g, (_, key: string) => name(key)),
    right: right.replace(/\{(\w+)\}/g, (_, key: string) =>
      (places[key] ?? []).length > 1 ? (places[key] ?? []).slice(1).join(' ') : plainText(name(key))
    ),
    place: place === undefined ? null : (places[place] ?? []).slice(1)
  }));
}

/** On a snapshot that knows less, what is not in its lists is right to be said absent. @param names of all its things */
export function isHeld({ q, right }: Worded, names: readonly string[]): boolean {
  if (/^(rncp|rs) \d+$/.test(q)) return names.includes(q);
  return right.split(' | ').some((one) => {
    const [kind = '', ...rest] = one.split(' ');
    return (
      !['metier', 'formation', 'ecole', 'competence'].includes(kind) ||
      names.some((name) => new RegExp(rest.join(' ')).test(name))
    );
  });
}

/** Whether an answer is right, on a place that is right: a commune that the right place holds is. */
export function isRightly({ right, place }: Worded, given: Given, codes: Codes): boolean {
  if (place !== null && !(given.territoire !== null && place.includes(given.territoire))) return false;
  return right.split(' | ').some((one) => {
    const [kind = '', ...rest] = one.split(' ');
    const said = rest.join(' ');
    if (kind === 'question') return given.type === 'question' && rest.includes(codes.get(given.code) ?? '');
    if (kind === 'territoire')
      return given.type === kind && (rest.includes(given.code) || plainText(given.titre) === said);
    if (kind === 'public' || kind === 'filiere') return given.type === kind && rest.includes(given.code);
    return (
      given.type === (kind === 'ecole' ? 'etablissement' : kind) &&
      [given.titre, given.precision].some((text) => new RegExp(said).test(plainText(text)))
    );
  });
}
