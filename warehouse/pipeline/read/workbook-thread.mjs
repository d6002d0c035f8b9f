// Reads a workbook in a thread of its own: the sheets, their rows and cells are its only message.
import { parentPort, workerData } from 'node:worker_threads';
import { readSheets } from './workbook-sheets.mjs';

parentPort?.postMessage(await readSheets(workerData.bytes, workerData.old));
