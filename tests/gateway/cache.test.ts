import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerFor, Cache, takesGzip, toAnswer } from '../../gateway/cache.mjs';

const TEXT = 'page '.repeat(1000);
const page = (headers: Record<string, string> = {}) =>
  toAnswer({ 'content-type': 'text/html', ...headers }, Buffer.from(TEXT));
const bodyOf = async ({ content }: ReturnType<typeof answerFor>): Promise<Buffer> =>
  (await content?.read()) ?? Buffer.alloc(0);

describe('a kept answer', () => {
  it('travels compressed to a reader that takes it, and only to it', async () => {
    const zipped = answerFor(await page(), { 'accept-encoding': 'gzip, br' });
    expect([zipped.status, zipped.headers['content-encoding'], zipped.headers['vary']]).toEqual([
      200,
      'gzip',
      'Accept-Encoding'
    ]);
    expect(gunzipSync(await bodyOf(zipped)).toString()).toBe(TEXT);
    expect(Number(zipped.headers['content-length'])).toBe((await bodyOf(zipped)).byteLength);
    const plain = answerFor(await page(), { 'accept-encoding': 'gzip;q=0' });
    expect([
      plain.headers['content-encoding'],
      plain.headers['content-length'],
      (await bodyOf(plain)).toString()
    ]).toEqual([undefined, String(TEXT.length), TEXT]);
  });

  it('is not sent again to a reader that has it', async () => {
    const { etag } = await page();
    const again = answerFor(await page(), { 'if-none-match': `"autre", ${etag}` });
    expect([again.status, again.content, again.headers['etag']]).toEqual([304, null, etag]);
    expect(answerFor(await page(), { 'if-none-match': 'W/"autre"' }).status).toBe(200);
  });

  it('has a weak tag, that of its renderer where it has one: a condition on its very bytes fails', async () => {
    expect((await page({ etag: '"abc"' })).etag).toBe('W/"abc"');
    expect(answerFor(await page({ etag: '"abc"' }), { 'if-match': '"abc"' }).status).toBe(412);
    expect(answerFor(await page(), { 'if-match': '*' }).status).toBe(200);
  });

  it('keeps neither the number of a request nor what is between the two processes', async () => {
    const { headers } = await page({ 'x-request-id': '1', 'x-maille-pointeur': 'a', 'content-security-policy': 'b' });
    expect(Object.keys(headers).sort()).toEqual([
      'cache-control',
      'content-security-policy',
      'content-type',
      'etag',
      'vary'
    ]);
  });
});

it.each([
  ['gzip', true],
  ['br, gzip;q=0.5', true],
  ['*', true],
  ['*;q=0', false],
  ['gzip;q=0, *', false],
  ['br', false],
  ['', false],
  [undefined, false],
  ['GZIP ; q=0.000', false]
])('« %s » takes gzip: %s', (header, taken) => {
  expect(takesGzip(header)).toBe(taken);
});

describe('what is kept', () => {
  const answer = async (size: number) => toAnswer({ 'content-type': 'image/png' }, Buffer.alloc(size));

  it('is what was asked last, within the limit', async () => {
    const kept = new Cache(80);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) kept.set(key, await answer(10));
    kept.get('a');
    kept.set('i', await answer(10));
    expect([kept.get('a') !== undefined, kept.get('b'), kept.bytes]).toEqual([true, undefined, 80]);
  });

  it('is nothing larger than an eighth of it, and never the former answer in its place', async () => {
    const kept = new Cache(80);
    kept.set('a', await answer(10));
    kept.set('a', await answer(11));
    expect([kept.get('a'), kept.bytes]).toEqual([undefined, 0]);
  });
});
