import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { tableFromIPC } from 'apache-arrow';
import { expect, expectAccessible, test } from './support.ts';

const REQUEST = 'gpec/projets_recrutement';
const COMPILING = "'wasm-unsafe-eval'";

async function policyOf(page: Page, address: string): Promise<string> {
  return (await page.request.get(address)).headers()['content-security-policy'] ?? '';
}

/** Opens an address anew, for what it writes in its fields: the engine, seen to load before, is not compiled again. */
async function openAgain(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.route('**/*.wasm', () => undefined);
  await page.goto(address);
}

/** The rows of the file that the page gives, as another reader than the page reads them. */
async function readFileOf(page: Page): Promise<Record<string, unknown>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Arrow' }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/^atelier-\w+_donnees-synthetiques\.arrow$/);
  const table = tableFromIPC(await readFile(await download.path()));
  return table.toArray().map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
}

test('atelier › a request of the catalogue gives in the browser what the API answers; errors, loose sums, address', async ({
  page
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`/atelier?requete=${REQUEST}&territoire=departement:29`);
  // Nothing is loaded before the question changes; what is loaded is then said.
  const sql = page.getByLabel(/^SQL/);
  const status = page.locator('.actions').getByRole('status');
  await expect(status).toContainText('À la première question, le moteur (7 Mo) et le fichier');
  expect(loaded.filter((path) => /\.wasm$|\/fichier$/.test(path))).toEqual([]);
  await sql.press('End');
  await sql.press('Space');
  await expect(status).toHaveText(/^(Chargement|Ouverture)/);
  await expect(status).toHaveText('Le moteur et le fichier sont prêts.');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page.getByRole('heading', { name: /^Résultat/ })).toBeVisible();
  for (const once of ['.wasm', '/fichier']) expect(loaded.filter((path) => path.endsWith(once))).toHaveLength(1);

  const answer = (await (await page.request.get(`/api/v1/requests/${REQUEST}?territoire=departement:29`)).json()) as {
    lignes: Record<string, unknown>[];
  };
  const rows = await readFileOf(page);
  const compared = Object.keys(rows[0] ?? {}).filter((name) => name in (answer.lignes[0] ?? {}));
  expect(compared).toEqual(expect.arrayContaining(['metier', 'projets', 'projets_min', 'projets_max']));
  const plain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  const kept = (row: Record<string, unknown>) => compared.map((name) => plain(row[name]));
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(kept)).toEqual(answer.lignes.map(kept));
  await expect(page.locator('figure svg').first()).toBeVisible();
  await expectAccessible(page);

  await sql.fill('select annee, sum(projets) as projets from publie.cube_projets_recrutement group by all');
  await expect(page.getByRole('complementary', { name: 'Valeurs cachées' })).toContainText(
    'sum(projets_min) as projets_min'
  );
  // Tab is not kept by the field.
  await sql.press('Tab');
  await expect(sql).not.toBeFocused();

  await sql.fill("select * from read_csv('https://example.org/a.csv')");
  await sql.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Rien n’est lu ni écrit hors de l’instantané');
  // Nothing of the former query stays under an error.
  await expect(page.getByRole('heading', { name: /^Résultat/ })).toHaveCount(0);
  await expect(page.locator('figure')).toHaveCount(0);

  await sql.fill('select count(*) as tables from duckdb_tables()');
  await page.getByRole('button', { name: 'Exécuter' }).click();
  await expect(page).toHaveURL(/#instantane=\w+&sql=select\+count/);
  const address = page.url();
  await openAgain(page, address);
  await expect(sql).toHaveValue('select count(*) as tables from duckdb_tables()');
  // Another address pasted over it, in the same page.
  await page.evaluate(
    (hash) => (location.hash = hash),
    new URL(address).hash.replace('count', 'max').replace('*', '1')
  );
  await expect(sql).toHaveValue('select max(1) as tables from duckdb_tables()');

  await page.goto('about:blank');
  await page.goto('/atelier#cube=cube_projets_recrutement&mesure=projets');
  await expect(page).toHaveURL(/\/catalogue\?q=projets\+recrutement$/);

  const worker = loaded.find((path) => path.endsWith('.worker.js')) ?? '';
  expect(await policyOf(page, worker)).toContain("default-src 'none'");
  expect(await policyOf(page, '/atelier')).toContain(COMPILING);
  for (const other of ['/catalogue', '/carte', '/donnees/instantane'])
    expect(await policyOf(page, other)).not.toContain(COMPILING);
});

test('atelier › a file of the reader is joined by commune, and never leaves the browser', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto(`/atelier?requete=${REQUEST}&territoire=departement:29`);
  await page.getByText('Joindre vos données').click();
  const buffer = Buffer.from('code_insee;places\n35238;12\n29019;7\n');
  await page.getByLabel('Votre fichier').setInputFiles({ name: 'creches.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Écrire la jointure par commune' }).click();
  await expect(page.locator('.actions').getByRole('status')).toHaveText('');
  await page.getByRole('button', { name: 'Exécuter', exact: true }).click();
  await expect(page.getByRole('row', { name: /Rennes.*12/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Brest.*7/ })).toBeVisible();
  await expect(page.getByText('le numéro de l’instantané, sans vos données ; elle se partage')).toBeVisible();
  expect(sent).toEqual([]);
  await expectAccessible(page);
});
