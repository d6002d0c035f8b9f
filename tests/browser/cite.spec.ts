import { expect, test } from './support.ts';

const ADDRESS = '/catalogue/gpec/projets_recrutement?territoire=departement:29';

test('an analyst cites a table: the address in the citation gives the same figures again', async ({
  page,
  request
}) => {
  await page.goto(ADDRESS);
  const citation = await page.locator('.cite').innerText();
  expect(citation).toContain('[données synthétiques de démonstration]');
  const cited = new URL(/https?:\/\/\S+?(?=[ .]*(\[|$))/.exec(citation)?.[0] ?? '');
  const figures = await page.getByRole('table').first().innerText();
  await page.goto(cited.href);
  expect(await page.getByRole('table').first().innerText()).toBe(figures);
  // The address holds the values that the reader left at their defaults, and the snapshot: a later default or build
  // changes nothing.
  const answer = (await (await request.get(cited.href.replace('/catalogue/', '/api/v1/requests/'))).json()) as {
    parametres: Record<string, string>;
    requete: { id: string; version: string };
    instantane: { id: string };
  };
  expect(Object.fromEntries(cited.searchParams)).toEqual({ ...answer.parametres, instantane: answer.instantane.id });
  expect(citation).toContain(
    `version ${answer.requete.version.slice(0, 12)}, instantané ${answer.instantane.id.slice(0, 12)}`
  );
});

test('a reference manager reads the BibTeX entry', async ({ page }) => {
  await page.goto(ADDRESS);
  await page.getByText('BibTeX').click();
  const entry = await page.locator('pre', { hasText: '@misc' }).innerText();
  const fields = Object.fromEntries(
    [...entry.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)].map(([, name, value]) => [name, value])
  );
  expect(Object.keys(fields).sort()).toEqual([
    'author',
    'howpublished',
    'note',
    'title',
    'url',
    'urldate',
    'version',
    'year'
  ]);
  // Braces are balanced, and what LaTeX would read as a command is escaped.
  expect(entry.split('{').length).toBe(entry.split('}').length);
  expect([fields['author'], fields['title'], fields['note']].join(' ')).not.toMatch(/(?<!\\)[&%$#_]/);
  expect(fields['url']).toBe(
    await page
      .locator('.cite')
      .innerText()
      .then((text) => /https?:\/\/\S+?(?=[ .]*(\[|$))/.exec(text)?.[0])
  );
});
