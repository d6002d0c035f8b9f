import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../src/lib/catalogue/parameters/table-view.ts';
import { makeApi, type Api } from '../support/api.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { DEEP } from '../support/depth.ts';
import { dice } from '../support/dice.ts';

/** Empty, blank, doubled, reversed, huge and non-ASCII, of a list, an enumeration, a number or a date. */
const VALUES = ['', ',', ',,', '+', '%09', ';', ':', '-', '--', '%C3%A9', '%D9%A2%D9%A0%D9%A2%D9%A5', '%00', '-1']
  .concat(['1e308', 'NaN', '9'.repeat(40), 'x'.repeat(3000), '%F0%9F%A6%AA', 'a,a', 'z;y;x', '2025-13-45', '%E2%80%AE'])
  .concat(['null', '__proto__', '%2C%20%2C', '0x10', '=1', '~', '>=', '%5B%5D', '*']);
const FORMATS = ['json', 'csv', 'xlsx', 'parquet', 'arrow', 'geojson', 'svg', 'md', 'html', 'docx', ''];
const SOME = 100;
/** Nothing that is refused or answered lasts so long, on two busy cores. */
const MOST_MS = 15_000;

let api: Api;
beforeAll(async () => {
  api = makeApi(await builtDemo(), CATALOGUE);
}, 900_000);
afterAll(() => api.engine.close());

function addresses(): string[] {
  return REQUESTS.flatMap(({ id, parametres, colonnes }) => {
    const named = [...parametres.map(({ nom }) => nom), ...VIEW_NAMES, 'territoire', 'format', 'instantane', 'compter'];
    const doubled = parametres.map(
      ({ nom, defaut }) => `${nom}=${encodeURIComponent(`${String(defaut)},${String(defaut)}`)}`
    );
    const twice = colonnes.slice(0, 2).map(({ nom }) => nom);
    return [
      ...[...new Set(named)].flatMap((name) => VALUES.map((value) => `${name}=${value}`)),
      ...doubled,
      ...FORMATS.flatMap((format) => ['colonnes=,', 'colonnes=+', 'tri=,'].map((view) => `${view}&format=${format}`)),
      `colonnes=${[...twice, ...twice].join(',')}`,
      `colonnes=${[...twice].reverse().join(',')}`
    ].map((query) => `/api/v1/requests/${id}?${query}`);
  });
}

describe('no value of any parameter of any request', () => {
  test(
    'ends in a fault of the service, or never',
    async () => {
      const all = addresses();
      const draw = dice(65);
      const tried = DEEP ? all : Array.from({ length: SOME }, () => all[Math.floor(draw() * all.length)] ?? '');
      const wrong: string[] = [];
      const lasted: [number, string][] = [];
      for (const path of tried) {
        const start = performance.now();
        const answered = api.get(path).then(async (response) => {
          await response.arrayBuffer();
          return response.status;
        });
        const late = new Promise<string>((resolve) => void setTimeout(resolve, MOST_MS, 'sans réponse').unref());
        const said = await Promise.race([answered.catch(String), late]);
        if (typeof said === 'string' || said >= 500) wrong.push(`${path.slice(0, 160)} : ${said}`);
        lasted.push([performance.now() - start, path.slice(0, 160)]);
      }
      const slowest = lasted.sort(([a], [b]) => b - a).slice(0, 10);
      if (DEEP)
        process.stdout.write(
          [`${tried.length} adresses`, ...slowest.map(([ms, path]) => `${Math.round(ms)} ms ${path}`)].join('\n')
        );
      expect(wrong).toEqual([]);
    },
    DEEP ? 3_600_000 : 120_000
  );

  test.each(['colonnes=,', 'colonnes=+', 'colonnes=%09', 'tri=,,', 'filtre=;', 'group_by=,'])(
    '%s is refused in words',
    async (query) => {
      const response = await api.get(`/api/v1/requests/gpec/navettes?${query}`);
      expect(response.status).toBe(400);
      expect(((await response.json()) as { detail: string }).detail).toMatch(
        new RegExp(`^${query.split('=')[0] ?? ''} : `)
      );
    }
  );
});
