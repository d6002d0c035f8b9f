import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERY_PAGE } from './every-page.ts';
import { expect, test } from './support.ts';

interface Asked {
  readonly qui: string;
  readonly q: string;
  /** The request whose figure answers it. */
  readonly requete: string;
}

const ALL = JSON.parse(readFileSync(join(import.meta.dirname, '../search/asked.json'), 'utf8')) as readonly Asked[];
/** One in four in each run; all of them in `npm run proofs pages`. */
const EACH = EVERY_PAGE ? 1 : 4;

test('a written question is answered on one page, by a cell of the answer that it cites', async ({ request }) => {
  test.setTimeout(120_000);
  for (const { q, requete } of ALL.filter((_, at) => at % EACH === 0)) {
    const page = await request.get(`/demander?q=${encodeURIComponent(q)}`);
    expect.soft(page.status(), q).toBe(200);
    const html = await page.text();
    const text = textOf(html);
    const asked = new RegExp(`/catalogue/${requete}(\\?[^"<\\s]*)?`).exec(html);
    expect.soft(asked?.[0], `${q} : ${requete}`).toBeDefined();
    const [quote = ''] = /<blockquote[^]*?<\/blockquote>/.exec(html) ?? [];
    const cited = /\/catalogue\/([a-z]+\/\w+\?[^\s<]*?)\.?<\/p>/.exec(quote)?.[1]?.replaceAll('&amp;', '&');
    if (cited === undefined) continue;
    const answer = (await (await request.get(`/api/v1/requests/${cited}`)).json()) as {
      requete: { lecture: string | null };
      lignes: readonly Readonly<Record<string, number | null>>[];
    };
    const near = /: ([\d\s]+) à (\d+) près cherchés/.exec(text);
    const between = /: entre ([\d\s]+) et ([\d\s]+) cherchés/.exec(text);
    const numbers = (near ?? between)?.slice(1).map((words) => Number(words.replaceAll(/\s/g, '')));
    const [row] = answer.lignes;
    if (near !== null && numbers) {
      const [middle = NaN, margin = NaN] = numbers;
      expect(row?.['projets_min'], q).toBeGreaterThanOrEqual(middle - margin);
      expect(row?.['projets_max'], q).toBeLessThanOrEqual(middle + margin);
    } else if (between !== null) expect(numbers, q).toEqual([row?.['projets_min'], row?.['projets_max']]);
    // A page of an occupation says its own sentences.
    else if (answer.requete.lecture !== null && !text.includes('Tout ce qu’on sait de ce métier'))
      expect(text.includes(textOf(answer.requete.lecture)), `${q} : ${answer.requete.lecture}`).toBe(true);
  }
});

test('what is understood may be changed, and a question without an answer says what is missing', async ({ page }) => {
  await page.goto('/demander');
  await page.getByLabel('Votre question').fill('Combien de cuisiniers dans le Finistère ?');
  await page.getByRole('button', { name: 'Demander' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cherchés en 2025');
  const understood = page.getByRole('list', { name: 'Ce qui est compris' });
  await expect(understood).toContainText('Finistère');
  await understood.getByText('changer').last().click();
  await understood.getByRole('link', { name: 'Bretagne' }).click();
  await expect(page.getByRole('list', { name: 'Ce qui est compris' })).toContainText('Bretagne');
});

test('a year that is asked is never passed over in silence', async ({ request }) => {
  const said = async (q: string): Promise<string> =>
    textOf(await (await request.get(`/demander?q=${encodeURIComponent(q)}`)).text());
  // Of a series, its sentence is of the latest quarter; before it, there is none; what is asked is answered.
  expect(await said('chômage à Brest en 2019')).toMatch(/2019 (?:est dans le tableau|n’est pas l’année)/);
  expect(await said('chômage à Brest en 2031')).toContain('2031 n’est pas l’année de cette réponse.');
  expect(await said('projets de recrutement à Rennes en 2024')).not.toMatch(/2024 (?:est dans|n’est pas)/);
});

test('a long question is read from what it asks', async ({ request }) => {
  const q = `${'Monsieur le président, mes chers collègues, pouvez-vous nous dire '}combien de cuisiniers manquera-t-il dans le Finistère, alors que nos communes s’inquiètent de la saison qui vient ?`;
  const page = await request.get(`/demander?q=${encodeURIComponent(q)}`);
  expect(page.status()).toBe(200);
  expect(textOf(await page.text())).toContain('Cuisiniers : ');
});

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u202f\u00a0]+/g, ' ')
    .replaceAll("'", '’');
}
