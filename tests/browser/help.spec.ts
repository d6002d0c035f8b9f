import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { again, EVERY_PAGE } from './every-page.ts';
import { expect, test } from './support.ts';
import { programPresent } from '../support/programs.ts';

test.describe('the glossary', () => {
  test.use({ javaScriptEnabled: false });

  test('is reached from a term of a request by keyboard, without script', async ({ page }) => {
    await page.goto('/catalogue/gpec/projets_recrutement');
    const term = page.getByRole('button', { name: /^FAP/ });
    await term.focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /^Voir le glossaire.*FAP$/ });
    await expect(link).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/methode#fap$/);
    await expect(page.locator('#fap')).toContainText('nomenclature de métiers de la Dares');
    await expect(page.locator('#fap')).toBeInViewport();
  });

  test('has a place for every link that leads to it', async ({ request }) => {
    const found = async (address: string, what: RegExp) =>
      [...(await (await request.get(address)).text()).matchAll(what)].map(([, name]) => name);
    const anchors = await found('/methode', / id="([^"]+)"/g);
    expect(anchors.length).toBeGreaterThan(60);
    for (const address of [
      '/territoires/region:53',
      '/catalogue/cprdfop/quadrant_insertion_poursuite',
      '/catalogue/gpec/projets_recrutement',
      ...(EVERY_PAGE ? ['/catalogue/spro/telephone_decroche'] : [])
    ]) {
      const links = await found(address, /href="\/methode#([^"]+)"/g);
      expect(links.length, address).toBeGreaterThan(0);
      expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
    }
  });
});

// What needs a program other than Node.
again('the snippets of the API run as they are written', async ({ page }) => {
  test.skip(!programPresent('python3', 'exemples de l’API'), 'python3 absent');
  test.skip(!programPresent('curl', 'exemples de l’API'), 'curl absent');
  await page.goto('/donnees/api');
  const snippet = (tool: string) =>
    page.getByRole('heading', { name: tool, exact: true }).locator('xpath=following-sibling::pre[1]').innerText();
  const said = execFileSync('python3', ['-c', await snippet('Python')], { encoding: 'utf8' });
  const rows = Number(/^(\d+) lignes/.exec(said)?.[1]);
  expect(rows).toBeGreaterThan(5);
  const folder = mkdtempSync(join(tmpdir(), 'maille-curl-'));
  execFileSync('sh', ['-c', await snippet('curl')], { cwd: folder, stdio: 'ignore' });
  expect(readFileSync(join(folder, 'reponse.csv'), 'utf8').trim().split('\n').length).toBeGreaterThan(rows);
  rmSync(folder, { recursive: true });
});
