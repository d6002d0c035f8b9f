import { expect, it } from 'vitest';
import { readSettings } from '../../gateway/settings.mjs';

it('has a default for each', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    origin: null,
    readerHeader: null,
    queue: 256,
    shutdownMs: 30_000
  });
  expect(readSettings({}).renderers).toBeGreaterThanOrEqual(2);
});

it('measures have no door until a port is given, and then on this machine alone', () => {
  expect(readSettings({}).measures).toBeNull();
  expect(readSettings({ MAILLE_MESURES_PORT: '9101' }).measures).toEqual({ host: '127.0.0.1', port: 9101 });
});

it('takes the address of the site as it is, without its last slash', () => {
  expect(readSettings({ ORIGIN: 'https://maille.region.example/' }).origin).toBe('https://maille.region.example');
});

it.each([
  [{ PORT: 'trois mille' }, /^PORT : « trois mille »/],
  [{ MAILLE_RENDUS: '0' }, /^MAILLE_RENDUS : « 0 » ; un entier de 1 à 64/],
  [{ MAILLE_CACHE_MO: '-1' }, /^MAILLE_CACHE_MO/],
  [{ SHUTDOWN_TIMEOUT: '1.5' }, /^SHUTDOWN_TIMEOUT/],
  [{ ORIGIN: 'maille.region.example' }, /^ORIGIN : « maille.region.example » ; l’adresse du site est attendue/],
  [{ ORIGIN: 'https://maille.region.example/chemin' }, /^ORIGIN/]
])('%j is refused, by its name', (env, message) => {
  expect(() => readSettings(env)).toThrow(message);
});
