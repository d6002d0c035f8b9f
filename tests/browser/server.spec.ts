import { expect, test } from '@playwright/test';

test('an address of one megabyte is refused in words, and the next one is answered', async ({ request }) => {
  const refused = await request.get(`/api/v1/requests/gpec/projets_recrutement?territoire=${'a'.repeat(1024 * 1024)}`);
  expect(refused.status()).toBe(414);
  expect(refused.headers()['content-type']).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 414, title: 'Adresse trop longue' });
  expect((await request.get('/health')).status()).toBe(200);
});
