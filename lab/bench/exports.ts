import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ExportFormat } from '../../src/lib/export/format.ts';
import { FORMATS } from '../../src/lib/standards/doors.ts';
import { largeDocument, NO_TOOLS } from '../../tests/support/export-document.ts';
import { durations, quantile, type Line } from './measure.ts';

const ROWS = 100_000;
const TARGETS: Readonly<Record<string, string>> = { csv: '≥ 500 000 lignes/s', xlsx: '≥ 60 000 lignes/s' };

/** A hundred thousand rows, one figure in ten hidden, in the formats that a person opens, chunk by chunk. */
export async function exports(): Promise<Line[]> {
  const document = largeDocument(ROWS);
  const lines: Line[] = [];
  async function taken(format: ExportFormat, each: (chunk: Uint8Array) => void): Promise<void> {
    for await (const chunk of format.encode(document, NO_TOOLS)) each(chunk);
  }
  for (const name of ['csv', 'csv-fr', 'xlsx', 'json'] as const) {
    const format = FORMATS.find((each) => each.name === name);
    if (format === undefined) continue;
    const passed = await durations(5, () => taken(format, () => undefined));
    let [bytes, largest] = [0, 0];
    await taken(format, (chunk) => {
      bytes += chunk.byteLength;
      largest = Math.max(largest, chunk.byteLength);
    });
    const what = `${name}, ${ROWS.toLocaleString('fr-FR')} lignes × 7 colonnes`;
    lines.push({
      what,
      measured: `${Math.round((ROWS / quantile(passed, 0.5)) * 1000).toLocaleString('fr-FR')} lignes/s`,
      target: TARGETS[name] ?? 'affiché'
    });
    const held = await mostHeld((each) => taken(format, each));
    lines.push({
      what: `${name}, ${(bytes / 1e6).toFixed(1)} Mo : plus grand morceau ; mémoire tenue au plus`,
      measured: `${Math.round(largest / 1000)} ko ; ${(held / 1e6).toFixed(1)} Mo`,
      target: 'quelques Mo'
    });
  }
  return lines;
}

/** Bytes that cannot be freed while a file is written, above those held before it. */
async function mostHeld(write: (each: () => void) => Promise<void>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const held = (): number => {
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  let most = 0;
  await write(() => (most = Math.max(most, held() - before)));
  return most;
}
