import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './support.ts';

const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

test('thirty requests are voted from four sheets at most, one of them from one, and each vote is a decision', async ({
  page
}, info) => {
  await page.goto('/formations/campagne?statut=prêt pour le vote');
  // A typeface that came late is that of the next page: sheets are counted in the site's own.
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  const rows = page.locator('table', { hasText: 'Signes lus' }).locator('tbody tr');
  await expect(rows).toHaveCount(30);
  await expectAccessible(page);
  expect(sheetsOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(4);

  const closing = rows.filter({ hasText: /^\s*Fermeture/ }).first();
  const name = (await closing.locator('th').innerText()).replaceAll(/\s+/g, ' ').trim();
  await closing.getByRole('combobox').selectOption('Défavorable');
  await page.getByLabel('Instance').fill('Commission permanente');
  await page.getByLabel('Service chargé, jamais une personne').fill('Carte des formations');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Rendre les votes (CSV)' }).click()
  ]);
  const file = info.outputPath('votes.csv');
  await saved.saveAs(file);
  const [, line = '', end] = (await readFile(file, 'utf8')).split('\r\n');
  expect(line).toMatch(/^CAMPAGNE-2026-DEMO\d\d;2025-09-15;Commission permanente;/);
  expect(line).toContain(`Défavorable : ${name}, de `);
  expect(line).toMatch(
    /;cprdfop\/formation_rentrees\?territoire=region:53&formation=cfd:\w+&filtre=voie%3Dscolaire#(pression|demande|remplissage);hausse;;abandonnée$/
  );
  expect(end).toBe('');

  await closing.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expectAccessible(page);
  expect(sheetsOf(await page.pdf({ format: 'A4' }))).toBe(1);
  await page.getByRole('link', { name: 'Écrire le vote' }).click();
  await expect(page.getByLabel('Décision', { exact: true })).toHaveValue(`Favorable : ${name}, de 24 à 0 places`);
});
