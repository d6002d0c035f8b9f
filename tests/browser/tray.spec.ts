import { readFile, writeFile } from 'node:fs/promises';
import { again } from './every-page.ts';
import { expect } from './support.ts';

again(
  'a course goes to a choice with a reason, kept here and in a file that a colleague opens',
  async ({ page, context }, info) => {
    await page.goto('/formations/carte?liste=entiere');
    const row = page.locator('tr[data-ligne]').first();
    const name = (await row.locator('th a').innerText()).trim();
    const choice = page.getByLabel(`Choix : ${name}`);
    await choice.selectOption('conforter');
    await page.getByLabel(`Raison : ${name}`).fill('places prises chaque année');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('region', { name: 'Plateau' })).toContainText(
      `conforter (1) : ${name} : places prises`
    );

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer le plateau' }).click()
    ]);
    const file = info.outputPath('plateau.json');
    await saved.saveAs(file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      type: 'plateau de formations',
      territoire: 'region:53',
      formations: [{ formation: name, choix: 'conforter', raison: 'places prises chaque année' }]
    });

    const [draft] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'En faire l’ébauche d’une campagne' }).click()
    ]);
    const table = info.outputPath('campagne.csv');
    await draft.saveAs(table);
    const code = (await row.getAttribute('data-ligne'))?.split('|')[0]?.slice(4);
    expect((await readFile(table, 'utf8')).split('\r\n')[1]).toBe(
      `P-1;;augmentation;${code};;;;;;;"${name}";"places prises chaque année"`
    );

    await page.reload();
    await expect(choice).toHaveValue('conforter');

    // A colleague, whose browser keeps nothing.
    const other = await context.browser()?.newContext();
    const theirs = await other?.newPage();
    if (!theirs) throw new Error('no second browser');
    await theirs.goto(page.url());
    const opened = theirs.getByLabel('Ouvrir celui d’un collègue');
    await opened.setInputFiles(file);
    await expect(theirs.getByLabel(`Choix : ${name}`)).toHaveValue('conforter');
    const wrong = info.outputPath('notes.json');
    await writeFile(wrong, '{"type":"autre"}');
    await opened.setInputFiles(wrong);
    await expect(theirs.getByRole('region', { name: 'Plateau' })).toContainText('« notes.json » n’est pas un plateau');
    await expect(theirs.getByLabel(`Choix : ${name}`)).toHaveValue('conforter');
    const elsewhere = info.outputPath('autre.json');
    await writeFile(elsewhere, (await readFile(file, 'utf8')).replace('region:53', 'departement:29'));
    await opened.setInputFiles(elsewhere);
    await expect(theirs.getByRole('region', { name: 'Plateau' })).toContainText('le plateau d’un autre territoire');
    await other?.close();
  }
);
