import { readFileSync, rmSync } from 'node:fs';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows, type JsonValue } from '../../src/lib/table/json-rows.ts';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { CATALOGUE } from './catalogue.ts';
import { openInService, type Query } from './sample-region.ts';

export type Row = Record<string, JsonValue>;
export type Ask = (
  id: string,
  parameters?: Readonly<Record<string, string>>
) => Promise<{ rows: Row[]; state: string }>;

export interface RealRegion {
  /** Every request of the catalogue. */
  readonly ids: readonly string[];
  /** The whole catalogue, as the site answers it. */
  readonly ask: Ask;
  readonly query: Query;
  /** Closes all, and removes the folder. */
  close(): void;
}

/** Builds a region from the producers' files into a folder of its own, and opens it both ways. */
export async function buildRealRegion(profile: string, data: string, out: string): Promise<RealRegion> {
  // Threads that share the cores with other test files wait for each other.
  await buildWarehouse({ profile, data, out, threads: 1 });
  const { query, close } = await openInService(out);
  const engine = new Engine(readConfig({ MAILLE_OUT: out, MAILLE_FILS: '1' }), CATALOGUE, () => undefined);
  return {
    ids: [...engine.catalogue.keys()],
    query,
    ask: async (id, parameters = {}) =>
      engine.use(id, Object.entries(parameters), async (prepared) => {
        const { meta, table } = await engine.answer(prepared);
        return { rows: jsonRows(table), state: meta.etat };
      }),
    close() {
      close();
      engine.close();
      rmSync(out, { recursive: true, force: true });
    }
  };
}

/** A delimited file without quoted delimiters that matter: one object a line, by column name. */
export function delimited(path: string, delimiter: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = header.split(delimiter).map((name) => name.replaceAll('"', '').trim());
  return lines.map((line) =>
    Object.fromEntries(line.split(delimiter).map((value, index) => [names[index] ?? '', value]))
  );
}
