import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSources } from '../pipeline/declared/source.ts';
import { findWriters } from './find-writers.ts';
import { oncePerWorld, type DemoWorld } from './writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sources that have no file in the demo, and why. */
const WITHOUT_FILES: Readonly<Record<string, string>> = {
  formacode: 'a thesaurus that is not spread freely: the training offer of the demo writes its own labels',
  mouvements_communes: 'the demo has one geography, of today, in which no commune has split',
  voeux_bts: 'the demo has the export of Parcoursup and the catalogue of apprenticeship, which are read instead of it'
};

it('every source that the profile does not fill writes files of the demo, or has a reason not to', async () => {
  const filled = readSources()
    .filter(({ entities }) => entities.some(({ format }) => format !== 'profil'))
    .map(({ name }) => name);
  const writers = (await findWriters()).map(({ source }) => source);
  expect(writers).toEqual([...writers].sort());
  expect([...writers, ...Object.keys(WITHOUT_FILES)].sort()).toEqual([...filled].sort());
});

it('a folder of sources is enough: what has a demo.ts writes, and one that exports no writer is named', async () => {
  for (const [source, text] of [
    ['b_source', "export const files = () => [{ path: 'b.csv', bytes: Buffer.from('b') }];"],
    ['a_source', 'export function* files() {}'],
    ['c_source', null]
  ] as const) {
    mkdirSync(join(folder, source));
    if (text !== null) writeFileSync(join(folder, source, 'demo.ts'), text);
  }
  expect((await findWriters(undefined, folder)).map(({ source }) => source)).toEqual(['a_source', 'b_source']);
  expect((await findWriters(['b_source'], folder)).map(({ source }) => source)).toEqual(['b_source']);
  await expect(findWriters(['c_source'], folder)).rejects.toThrow(/c_source.*demo\.ts est absent/);
  mkdirSync(join(folder, 'd_source'));
  writeFileSync(join(folder, 'd_source', 'demo.ts'), 'export const rows = [];');
  await expect(findWriters(undefined, folder)).rejects.toThrow(
    'warehouse/sources/d_source/demo.ts n’exporte pas « files »'
  );
});

it('an invention is drawn once for a world, and again for another', () => {
  let draws = 0;
  const invention = oncePerWorld(({ seed }: DemoWorld) => `${seed}, ${(draws += 1)}`);
  const [one, other] = [53, 54].map((seed) => ({ seed }) as DemoWorld) as [DemoWorld, DemoWorld];
  expect([invention(one), invention(other), invention(one)]).toEqual(['53, 1', '54, 2', '53, 1']);
});
