import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT, TEST_DEMO } from '../../scripts/setup.mjs';
import { rollback } from '../../warehouse/pipeline/publish/publication.ts';
import { withdraw } from '../../warehouse/pipeline/run/withdraw.ts';
import { withSite } from './with-site.ts';

/** The lines of the guide, from one folder to another of this machine. */
function linesOf(from: string, to: string): string {
  const [, lines = ''] =
    /## Plusieurs machines[\s\S]*?```sh\n([\s\S]*?)```/.exec(
      readFileSync(join(ROOT, 'docs/exploitation.md'), 'utf8')
    ) ?? [];
  return lines.replaceAll('lecteur2:"$PWD"/', `${to}/`).replace(/^cd .*$/m, `cd '${from}'`);
}

/** Copies a folder of snapshots by the lines of the guide, under a service that follows the copy. @throws Error */
export async function copies(): Promise<void> {
  const source = process.env.MAILLE_OUT ?? TEST_DEMO;
  const scratch = mkdtempSync(join(tmpdir(), 'maille-copies-'));
  const [first, copy] = [join(scratch, 'construit'), join(scratch, 'copie')];
  try {
    cpSync(source, first, { recursive: true, filter: (path) => !path.includes('travail-') });
    mkdirSync(copy);
    const current = JSON.parse(readFileSync(join(first, 'current.json'), 'utf8')) as { id: string; file: string };
    // An earlier one, of the same bytes, to switch to.
    const earlier = { ...current, id: '0e', file: 'snapshot-0e.duckdb', builtAt: '2020-01-01T00:00:00.000Z' };
    cpSync(join(first, current.file), join(first, earlier.file));
    writeFileSync(join(first, 'snapshot-0e.json'), JSON.stringify(earlier));
    const sync = (): void => void execFileSync('sh', ['-e'], { input: linesOf(first, copy) });
    sync();
    await withSite(async (origin) => {
      const served = async (id: string | null): Promise<void> => {
        for (let tries = 0; tries < 60; tries++) {
          const response = await fetch(`${origin}/api/v1/snapshot`);
          if (response.status >= 500 && id !== null) throw new Error(`statut ${response.status}`);
          const said = ((await response.json()) as { id?: string }).id ?? null;
          if (said === id) return;
          await pause(500);
        }
        throw new Error(`${id ?? 'rien'} attendu`);
      };
      await served(current.id);
      rollback(first, '0e');
      sync();
      await served('0e');
      rollback(first, current.id);
      sync();
      await served(current.id);
      withdraw(first, current.id, 'Essai.', new Date().toISOString());
      sync();
      await served('0e');
      if (existsSync(join(copy, current.file))) throw new Error(`${current.id} est encore sur la copie.`);
      console.log('Deux bascules et un retrait suivis sur la copie.');
    }, copy);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
