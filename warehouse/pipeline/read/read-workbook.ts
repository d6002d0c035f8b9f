import { Worker } from 'node:worker_threads';
import { readSheets } from './workbook-sheets.mjs';

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

/** The sheets of a workbook, of the format of before 2007 when it is `old`. @throws Error of its reader when it is none */
export function readWorkbook(bytes: Uint8Array, old = false): Promise<Sheet[]> {
  return bytes.byteLength < SMALL ? readSheets(bytes, old) : readInThread(bytes, old);
}

/** The same, whatever its size, on a stack and a processor of its own. */
export function readInThread(bytes: Uint8Array, old = false, execArgv: string[] = []): Promise<Sheet[]> {
  const worker = new Worker(new URL('./workbook-thread.mjs', import.meta.url), {
    workerData: { bytes, old },
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
