import { expect, test } from '@playwright/test';

test('an address of one megabyte is refused in words, and the next one is answered', async ({ request }) => {
  const refused = await request.get(`/api/v1/requests/gpec/projets_recrutement?territoire=${'a'.repeat(1024 * 1024)}`);
  expect(refused.status()).toBe(414);
  expect(refused.headers()['content-type']).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 414, title: 'Adresse trop longue' });
  expect((await request.get('/health')).status()).toBe(200);
});

test('a figure may be framed by any site, a page of the site by none', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy'] ?? '';
  const embedded = await request.get('/integrer/gpec/projets_recrutement');
  expect(embedded.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(await embedded.text()).not.toContain('<script');
  expect(await policyOf('/integrer/gpec/inconnue')).toContain('frame-ancestors *');
  for (const path of ['/', '/catalogue/gpec/projets_recrutement', '/carte', '/donnees', '/methode'])
    expect(await policyOf(path)).toContain("frame-ancestors 'none'");
});

test('the address of a territory without its code leads to where one is chosen', async ({ request }) => {
  const answer = await request.get('/territoires', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([307, '/']);
});
