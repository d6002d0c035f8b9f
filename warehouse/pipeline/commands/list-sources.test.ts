import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../layout.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('« sources --data » says what a folder brings, and what in it cannot be read', () => {
  writeFileSync(join(folder, 'BMO_2024.csv'), 'x\n');
  mkdirSync(join(folder, 'sirene.csv'));
  symlinkSync(join(folder, 'nulle-part'), join(folder, 'lien.csv'));
  const said = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'warehouse/pipeline/commands/cli.ts', 'sources', '--data', folder],
    { cwd: PROJECT_FOLDER, encoding: 'utf8' }
  );
  expect(said.status).toBe(0);
  expect(said.stdout).toContain('présente : BMO_2024.csv');
  expect(said.stdout).toContain(
    '✗ lien.csv : un lien vers ce qui n’existe pas, ou n’est pas monté. Une construction s’y arrête.'
  );
  expect(said.stdout).toContain('1 fichier reconnu sur 1');
});
