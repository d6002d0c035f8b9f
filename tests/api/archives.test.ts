import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ARCHIVES } from '../../gateway/protocol.mjs';
import { listKept, publish, snapshotFile } from '../../warehouse/pipeline/publish/publication.ts';
import { cleanFolder } from '../../warehouse/pipeline/publish/retention.ts';
import { withdraw } from '../../warehouse/pipeline/run/withdraw.ts';
import { makeApi } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder, spoilFile } from '../support/snapshot-fixture.ts';

/** Ten years of months for `npm run proofs retention`, which tells what they cost; some months in each run. */
const LONG = process.env.MAILLE_PREUVES === 'retention';
const BUILDS = LONG ? 120 : 6;
const ASKED = '/api/v1/requests/essai/projets?territoire=region:53&annee=2025&niveau=metier';
const MEGABYTE = 1e6;

const [scratch, work] = [makeFolder(), makeFolder()];
/** In another: what is withdrawn is noted beside it too. */
const folder = join(scratch, 'instantanes');
mkdirSync(folder);
const idOf = (build: number): string => (build + 0xa0_00_00_01).toString(16).padStart(16, '0');

/** The build of a month counted from January 2026: its own figure, cleaned as builds do. */
async function publishMonth(build: number): Promise<void> {
  const date = new Date(Date.UTC(2026, build, 15, 8));
  const [id, builtAt] = [idOf(build), date.toISOString()];
  await publishFixture(work, id, {
    change: `
      update reference.instantane set valeur = '${builtAt}' where cle = 'construit_le';
      update publie.cube_projets_recrutement set projets = ${1000 + build}, projets_min = ${1000 + build},
        projets_max = ${1000 + build} where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:A0X40'`
  });
  publish(
    folder,
    join(work, snapshotFile(id)),
    { file: snapshotFile(id), id, builtAt, profile: 'epreuve', demo: false },
    { differences: {}, essais: null, concordance: null, constats: null }
  );
  expect(cleanFolder(folder, date)).toEqual([]);
}

const sizeOf = (room: string): number =>
  readdirSync(join(folder, room), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { name }) => sum + statSync(join(folder, room, name)).size, 0);

afterAll(() => [scratch, work].forEach(removeFolder));

test(`what was cited the first month answers the same after ${BUILDS} of them`, { timeout: 1_200_000 }, async () => {
  const api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 }, () => undefined);
  const served = (id: string): Promise<void> =>
    expect.poll(async () => (await api.json('/api/v1/snapshot'))['id'], { timeout: 20_000 }).toBe(id);
  const asked = async (build: number, suffix = ''): Promise<string> =>
    (await api.get(`${ASKED}&instantane=${idOf(build)}${suffix}`)).text();
  try {
    await publishMonth(0);
    await served(idOf(0));
    const csv = await asked(0, '&format=csv');
    expect(csv).toContain(',1000,1000,1000,');
    await publishMonth(1);
    await served(idOf(1));
    const cited = await asked(0);
    for (let build = 2; build < BUILDS; build++) await publishMonth(build);
    await served(idOf(BUILDS - 1));
    expect(readdirSync(join(folder, ARCHIVES)).filter((name) => name.endsWith('.duckdb'))).toHaveLength(BUILDS - 5);
    expect([await asked(0), await asked(0, '&format=csv')]).toEqual([cited, csv]);

    // One at a time: a hundred asked one after the other hold no more than the first few did.
    const held: number[] = [];
    const waited: number[] = [];
    for (let build = 0; build < BUILDS; build++) {
      const since = performance.now();
      expect(JSON.parse(await asked(build))).toMatchObject({ instantane: { id: idOf(build) } });
      waited.push(performance.now() - since);
      held.push(process.memoryUsage.rss());
    }
    if (LONG) {
      const [early, late] = [Math.max(...held.slice(5, 15)), Math.max(...held.slice(-10))];
      console.error(
        `${BUILDS} constructions : ${(sizeOf('') / MEGABYTE).toFixed(0)} Mo sous la main, ${(sizeOf(ARCHIVES) / MEGABYTE).toFixed(0)} Mo d’archives ; mémoire ${(early / MEGABYTE).toFixed(0)} Mo après quinze instantanés ouverts, ${(late / MEGABYTE).toFixed(0)} Mo après tous ; ${waited.toSorted((a, b) => a - b)[Math.floor(BUILDS / 2)]?.toFixed(0)} ms pour en ouvrir un`
      );
      expect(late).toBeLessThan(early + 100 * MEGABYTE);
    }

    const listed = (await api.json('/api/v1/snapshots'))['gardes'] as readonly { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(listKept(folder).map(({ id }) => id));
    const gone = (await api.json(`${ASKED}&instantane=ffffffff00000000`))['detail'] as string;
    expect(gone).toMatch(new RegExp(`et ${BUILDS - 5} autres, à /api/v1/snapshots$`));

    spoilFile(join(folder, ARCHIVES), idOf(0));
    await asked(1);
    expect((await api.get(`${ASKED}&instantane=${idOf(0)}&tri=code`)).status).toBe(503);
    withdraw(folder, idOf(0), 'Un fichier portait des lignes de trop.', '2036-06-01T08:00:00.000Z');
    expect((await api.get(`${ASKED}&instantane=${idOf(0)}`)).status).toBe(410);
    // A disk that is not there takes nothing from those at hand.
    rmSync(join(folder, ARCHIVES), { recursive: true });
    writeFileSync(join(folder, ARCHIVES), '');
    expect((await api.get(`${ASKED}&instantane=${idOf(BUILDS - 2)}`)).status).toBe(200);
  } finally {
    api.engine.close();
  }
});
