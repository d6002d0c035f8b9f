import type { Exploration } from '../catalogue/cubes/exploration.ts';
import { isMaille } from '../catalogue/levels.ts';

/** What the address of the workshop holds, after its `#`: it is never sent, so no server keeps what its readers ask. */
export interface WorkshopState {
  readonly sql: string;
  /** The snapshot on which it was written. */
  readonly snapshot: string;
}

/** Characters that mails, messengers and browsers carry without cutting. */
export const LONGEST_ADDRESS = 8000;

/** @param page the address of the page, without its `#` @returns null when no address can hold the query whole */
export function writeWorkshop(page: string, { sql, snapshot }: WorkshopState): string | null {
  const address = `${page}#${new URLSearchParams({ instantane: snapshot, sql }).toString()}`;
  return address.length > LONGEST_ADDRESS ? null : address;
}

/** @param hash with its `#`, or empty @returns null when it holds no query */
export function readWorkshop(hash: string): WorkshopState | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const sql = fields.get('sql');
  return sql === null || sql.trim() === '' ? null : { sql, snapshot: fields.get('instantane') ?? '' };
}

const LEVEL = 'niveau.';
const KEPT = 'garder.';

/** @returns null when no address can hold the choices whole */
export function writeExploration(page: string, exploration: Exploration, snapshot: string): string | null {
  const { cube, mesures, par, territoires, maille, depuis, jusqua, niveaux, filtres } = exploration;
  const fields = new URLSearchParams([
    ['instantane', snapshot],
    ['cube', cube],
    ...mesures.map((name) => ['mesure', name]),
    ...par.map((name) => ['par', name]),
    ...(maille === null ? territoires.map((code) => ['territoire', code]) : [['maille', maille]]),
    ...(depuis === null ? [] : [['depuis', depuis]]),
    ...(jusqua === null ? [] : [['jusqua', jusqua]]),
    ...Object.entries(niveaux).map(([name, value]) => [LEVEL + name, value]),
    ...Object.entries(filtres).flatMap(([name, values]) => values.map((value) => [KEPT + name, value]))
  ]);
  const address = `${page}#${fields.toString()}`;
  return address.length > LONGEST_ADDRESS ? null : address;
}

/** The choices as they are written, whether or not a cube has them. @returns null when the address holds none */
export function readExploration(hash: string): { readonly exploration: Exploration; readonly snapshot: string } | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const cube = fields.get('cube');
  if (cube === null) return null;
  const maille = fields.get('maille') ?? '';
  const after = (prefix: string): [string, string][] =>
    [...fields].flatMap(([key, value]): [string, string][] =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : []
    );
  // An address may name anything, what every object has included.
  const filtres = new Map<string, string[]>();
  for (const [name, value] of after(KEPT)) {
    const values = filtres.get(name);
    if (values) values.push(value);
    else filtres.set(name, [value]);
  }
  const all = (name: string): string[] => [...new Set(fields.getAll(name))];
  return {
    exploration: {
      cube,
      mesures: all('mesure'),
      par: all('par'),
      territoires: all('territoire'),
      maille: isMaille(maille) ? maille : null,
      depuis: fields.get('depuis'),
      jusqua: fields.get('jusqua'),
      niveaux: Object.fromEntries(after(LEVEL)),
      filtres: Object.fromEntries(filtres)
    },
    snapshot: fields.get('instantane') ?? ''
  };
}
