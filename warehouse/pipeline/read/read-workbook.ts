import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import readXlsxFile from 'read-excel-file/node';
import type { DataFile } from './data-files.ts';

export type Cell = string | number | boolean | Date | null | undefined;

/** A sheet, its rows from the first of the file, each as long as what it holds. */
export interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

/** `read-excel-file` calls itself for each piece of a sheet: on a slow machine the main stack does not hold. */
const STACK_MB = 64;
/** Bytes under which a workbook is read before a thread has begun, in pieces too few to matter. */
const SMALL = 256 * 1024;

/**
 * The sheets of a workbook of today's format. Some portals write cells without their address (`<c t="inlineStr">`), as
 * the standard allows: its reader trips over them, another one does not. @throws Error of its reader when it is none.
 */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  try {
    return bytes.byteLength < SMALL ? ((await readXlsxFile(bytes)) as Sheet[]) : await readInThread(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return readOldWorkbook(bytes);
  }
}

/** The same, whatever its size, on a stack of its own. */
export function readInThread(bytes: Uint8Array, execArgv: string[] = []): Promise<Sheet[]> {
  const worker = new Worker(new URL('./workbook-thread.mjs', import.meta.url), {
    workerData: bytes,
    execArgv,
    resourceLimits: { stackSizeMb: STACK_MB }
  });
  return new Promise((resolve, reject) => {
    worker
      .once('message', resolve)
      .once('error', reject)
      .once('exit', (code) => reject(new Error(`fil de lecture arrêté, code ${code}`)));
  });
}

/** Workbooks read at once: a build waits for the first, on a machine of two cores. */
const TOGETHER = 2;

/** Large workbooks, read while those before are loaded. Owns those not yet asked. */
export class WorkbooksAhead {
  readonly #paths: string[];
  readonly #begun = new Map<string, Promise<Sheet[]>>();

  /** @param files in the order asked; small ones and other formats are left to their turn */
  constructor(files: readonly Pick<DataFile, 'name' | 'path' | 'bytes'>[]) {
    const large = files.filter(({ name, bytes }) => /\.xlsx$/i.test(name) && bytes >= SMALL);
    this.#paths = [...new Set(large.map(({ path }) => path))];
    for (let count = 0; count < TOGETHER; count++) this.#begin();
  }

  /** What was read of a file ahead of its turn; null when it was not. @throws Error of its reader, or of the disk */
  async take(path: string): Promise<Sheet[] | null> {
    const sheets = this.#begun.get(path);
    if (sheets === undefined) return null;
    this.#begun.delete(path);
    return sheets.finally(() => this.#begin());
  }

  #begin(): void {
    const path = this.#paths.shift();
    if (path === undefined) return;
    const sheets = readFile(path).then((bytes) => readWorkbook(bytes));
    // Whoever asks for it hears of it.
    sheets.catch(() => undefined);
    this.#begun.set(path, sheets);
  }
}

/** The format of before 2007, or cells without addresses. What is empty at the end of a row is left out. @throws Error of its reader */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const { read, utils } = await import('@e965/xlsx');
  const { SheetNames, Sheets } = read(bytes, {
    type: 'buffer',
    cellDates: true,
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false
  });
  return SheetNames.flatMap((sheet) => {
    const cells = Sheets[sheet];
    if (cells === undefined) return [];
    const rows = utils.sheet_to_json<Cell[]>(cells, { header: 1, raw: true, defval: null, blankrows: true });
    return [{ sheet, data: rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)) }];
  });
}
