// Reads a workbook of today's format in a thread of its own: the sheets, their rows and cells are its only message.
import { parentPort, workerData } from 'node:worker_threads';
import readXlsxFile from 'read-excel-file/node';

parentPort?.postMessage(await readXlsxFile(Buffer.from(workerData)));
