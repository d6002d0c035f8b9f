import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { measured } from './build-measures.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-mesures-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('a build tells how long it took and when one last succeeded, a failure does not forget it', async () => {
  vi.stubEnv('MAILLE_MESURES_DOSSIER', folder);
  let at = 1_000_000;
  const lasting = (seconds: number, end: () => Promise<string>) =>
    measured(
      'bretagne',
      () => {
        at += seconds * 1000;
        return end();
      },
      () => at
    );
  const said = (): unknown =>
    [
      ...readFileSync(join(folder, 'maille-bretagne.prom'), 'utf8').matchAll(
        /^maille_build_(\w+)\{profil="bretagne"\} (\d+)$/gm
      )
    ].map(([, name, value]) => `${name} ${value}`);
  expect(await lasting(60, () => Promise.resolve('fait'))).toBe('fait');
  expect(said()).toEqual([
    'duration_seconds 60',
    'last_run_timestamp_seconds 1060',
    'last_success_timestamp_seconds 1060'
  ]);
  await expect(lasting(5, () => Promise.reject(new Error('disque plein')))).rejects.toThrow('disque plein');
  expect(said()).toEqual([
    'duration_seconds 5',
    'last_run_timestamp_seconds 1065',
    'last_success_timestamp_seconds 1060'
  ]);
  expect(statSync(join(folder, 'maille-bretagne.prom')).mode & 0o777).toBe(0o644);
  vi.stubEnv('MAILLE_MESURES_DOSSIER', '/nulle/part');
  expect(await lasting(1, () => Promise.resolve('fait'))).toBe('fait');
});
