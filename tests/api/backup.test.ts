import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyPublications } from '../../warehouse/pipeline/publish/copy-publications.ts';
import { makeApi } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder, sealInService, spoilFile } from '../support/snapshot-fixture.ts';

const folder = makeFolder();
const out = join(folder, 'service');
const ASKED = [
  '/api/v1/snapshot',
  '/api/v1/territories?q=rennes',
  '/api/v1/requests/essai/projets?niveau=ensemble',
  '/api/v1/requests/essai/projets?niveau=ensemble&format=csv'
];

/** What a site on a folder answers, headers that name an answer included. */
async function answersOf(from: string): Promise<string[]> {
  const api = makeApi(from, await catalogueOf(TEST_REQUESTS));
  try {
    const said: string[] = [];
    for (const path of ASKED) {
      const response = await api.get(path);
      said.push(`${response.status} ${response.headers.get('etag') ?? ''} ${await response.text()}`);
    }
    return said;
  } finally {
    api.engine.close();
  }
}

beforeAll(async () => {
  mkdirSync(join(out, 'diffusion/epreuve'), { recursive: true });
  await publishFixture(out, 'aa');
  await publishFixture(out, 'bb', {
    change:
      'update publie.cube_projets_recrutement set projets = 100007, projets_min = 100007, projets_max = 100007 where projets = 131879'
  });
  sealInService(out, 'aa', '2025-01-01T00:00:00.000Z');
  sealInService(out, 'bb', '2025-02-01T00:00:00.000Z');
  writeFileSync(join(out, 'diffusion/epreuve/cube.parquet'), 'ce qui a été diffusé');
  writeFileSync(join(out, 'empreintes.json'), '{}');
  writeFileSync(join(out, 'differences-bb.json'), '{}');
  // What a copy leaves: lines of producers, a build under way, its lock.
  mkdirSync(join(out, 'rejets'));
  writeFileSync(join(out, 'rejets/bmo.csv'), 'ligne refusée');
  mkdirSync(join(out, 'travail-1'));
  writeFileSync(join(out, 'construction.lock'), '{}');
});
afterAll(() => removeFolder(folder));

describe('a backup', () => {
  it('restored elsewhere, it answers the same, byte for byte', async () => {
    const backup = join(folder, 'sauvegarde');
    const restored = join(folder, 'restaure');
    expect(copyPublications(out, backup).id).toBe('bb');
    expect(copyPublications(backup, restored).id).toBe('bb');
    const answers = await answersOf(out);
    expect(answers.map((answer) => answer.slice(0, 4))).toEqual(ASKED.map(() => '200 '));
    expect(await answersOf(restored)).toEqual(answers);
    expect(readdirSync(restored).sort()).toEqual(
      [
        'current.json',
        'differences-bb.json',
        'diffusion',
        'empreintes.json',
        'snapshot-aa.duckdb',
        'snapshot-aa.json',
        'snapshot-bb.duckdb',
        'snapshot-bb.json'
      ].sort()
    );
    expect(readFileSync(join(restored, 'diffusion/epreuve/cube.parquet'), 'utf8')).toBe('ce qui a été diffusé');
  });

  it('is not written over another, which may remember more of what was published', () => {
    const other = join(folder, 'autre');
    mkdirSync(join(other, 'diffusion'), { recursive: true });
    expect(() => copyPublications(out, other)).toThrow(/autre n’est pas vide/);
  });

  it('of a spoilt snapshot is refused before anything is written', () => {
    const spoilt = join(folder, 'abime');
    copyPublications(out, spoilt);
    spoilFile(spoilt, 'bb');
    const target = join(folder, 'rien');
    expect(() => copyPublications(spoilt, target)).toThrow(/n’a pas les octets que sa construction avait écrits/);
    expect(existsSync(target)).toBe(false);
  });

  it.skipIf(process.getuid?.() !== 0)('made by root is for whoever builds, in a folder made or given', () => {
    const [BUILDER, OTHER] = [12_345, 12_346];
    const owners = (of: string) =>
      ['', ...readdirSync(of, { recursive: true, encoding: 'utf8' })].map((name) => statSync(join(of, name)).uid);
    const source = join(folder, 'construit');
    copyPublications(out, source);
    expect(new Set(owners(source))).toEqual(new Set([0]));
    chownSync(source, BUILDER, BUILDER);
    chmodSync(source, 0o2750);
    const made = join(folder, 'fait-par-root');
    copyPublications(source, made);
    expect(new Set(owners(made))).toEqual(new Set([BUILDER]));
    expect(statSync(made).mode & 0o7777).toBe(0o2750);
    const given = join(folder, 'donne-a-root');
    mkdirSync(given);
    chownSync(given, OTHER, OTHER);
    copyPublications(source, given);
    expect(new Set(owners(given))).toEqual(new Set([OTHER]));
    expect(existsSync(join(given, 'diffusion/epreuve/cube.parquet'))).toBe(true);
  });

  it('of an empty folder has nothing to copy', () => {
    expect(() => copyPublications(join(folder, 'absent'), join(folder, 'vide'))).toThrow(/Aucun instantané en service/);
  });
});
