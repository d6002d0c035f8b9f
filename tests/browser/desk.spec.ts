import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { AXE_TAGS } from '../../src/lib/view/accessibility.ts';
import { committeeFiles } from '../../warehouse/desk/committee-files.ts';
import { workbook } from '../../warehouse/workbook.ts';
import { expect, test } from './support.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-bureau-'));
let child: ChildProcess;
let address = '';

test.beforeAll(async () => {
  mkdirSync(join(scratch, 'fichiers'));
  writeFileSync(join(scratch, 'fichiers/comites_locaux_emploi_2025.csv'), 'code_commune;code;nom\n35238;CLE3;Rennes\n');
  child = spawn(process.execPath, [
    '--import',
    'tsx',
    'warehouse/desk/main.ts',
    'bretagne',
    '--data',
    join(scratch, 'fichiers'),
    '--out',
    join(scratch, 'sortie')
  ]);
  address = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      const [found] = /http:\/\/\S+/.exec(String(bytes)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  // The pages of other tests are on this name too.
  address = address.replace('127.0.0.1', 'localhost');
});
test.afterAll(() => {
  child.kill();
  rmSync(scratch, { recursive: true, force: true });
});

test('the desk is read by axe on each page, and shows the mistakes of a workbook cell by cell', async ({ page }) => {
  await page.goto(address);
  const pages = await page.getByRole('navigation').getByRole('link').all();
  const links = await Promise.all(pages.map((link) => link.getAttribute('href')));
  for (const href of links) {
    await page.goto(new URL(href ?? '', address).href);
    const { violations } = await new AxeBuilder({ page }).withTags([...AXE_TAGS]).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  await page.goto(address);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  const calls = committeeFiles().find(({ name }) => name === 'appels_telephone');
  const rows = [Object.keys(calls?.colonnes ?? {}), ['2025-01', 'Orientation', 'douze', 10, 8, null, null]];
  const buffer = workbook([{ name: 'Saisie', firstRow: 1, rows }]);
  await page
    .getByLabel(/Un fichier, plusieurs/)
    .setInputFiles({ name: 'appels_telephone_2025.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(
    page.getByRole('table', { name: /À corriger dans/ }).getByRole('row', { name: /C2 douze un nombre entier/ })
  ).toBeVisible();
  // Who confirms is asked before a right is.
  await page.getByLabel(/J’ai lu la licence/).check();
  await page.getByLabel('Qui est au bureau').fill('Chargé d’études');
  await page.getByRole('button', { name: 'Noter' }).click();
  await page.getByLabel(/J’ai lu la licence/).check();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await expect(page.getByRole('heading', { name: /source lue/ })).toBeVisible();
});
