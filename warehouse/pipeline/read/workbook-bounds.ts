import { openSync, closeSync, readSync } from 'node:fs';
import type { DataFile } from './data-files.ts';
import { EXIT, failure, type Failure } from '../failure.ts';
import { listZip, readZipEntry } from './zip.ts';

const MEGABYTE = 1024 * 1024;
/** The widest workbook of a producer is 26 MB of XML, eight times its packed size. */
const LARGEST = 128 * MEGABYTE;
/** What a workbook holds swells ten to thirty times: beyond this it was made to. The first 4 MB are let through. */
const LARGEST_RATIO = 100;
const LET_THROUGH = 4 * MEGABYTE;
/** A cell has 32,767 characters at most, each written in six bytes at most (`&quot;`). */
const LONGEST_CELL = 6 * 32_767;
/** The reader lays out a whole rectangle up to the last cell. */
const MOST_CELLS = 10_000_000;
const ADDRESS = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/g;
const LONGEST_ADDRESS = 32;
const OPENING = '<'.charCodeAt(0);
const RENEW = 'Vérifiez d’où vient ce classeur ; enregistrez-le de nouveau, avec ses seules données.';

/**
 * Looks through a workbook before anything parses it: expanded as it comes, nothing of it kept.
 * @param old of the format of before 2007, which packs nothing, unless it is today's under that name
 * @throws Failure (exit 2) for one that swells, a cell longer than a spreadsheet allows, a sheet wider than is laid out;
 * Error for what is no archive, as its reader says
 */
export async function boundWorkbook(
  { path, name, bytes }: Pick<DataFile, 'path' | 'name' | 'bytes'>,
  old = false
): Promise<void> {
  if (old && !isPacked(path)) return;
  const limit = Math.min(LARGEST, Math.max(LET_THROUGH, bytes * LARGEST_RATIO));
  const entries = await listZip(path, name).catch((error: unknown) => {
    throw new Error('archive illisible', { cause: error });
  });
  if (entries.reduce((sum, { expanded }) => sum + expanded, 0) > limit) throw swollen(name, limit);
  let total = 0;
  for (const entry of entries) {
    const look = xmlLook(`${name}, « ${entry.name} »`);
    for await (const chunk of readZipEntry(path, name, entry, limit)) {
      total += chunk.length;
      if (total > limit) throw swollen(name, limit);
      if (/\.xml$/i.test(entry.name)) look(chunk);
    }
  }
}

function isPacked(path: string): boolean {
  const [file, start] = [openSync(path, 'r'), Buffer.alloc(2)];
  try {
    return readSync(file, start) === 2 && start.toString('latin1') === 'PK';
  } finally {
    closeSync(file);
  }
}

/** Judges the XML of a part, chunk after chunk: how far apart two tags are, how far its last cell lies. */
function xmlLook(where: string): (chunk: Buffer) => void {
  let [run, rest, columns, rows] = [0, '', 0, 0];
  return (chunk) => {
    const first = chunk.indexOf(OPENING);
    if (run + (first === -1 ? chunk.length : first) > LONGEST_CELL)
      throw failure(
        EXIT.input,
        `${where} : une cellule de plus de 32 767 caractères, ce qu’aucun tableur n’écrit.`,
        RENEW
      );
    run = first === -1 ? run + chunk.length : chunk.length - chunk.lastIndexOf(OPENING);
    const text = rest + chunk.toString('latin1');
    rest = text.slice(-LONGEST_ADDRESS);
    for (const [, letters = '', row = ''] of text.matchAll(ADDRESS)) {
      columns = Math.max(columns, numberOf(letters));
      rows = Math.max(rows, Number(row));
    }
    if (columns * rows > MOST_CELLS)
      throw failure(
        EXIT.input,
        `${where} : une cellule à la ligne ${rows}, une autre à la colonne ${columns}, trop loin pour être lues.`,
        RENEW
      );
  };
}

/** 28 of `AB`. */
function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function swollen(name: string, limit: number): Failure {
  return failure(
    EXIT.input,
    `${name} : ce classeur dépasse ${Math.round(limit / MEGABYTE)} Mo une fois décompressé (bombe de décompression ?).`,
    RENEW
  );
}
