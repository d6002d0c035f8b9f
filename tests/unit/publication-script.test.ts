import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../deploy/publier.sh');
const folder = mkdtempSync(join(tmpdir(), 'maille-publier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lacking = ['sh', 'curl'].some((program) => spawnSync(program, ['-c', 'true']).error !== undefined);

test.skipIf(lacking)(
  'publier.sh gives each reader the archives beside the rest, and takes away what left them',
  async () => {
    const [out, reader, proxy] = ['construit', 'lecteur', 'mandataire'].map((name) => join(folder, name));
    if (out === undefined || reader === undefined || proxy === undefined) throw new Error('trois dossiers');
    for (const each of [out, join(out, 'archives'), reader, proxy]) mkdirSync(each);
    const files = ['snapshot-aa.duckdb', 'snapshot-aa.json', 'current.json'];
    for (const name of [...files, 'archives/snapshot-01.duckdb', 'archives/snapshot-02.duckdb'])
      writeFileSync(join(out, name), name);
    const service = createServer((_, response) => response.writeHead(204).end());
    await new Promise<void>((end) => service.listen(0, '127.0.0.1', end));
    const { port } = service.address() as AddressInfo;
    const env = {
      PATH: process.env.PATH,
      MAILLE_OUT: out,
      MAILLE_LECTEURS: `-,${reader},http://127.0.0.1:${port}`,
      MAILLE_MANDATAIRES: `-,${proxy}`
    };
    const publish = async (): Promise<string[]> => {
      await promisify(execFile)('sh', [SCRIPT, 'essai'], { env });
      return readdirSync(reader, { recursive: true, encoding: 'utf8' })
        .filter((name) => /duckdb|publication/.test(name))
        .toSorted();
    };
    try {
      const first = [
        'archives/snapshot-01.duckdb',
        'archives/snapshot-02.duckdb',
        'publication-1.json',
        'snapshot-aa.duckdb'
      ];
      expect(await publish()).toEqual(first);
      rmSync(join(out, 'archives/snapshot-01.duckdb'));
      renameSync(join(out, 'snapshot-aa.duckdb'), join(out, 'archives/snapshot-aa.duckdb'));
      expect(await publish()).toEqual([
        'archives/snapshot-02.duckdb',
        'archives/snapshot-aa.duckdb',
        'publication-1.json',
        'publication-2.json'
      ]);
    } finally {
      service.close();
    }
  }
);
