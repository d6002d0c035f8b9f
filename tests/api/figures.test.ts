import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let api: Api;
const folder = makeFolder();
const withChart = (TEST_REQUESTS['essai/projets'] ?? '').replace(
  'lecture:',
  'graphique: { type: barres, x: projets, y: metier }\nlecture:'
);
const BARS = '/api/v1/figures/essai/projets';
const MAP = '/api/v1/figures/essai/cellules';
const PLACES = '/api/v1/figures/essai/lieux';

beforeAll(async () => {
  await publishFixture(folder, 'g1');
  api = makeApi(
    folder,
    await catalogueOf({
      ...TEST_REQUESTS,
      'essai/projets': withChart,
      'essai/lieux': readFileSync(join(import.meta.dirname, '../../queries/spro/lieux_accueil.sql'), 'utf8')
    })
  );
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function svg(path: string): Promise<string> {
  const response = await api.get(path);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'image/svg+xml; charset=utf-8'
  ]);
  return response.text();
}

async function png(path: string): Promise<{ width: number; height: number; pixels: Buffer }> {
  const response = await api.get(path);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'image/png']);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), pixels: inflateSync(Buffer.concat(parts)) };
}

describe('a figure as SVG', () => {
  test.each([BARS, `${BARS}?theme=sombre`, `${BARS}?largeur=390`, MAP, `${MAP}?theme=sombre&largeur=390`, PLACES])(
    '%s stands by itself',
    async (path) => {
      const text = await svg(path);
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      expect(root.getAttribute('role')).toBe('img');
      const named = (root.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id: string) => root.querySelector(`#${id}`)?.textContent ?? '');
      expect(named.every((words: string) => words.length > 10)).toBe(true);
      expect(text).not.toMatch(/var\(|<script|<style|<image|<foreignObject|href=|@import|url\((?!#)/i);
      // Addresses are words of the picture, never an attribute that would be fetched.
      expect(
        [...text.matchAll(/="(https?:[^"]*)"/g)].every(([, address = '']) => address.startsWith('http://www.w3.org/'))
      ).toBe(true);
      expect(text).toContain('http://maille.test/catalogue/essai/');
      for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(text).toContain(`id="${id}"`);
      expect(text).toContain('Source : ');
      expect(text.match(/<defs><pattern id="hachures"/g)).toHaveLength(1);
    }
  );

  test('says in its title what the request reads, then its measure, its place and its year', async () => {
    const text = await svg(BARS);
    const title = (/<title id="figure-titre">([^<]*)/.exec(text)?.[1] ?? '').replaceAll('&quot;', '"');
    const answer = (await api.json('/api/v1/requests/essai/projets')) as unknown as { requete: { lecture: string } };
    expect(title).toBe(answer.requete.lecture);
    expect(/<desc[^>]*>([^<]*)/.exec(text)?.[1]).toMatch(/^Projets d’essai\. Projets, .*2025/);
  });

  test('draws places, one disc each', async () => {
    // Two in the fixture, an agency in Rennes and a CIO in Brest.
    expect([...(await svg(PLACES)).matchAll(/<circle/g)]).toHaveLength(2);
  });

  test('takes the colours of the theme and the width asked', async () => {
    expect(await svg(BARS)).toContain('fill="#fbfaf7"');
    const dark = await svg(`${BARS}?theme=sombre&largeur=1200`);
    expect(dark).not.toContain('#fbfaf7');
    expect(dark).toContain('fill="#12181e"');
    expect(dark).toMatch(/^<svg[^>]* width="1200"/);
  });

  test('is not sent again to who holds it, and is another file at another width', async () => {
    const etag = (await api.get(BARS)).headers.get('etag') ?? '';
    expect((await api.get(BARS, { 'if-none-match': etag })).status).toBe(304);
    expect((await api.get(`${BARS}?largeur=700`, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('a figure as PNG', () => {
  test('has the size asked, and something on it', async () => {
    const one = await png(`${BARS}?format=png&echelle=1&largeur=400`);
    const three = await png(`${BARS}?format=png&echelle=3&largeur=400`);
    expect([one.width, three.width]).toEqual([400, 1200]);
    expect(three.height).toBe(one.height * 3);
    expect(new Set(one.pixels).size).toBeGreaterThan(50);
  });

  test('writes its texts: with other words, other pixels', async () => {
    const [a, b] = [
      await png(`${MAP}?format=png&echelle=1&resolution=5`),
      await png(`${MAP}?format=png&echelle=1&resolution=6`)
    ];
    expect(a.pixels.equals(b.pixels)).toBe(false);
  });
});

describe('what cannot be drawn says why', () => {
  test.each([
    ['/api/v1/figures/essai/demandeurs', 404, 'ni graphique ni carte'],
    ['/api/v1/figures/essai/rien', 404, 'inconnue'],
    [`${BARS}?minimum=999999`, 422, 'aucune ligne'],
    [`${BARS}?niveau=metier,ensemble`, 422, 'une seule valeur'],
    [`${BARS}?format=gif`, 400, 'svg, png'],
    [`${BARS}?theme=bleu`, 400, 'clair, sombre'],
    [`${BARS}?largeur=10`, 400, 'de 320 à 1600'],
    [`${BARS}?largeur=1e3`, 400, 'de 320 à 1600'],
    [`${BARS}?echelle=9&format=png`, 400, 'de 1 à 3'],
    [`${BARS}?format=svg&format=png`, 400, 'plusieurs fois'],
    [`${BARS}?territoire=region:99`, 400, 'region:99']
  ])('%s', async (path, status, words) => {
    const response = await api.get(path);
    const { detail } = (await response.json()) as { detail: string };
    expect([response.status, detail]).toEqual([status, expect.stringContaining(words)]);
  });
});
