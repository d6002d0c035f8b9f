import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { again, EVERY_PAGE } from './every-page.ts';
import { expect, expectAccessible, test } from './support.ts';
import { pagesOfDestinations } from '../../scripts/pdf-pages.mjs';

const DOSSIER = '/dossier?territoire=departement:29&sections=recrutement,demandeurs';

test('a note is two sheets whatever its parts, and takes a request of the catalogue', async ({ page }) => {
  await page.goto('/dossier?territoire=region:53&sections=recrutement,formation,acces&note=oui');
  // A typeface that came late is that of the next page: sheets are counted in the site's own.
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
  await page.getByLabel('Ajouter une requête du catalogue').fill('gpec/projets_metier?metier=fap2021:T2A60');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.locator('.cell figure')).toHaveCount(4);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Ce qui est particulier ici',
    'Ce qui change',
    'Ce qui est à décider'
  ]);
});

/** Notes that are printed in each run, one in so many of each level; all of them in the proofs. */
const ONE_IN = EVERY_PAGE ? 1 : 40;

for (const level of ['epci', 'bassin', 'zone_emploi']) {
  test(`the note of each ${level} has two sheets, and its findings or what they lack`, async ({ page, request }) => {
    test.setTimeout(EVERY_PAGE ? 900_000 : 120_000);
    const answer = await request.get(`/api/v1/requests/reference/territoires?maille=${level}`);
    const { lignes } = (await answer.json()) as { lignes: { territoire: string; region: string }[] };
    const own = lignes.filter((row) => row.region === 'region:53').map(({ territoire }) => territoire);
    const failed: string[] = [];
    for (const territoire of own.filter((_, at) => at % ONE_IN === 0))
      for (const model of ['gpec', 'cprdfop', 'spro']) {
        await page.goto(`/dossier?territoire=${territoire}&modele=${model}&note=oui`);
        const pdf = await page.pdf({ format: 'A4' });
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
        const told = (await page.locator('[aria-labelledby="particulier"] :is(li, p)').count()) > 0;
        if (sheets !== 2 || !told)
          failed.push(`${territoire} ${model} : ${sheets} feuilles${told ? '' : ', rien de dit'}`);
      }
    expect(failed).toEqual([]);
  });
}

test('comments stay in the browser, are saved as a file, and what moved since is marked', async ({ page }) => {
  await page.goto(DOSSIER);
  const comment = page.getByLabel(/Commentaire sur.*Qui recrute/);
  await comment.fill('Le tourisme pèse.');
  await page.reload();
  await expect(comment).toHaveValue('Le tourisme pèse.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer le dossier' }).click()
  ]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    figures: Record<string, { empreinte: string; titre: string }>;
    phrases: Record<string, string[]>;
    commentaires: Record<string, string>;
  };
  expect(saved.commentaires).toEqual({ 'commentaire.recrutement': 'Le tourisme pèse.' });
  const name = Object.keys(saved.figures)[0] ?? '';
  saved.figures[name] = { empreinte: 'autre', titre: 'Un titre d’hier' };
  saved.phrases['demandeurs'] = ['Hier, 12 personnes cherchaient.'];
  await page.evaluate(() => localStorage.clear());
  await page
    .getByLabel('Rouvrir un dossier enregistré')
    .setInputFiles({ name: 'dossier.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(saved)) });
  await expect(page.locator('[data-moved]')).toContainText(
    `1 figure a changé sur ${Object.keys(saved.figures).length}`
  );
  await expect(page.getByText('Un titre d’hier')).toBeVisible();
  await expect(page.getByText('Hier, 12 personnes cherchaient.')).toBeVisible();
  await expect(comment).toHaveValue('Le tourisme pèse.');
  await page
    .getByLabel('Rouvrir un dossier enregistré')
    .setInputFiles({ name: 'autre.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.locator('[data-moved]')).toContainText('n’est pas un dossier enregistré ici');
});

test('Word and HTML files hold the comments, and nothing of them stays', async ({ page }) => {
  await page.goto(DOSSIER);
  await page.getByLabel(/Commentaire sur.*Qui recrute/).fill('Le tourisme pèse.');
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger pour Word' }).click()
  ]);
  expect(word.suggestedFilename()).toBe('dossier_departement-29_donnees-synthetiques.docx');
  const document = Buffer.from(
    unzipSync(readFileSync(await word.path()))['word/document.xml'] ?? new Uint8Array()
  ).toString();
  expect(document).toContain('Le tourisme pèse.');
  const [alone] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger en page HTML' }).click()
  ]);
  const path = test.info().outputPath('dossier.html');
  await alone.saveAs(path);
  expect(readFileSync(path, 'utf8')).toContain('Le tourisme pèse.');
  await page.goto(`file://${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finistère');
  await expectAccessible(page);
  await page.goto(DOSSIER.replace('29', '35'));
  await expect(page.getByLabel(/Commentaire sur.*Qui recrute/)).toHaveValue('');
});

/** Apart from the spaces and apostrophes of French. */
function plainText(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");
}

test('a comparison for Word says the figure of each territory, in the sentence of its request', async ({ request }) => {
  const zones = ['zone_emploi:5315', 'zone_emploi:5310'];
  const subject = encodeURIComponent(`gpec/taux_chomage?territoire=${encodeURIComponent(zones.join(','))}`);
  const word = await request.get(`/dossier/fichier?territoire=${zones[0] ?? ''}&sections=${subject}&format=docx`);
  const document = Buffer.from(unzipSync(await word.body())['word/document.xml'] ?? new Uint8Array()).toString();
  for (const zone of zones) {
    const answer = await request.get(`/api/v1/requests/gpec/taux_chomage?territoire=${zone}`);
    const { requete, lignes } = (await answer.json()) as { requete: { lecture: string }; lignes: { taux: number }[] };
    const rate = `${(100 * (lignes[0]?.taux ?? 0)).toFixed(1).replace('.', ',')}`;
    expect(requete.lecture).toContain(rate);
    expect(plainText(document)).toContain(plainText(requete.lecture));
  }
});

test('a comment too long, an unknown territory and another format are refused in words', async ({
  request,
  baseURL
}) => {
  const post = (query: string, form: Record<string, string> = {}) =>
    request.post(`/dossier/fichier?${query}`, { form, headers: { origin: baseURL ?? '', accept: 'application/json' } });
  const long = await post('territoire=region:53&format=html', { 'commentaire.acces': 'a'.repeat(4001) });
  expect([long.status(), ((await long.json()) as { message: string }).message]).toEqual([
    413,
    expect.stringContaining('4000')
  ]);
  expect((await post('territoire=region:99&format=docx')).status()).toBe(404);
  expect((await post('territoire=region:53&format=odt')).status()).toBe(400);
  expect((await post('territoire=region:53&sections=horoscope&format=html')).status()).toBe(400);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  again('a dossier is composed from a name', async ({ page }) => {
    await page.goto('/dossier');
    await page.getByLabel('Territoire : un nom ou un code').fill('brest');
    await page.getByRole('button', { name: 'Composer' }).click();
    await page.getByRole('status').getByRole('listitem').filter({ hasText: 'Commune (29)' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brest');
    expect(await page.locator('[data-section]').count()).toBeGreaterThan(5);
  });

  test('a dossier is reordered, shortened, commented and taken away', async ({ page }) => {
    await page.goto(DOSSIER);
    const parts = page.locator('[data-section] h2');
    const [first, second] = await parts.allTextContents();
    await page
      .getByRole('link', { name: /^Descendre/ })
      .first()
      .click();
    const moved = await parts.allTextContents();
    expect([moved[0]?.slice(1), moved[1]?.slice(1)]).toEqual([second?.slice(1), first?.slice(1)]);
    await page
      .getByRole('link', { name: /^Retirer/ })
      .first()
      .click();
    await expect(parts.first()).toContainText(first?.slice(2) ?? '');
    await expect(page.getByText('Ajouter une partie')).toBeVisible();
    await page
      .getByLabel(/Commentaire sur/)
      .first()
      .fill('Sans script.');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en page HTML' }).click()
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Sans script.');
  });
});

again(
  'the command makes a tagged PDF in French, numbered, whose contents say on which page each part begins',
  async () => {
    test.setTimeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'maille-dossier-test-'));
    try {
      const [comments, out] = [join(folder, 'dossier.json'), join(folder, 'finistere.pdf')];
      writeFileSync(comments, JSON.stringify({ commentaires: { 'commentaire.recrutement': 'Le tourisme compte.' } }));
      const snapshots = resolve(import.meta.dirname, '../../data/test-demo');
      const run = spawnSync(
        process.execPath,
        [
          'scripts/dossier.mjs',
          '--territoire',
          'departement:29',
          '--parties',
          'recrutement,demandeurs',
          '--commentaires',
          comments,
          '--instantanes',
          snapshots,
          '--sortie',
          out
        ],
        { encoding: 'utf8', cwd: resolve(import.meta.dirname, '../..') }
      );
      expect(run.status, run.stderr + run.stdout).toBe(0);
      const pdf = readFileSync(out, 'latin1');
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toMatch(/\/Lang \(fr/);
      const pages = pagesOfDestinations(pdf);
      expect(pages.get('recrutement')).toBe(2);
      expect(pages.get('demandeurs')).toBeGreaterThan(2);
      const refused = spawnSync(
        process.execPath,
        ['scripts/dossier.mjs', '--territoire', 'departement:99', '--instantanes', snapshots, '--sortie', out],
        { encoding: 'utf8', cwd: resolve(import.meta.dirname, '../..') }
      );
      expect([refused.status, refused.stderr.trim()]).toEqual([
        1,
        expect.stringContaining('« departement:99 » inconnu')
      ]);
      expect(readFileSync(out, 'latin1')).toBe(pdf);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
);
