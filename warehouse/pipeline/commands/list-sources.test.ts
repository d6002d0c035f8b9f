import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { parseCommand } from '../command.ts';
import { runSources } from './list-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('« sources --data » says what a folder brings, and what in it cannot be read', async () => {
  writeFileSync(join(folder, 'BMO_2024.csv'), 'x\n');
  mkdirSync(join(folder, 'sirene.csv'));
  symlinkSync(join(folder, 'nulle-part'), join(folder, 'lien.csv'));
  writeFileSync(join(folder, 'composition.csv'), 'codgeo,ze2020,libze2020\n1001,51,Là\n');
  writeFileSync(join(folder, 'constat_2020.extract.csv'), 'x\n');
  writeFileSync(join(folder, 'notes.md'), 'x\n');
  writeFileSync(join(folder, 'actions_prioritaires.csv'), 'x\n');
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await runSources(parseCommand(['sources', '--data', folder, '--profile', 'bretagne']));
  const said = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  expect(code).toBe(0);
  expect(said).toContain("✓ Enquête Besoins en main-d'œuvre (BMO)\n      présente : BMO_2024.csv");
  expect(said).toContain('– Formations dites « actions prioritaires », par région\n');
  expect(said).toContain(
    'non publiée : actions_prioritaires.csv, droits à confirmer (licence : non précisée par son diffuseur) ; une fois'
  );
  expect(said).toContain(
    '✗ lien.csv : un lien vers ce qui n’existe pas, ou n’est pas monté. Une construction s’y arrête.'
  );
  expect(said).toContain(
    "composition.csv : lu comme « Composition communale des zones d'emploi », dont il a l’en-tête."
  );
  expect(said).toContain('Ne ressemblent à aucune source : notes.md.');
  expect(said).toContain('3 fichiers reconnus sur 4');
});
