import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const always = () => Promise.resolve(true);
const ask = (headers: Record<string, string> = {}) => new Request('http://localhost/page', { headers });

function maker(headers: Record<string, string> = HTML, status = 200) {
  let made = 0;
  const make = () => Promise.resolve(new Response(`page ${++made}`, { status, headers }));
  return { make, count: () => made };
}

describe('pages', () => {
  it('are composed once for one key, and again for another', async () => {
    const cache = new PageCache(1e6);
    const { make, count } = maker();
    expect(await (await cache.respond(ask(), 'a', make, always)).text()).toBe('page 1');
    expect(await (await cache.respond(ask(), 'a', make, always)).text()).toBe('page 1');
    expect(await (await cache.respond(ask(), 'b', make, always)).text()).toBe('page 2');
    expect(count()).toBe(2);
  });

  it('travel compressed to a reader that accepts it, and only to it', async () => {
    const cache = new PageCache(1e6);
    const { make } = maker();
    const zipped = await cache.respond(ask({ 'accept-encoding': 'gzip, br' }), 'a', make, always);
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(new Uint8Array(await zipped.arrayBuffer())).toString()).toBe('page 1');
    const plain = await cache.respond(ask(), 'a', make, always);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('are not sent again to a reader that has them', async () => {
    const cache = new PageCache(1e6);
    const { make } = maker();
    const etag = (await cache.respond(ask(), 'a', make, always)).headers.get('etag') ?? '';
    const again = await cache.respond(ask({ 'if-none-match': etag }), 'a', make, always);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it.each([
    ['an error', HTML, 404],
    ['something that is no page', { 'content-type': 'application/json' }, 200],
    ['a page whose policy holds a nonce', { ...HTML, 'content-security-policy': "script-src 'nonce-abc'" }, 200],
    ['a page that sets a cookie', { ...HTML, 'set-cookie': 'a=1' }, 200]
  ] as [string, Record<string, string>, number][])('are never kept when they are %s', async (_what, headers, status) => {
    const cache = new PageCache(1e6);
    const { make, count } = maker(headers, status);
    await cache.respond(ask(), 'a', make, always);
    const second = await cache.respond(ask(), 'a', make, always);
    expect(count()).toBe(2);
    expect(second.status).toBe(status);
  });

  it('are not kept when the snapshot changed meanwhile', async () => {
    const cache = new PageCache(1e6);
    const { make, count } = maker();
    await cache.respond(ask(), 'a', make, () => Promise.resolve(false));
    await cache.respond(ask(), 'a', make, always);
    expect(count()).toBe(2);
  });
});
