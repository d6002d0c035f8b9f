import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../layout.ts';
import { SEARCH_FILE, searchModule } from './search-tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the tables that the site reads are those of the files', () => {
  expect(readFileSync(SEARCH_FILE, 'utf8')).toBe(searchModule());
});

test('a table that cannot be read is refused by its lines', () => {
  cpSync(join(PROJECT_FOLDER, 'search'), folder, { recursive: true });
  writeFileSync(join(folder, 'routes.yaml'), '- code: mer\n  nom: en mer\n  mot: bateau\n');
  writeFileSync(join(folder, 'networks.yaml'), '- code: [\n');
  expect(() => searchModule(folder)).toThrow(
    /search\/routes\.yaml, ligne 1 .*mots[^]*ligne 3 .*mot[^]*search\/networks\.yaml/
  );
});
