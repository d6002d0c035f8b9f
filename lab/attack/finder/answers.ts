import { downloadAll, downloadTerritories, groupsOf, requestsReading, type Site } from '../download.ts';
import { hear, type HeardAnswer, type Notebook } from '../knowledge.ts';
import { cellParts, type PublicCube } from '../public-cube.ts';
import type { Hearing } from './besiege.ts';
import { cellKey, readCubes, type Cube } from './cube.ts';
import type { Folder } from './snapshots.ts';

/** Words for codes, in the lists of choices of requests. */
export type Words = ReadonlyMap<string, readonly string[]>;

/** A masked cube as whoever reads answers needs it: its codes, its sums, and its words. */
export function publicCube(
  { table, measure, sums, totals, leaves }: Cube,
  { snapshots }: Folder,
  words: Words = new Map()
): PublicCube {
  return {
    name: table.name,
    measure: measure.name,
    vintage: table.date ?? '',
    axes: table.axes.map((name, axis) => ({
      name,
      total: totals[axis] ?? '',
      leaves: [...(leaves[axis] ?? [])],
      groups: new Map(
        (sums[axis] ?? [])
          .filter(({ parent }) => parent !== totals[axis])
          .map(({ parent, parts }) => [parent, [...parts]] as const)
      ),
      labels: {
        ...labelsOf(table.codes.get(name) ?? [], snapshots.at(-1)?.references ?? new Map<string, never>()),
        ...Object.fromEntries(
          [...words].flatMap(([code, texts]) =>
            table.codes.get(name)?.includes(code) ? texts.map((text) => [text, code]) : []
          )
        )
      }
    }))
  };
}

/** Words that stand beside one code only, in lists of codes. */
function labelsOf(
  codes: readonly string[],
  references: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>
): Record<string, string> {
  const own = new Set(codes);
  const found = new Map<string, Set<string>>();
  for (const rows of references.values())
    for (const row of rows) {
      const texts = Object.values(row).filter((value): value is string => typeof value === 'string');
      const [code, ...others] = texts.filter((text) => own.has(text));
      if (code === undefined || others.length > 0) continue;
      for (const text of texts)
        if (text !== code && text.includes(' ')) found.set(text, (found.get(text) ?? new Set<string>()).add(code));
    }
  return Object.fromEntries(
    [...found].flatMap(([text, list]) => (list.size === 1 ? [[text, [...list][0] ?? '']] : []))
  );
}

/**
 * What these answers say of each masked cube. A request of which one answer contradicts what is shown was misread, and
 * is not believed.
 */
export function hearing(
  folder: Folder,
  answersFor: (cube: Cube) => readonly HeardAnswer[],
  words: Words = new Map()
): Hearing {
  const heard = new Map<string, readonly Notebook[]>();
  const places = folder.geography.placesOf(folder.snapshots.length - 1);
  const keyOf = (cell: string): string => {
    const [code = '', ...members] = cellParts(cell);
    return cellKey(places.get(code) ?? -1, members);
  };
  return (cube, date, system) => {
    const name = `${cube.table.name}.${cube.measure.name}`;
    let notebooks = heard.get(name);
    if (!notebooks) {
      const byRequest = new Map<string, HeardAnswer[]>();
      for (const answer of answersFor(cube)) {
        const request = answer.from.split('?')[0] ?? '';
        byRequest.set(request, [...(byRequest.get(request) ?? []), answer]);
      }
      const known = publicCube(cube, folder, words);
      notebooks = [...byRequest.values()].flatMap((answers) => {
        const notebook: Notebook = new Map();
        for (const answer of answers) hear(notebook, known, answer, places);
        const misread = [...notebook].some(([vintage, { cells }]) =>
          [...cells].some(([cell, { low, high }]) => {
            const shown = cube.shown.get(vintage)?.get(keyOf(cell));
            return low > high || (shown !== undefined && (shown < low - SLACK || shown > high + SLACK));
          })
        );
        return misread ? [] : [notebook];
      });
      heard.set(name, notebooks);
    }
    for (const notebook of notebooks)
      for (const [cell, { low, high, lowFrom, highFrom }] of notebook.get(date)?.cells ?? []) {
        const position = system.find(keyOf(cell));
        if (position !== undefined) system.state(position, low, high, 'answer', highFrom || lowFrom);
      }
  };
}

/** Rates are told rounded. */
const SLACK = 1e-3;

/**
 * Answers of every request that reads a masked cube, for one territory in so many and each way to ask; a request that
 * reads a table that this folder does not have is left aside.
 */
export async function hearAnswers(
  folder: Folder,
  site: Site,
  oneIn: number
): Promise<{ hearing: Hearing; answers: number; silent: readonly string[] }> {
  const territories = await downloadTerritories(site);
  const asked = new Map(
    [...territories].filter(([, { level }], index) => (level !== 'commune' && level !== 'epci') || index % oneIn === 0)
  );
  const heard = new Map<string, HeardAnswer[]>();
  const silent: string[] = [];
  const words = new Map<string, string[]>();
  let answers = 0;
  for (const name of new Set(readCubes(folder).map(({ table }) => table.name))) {
    const list: HeardAnswer[] = [];
    for (const request of await requestsReading(site, [name])) {
      for (const { valeurs } of request.parametres)
        for (const { valeur, libelle } of valeurs ?? [])
          words.set(valeur, [
            ...(words.get(valeur) ?? []),
            libelle,
            libelle.charAt(0).toLowerCase() + libelle.slice(1)
          ]);
      const own: HeardAnswer[] = [];
      try {
        for await (const answer of downloadAll(site, request, asked, groupsOf(request))) own.push(answer);
      } catch (error) {
        silent.push(`${request.id} : ${error instanceof Error ? error.message : String(error)}`);
      }
      list.push(...own);
    }
    heard.set(name, list);
    answers += list.length;
  }
  return { hearing: hearing(folder, ({ table }) => heard.get(table.name) ?? [], words), answers, silent };
}
