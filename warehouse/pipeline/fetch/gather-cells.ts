import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, failure } from '../failure.ts';
import { formatCount } from '../print.ts';
import { tooLarge } from './download.ts';
import { isTold, type Cell } from './france-travail-figures.ts';
import { begunBytes, noteBegun } from './partial.ts';

/** Questions under way at once: what an answer takes is not waited for by the next. */
const AT_ONCE = 6;

/** What is gathered, and its bounds in bytes and in time. */
interface Gathering {
  address: string;
  limit: number;
  header: string;
  forMs: number;
}

/**
 * Writes the lines of each cell beside the file's place, going on where an earlier try stopped.
 * @returns how many figures of occupations were told
 * @throws Failure (exit 2) at the first cell that cannot be had, or when time is up; what is written stays for the next try
 */
export async function gatherCells(
  partial: string,
  { address, limit, header, forMs }: Gathering,
  cells: readonly Cell[],
  advance: (done: number, total: number) => void,
  linesOf: (cell: Cell) => Promise<string[]>
): Promise<number> {
  mkdirSync(dirname(partial), { recursive: true });
  const begun = begunLines(partial, address);
  writeFileSync(partial, [header, ...begun, ''].join('\n'));
  // The address says the quarter: what was begun for it goes on, without a tag of a server.
  noteBegun(partial, address, address);
  const known = new Set(begun.map(cellOf));
  const left = cells.filter((cell) => !known.has(nameOf(cell))).values();
  let bytes = begun.join('\n').length;
  let told = begun.filter(isTold).length;
  let done = known.size;
  const stopped: unknown[] = [];
  const until = Date.now() + forMs;
  const work = async (): Promise<void> => {
    for (const cell of left) {
      if (Date.now() > until)
        throw failure(
          EXIT.input,
          `${address} : ${formatCount(done)} réponses sur ${formatCount(cells.length)} en ${Math.round(forMs / 60_000)} minutes.`,
          'Relancez la même commande : elle demandera le reste.'
        );
      const lines = await linesOf(cell);
      if (stopped.length > 0) return;
      const text = `${lines.join('\n')}\n`;
      bytes += text.length;
      if (bytes > limit) throw tooLarge({ address, limit }, partial);
      // In one go: a line that is there after a cut has those of its cell before it.
      appendFileSync(partial, text);
      told += lines.filter(isTold).length;
      advance(++done, cells.length);
    }
  };
  // Nobody writes any more when the first error is told.
  await Promise.all(Array.from({ length: AT_ONCE }, async () => work().catch((error: unknown) => stopped.push(error))));
  if (stopped.length > 0) throw stopped[0];
  return told;
}

/** Lines of the cells that an interrupted try wrote whole: the last one may lack some of its own. */
function begunLines(partial: string, address: string): string[] {
  if (begunBytes(partial, address) === null) return [];
  const lines = readFileSync(partial, 'utf8').split('\n').slice(1, -1);
  const last = cellOf(lines.at(-1) ?? '');
  return lines.filter((line) => cellOf(line) !== last);
}

function nameOf({ indicator, level, territory, activity }: Cell): string {
  return [indicator, level, territory, activity].join(';');
}

function cellOf(line: string): string {
  return line.split(';', 4).join(';');
}
