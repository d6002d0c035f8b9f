import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { AGREEMENT, isOutOfRetention, isOver, lastKeptDay } from '../declared/agreement.ts';
import { readProfile } from '../declared/profile.ts';
import { ARCHIVES } from '../../../gateway/protocol.mjs';
import { listPublications, readCurrent, snapshotFile } from '../publish/publication.ts';
import { workshopFolder } from '../workshop-folder.ts';
import { buildWarehouse } from './build.ts';
import { purge } from './purge.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-droits-'));
buildOnlyNamed(import.meta.filename, scratch, [
  'reference.sources',
  'bmo',
  'avis',
  'demandeurs_communes',
  'staging.stg_avis__avis'
]);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const HEAD = "code: '08'\nnom: Haute-Rive\nadjectif: hauterivoise\n";
const agreement = (fin: string, conservation = 6): string =>
  `conventions:\n  demandeurs_communes: { partenaire: France Travail, finalite: Diagnostic, base_legale: Mission d’intérêt public, destinataires: [Observatoire], fin: '${fin}', conservation: ${conservation} }\n`;

let region: SampleRegion;
const say = (more: string): void => writeFileSync(region.profile, HEAD + more);
const LISTED = ['avis', 'bmo', 'demandeurs_communes'];

interface Listed {
  present: unknown;
  rows: unknown;
  add: string;
}

async function sources(): Promise<Record<string, Listed>> {
  const { query, close } = await openInService(region.out);
  const rows = await query(
    'select source, presente, lignes_lues::integer, ajout from reference.sources order by source'
  );
  close();
  return Object.fromEntries(
    rows
      .filter(([source]) => LISTED.includes(String(source)))
      .map(([source, present, read, add]) => [String(source), { present, rows: read, add: String(add) }])
  );
}

beforeAll(() => {
  region = writeSampleRegion(join(scratch, 'region'));
});

describe('what may enter a snapshot', () => {
  it('is what is free: the rest lies in the folder and is not read, and it is said why and what to do', async () => {
    say('');
    await buildWarehouse(region);
    const { bmo, avis, demandeurs_communes: seekers } = await sources();
    expect(bmo?.present).toBe(true);
    expect(avis).toMatchObject({ present: false, rows: 0 });
    expect(avis?.add).toMatch(
      /^Le fichier est là, sans être publié : interne, tant que .*\. Pour qui tient le site : .*ajoutez « avis » à « confirmes »/
    );
    expect(seekers?.present).toBe(false);
    expect(seekers?.add).toMatch(
      /reçu sous convention\. Pour qui tient le site : déclarez la convention .*conventions\.demandeurs_communes/
    );
    const { query, close } = await openInService(region.out);
    expect(await query("select valeur from reference.instantane where cle = 'interne'")).toEqual([['non']]);
    close();
    expect(readCurrent(region.out)?.interne).toBeUndefined();
  });

  it('and what the operator confirmed, or declared the agreement of', async () => {
    say(`confirmes: [avis]\n${agreement('2999-12-31')}`);
    await buildWarehouse(region);
    const { avis, demandeurs_communes: seekers } = await sources();
    expect([avis?.present, seekers?.present]).toEqual([true, true]);
    expect(Number(seekers?.rows)).toBeGreaterThan(0);
  });

  it('everything in an internal one, which says so', async () => {
    say('interne: true\nconfirmes: toutes\n');
    const out = join(scratch, 'interne');
    await buildWarehouse({ ...region, out });
    expect(JSON.parse(readFileSync(join(out, 'current.json'), 'utf8'))).toMatchObject({ interne: true });
  });

  it.each([
    ['confirmes: toutes\n', /« confirmes: toutes » ne se dit que d’un profil interne/],
    ['confirmes: [avvis]\n', /la source « avvis » n’existe pas/],
    ['confirmes: [demandeurs_communes]\n', /reçue sous convention, « confirmes » ne suffit pas/],
    [agreement('2999-12-31').replace('demandeurs_communes', 'bmo'), /« bmo » n’est pas reçue sous convention/],
    [agreement('31/12/2026'), /« 31\/12\/2026 » n’est pas un jour/],
    [agreement('2026-02-30'), /« 2026-02-30 » n’est pas un jour/]
  ])('a profile that says « %s » is refused', async (said, message) => {
    say(said);
    const { message: told, exitCode } = await expectFailure(buildWarehouse(region));
    expect([exitCode, told]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('an agreement that is over', () => {
  it('lets its file be read until its last day, and kept for so many months after', () => {
    const of = (fin: string, conservation: number) =>
      AGREEMENT.parse({ partenaire: 'p', finalite: 'f', base_legale: 'b', destinataires: [], fin, conservation });
    expect([isOver(of('2026-06-30', 0), '2026-06-30'), isOver(of('2026-06-30', 0), '2026-07-01')]).toEqual([
      false,
      true
    ]);
    expect(lastKeptDay(of('2026-06-30', 6))).toBe('2026-12-30');
    // A month too short for the day ends on its last one.
    expect(lastKeptDay(of('2023-12-31', 2))).toBe('2024-02-29');
    expect(lastKeptDay(of('2026-06-30', 0))).toBe('2026-06-30');
    expect(isOutOfRetention(of('2023-12-31', 2), '2024-02-29')).toBe(false);
    expect(isOutOfRetention(of('2023-12-31', 2), '2024-03-01')).toBe(true);
  });

  it('refuses the file, names the partner and the day, and leaves what is in service', async () => {
    const before = readCurrent(region.out)?.id;
    say(`confirmes: [avis]\n${agreement('2020-12-31')}`);
    const { message, exitCode, todo } = await expectFailure(buildWarehouse(region));
    expect(exitCode).toBe(2);
    expect(message).toMatch(/La convention avec France Travail pour « .* » est finie depuis le 2020-12-31 : .*\.csv/);
    expect(todo).toMatch(/corrigez conventions\.demandeurs_communes\.fin .* purger/);
    expect(readCurrent(region.out)?.id).toBe(before);
  });

  it('once out of retention, what was made of the file goes from the base of builds and from snapshots', async () => {
    const workshop = join(scratch, 'sortie-atelier', 'haute-rive.duckdb');
    say(`confirmes: [avis]\n${agreement('2999-12-31')}`);
    const held = (await buildWarehouse({ ...region, workshop })).publication.id;
    const others = listPublications(region.out).filter(({ id }) => id !== held);
    expect(others).toHaveLength(1);
    const refused = [region.out, workshopFolder(region.out)].map((folder) =>
      join(folder, 'rejets/demandeurs_communes')
    );
    for (const folder of refused) mkdirSync(folder, { recursive: true });
    for (const folder of refused) writeFileSync(`${folder}.csv`, 'ligne reçue');
    const archives = join(region.out, ARCHIVES);
    const archived = 'abcdef0123456789';
    const card = { ...readCurrent(region.out), id: archived, file: snapshotFile(archived), builtAt: '2020-01-01' };
    mkdirSync(archives, { recursive: true });
    copyFileSync(join(region.out, snapshotFile(held)), join(archives, card.file));
    writeFileSync(join(archives, `snapshot-${archived}.json`), JSON.stringify(card));
    const profile = (fin: string) => {
      say(`confirmes: [avis]\n${agreement(fin)}`);
      return readProfile(region.profile);
    };

    // Before: nothing goes. 2020-12-31 and six months: until 2021-06-30.
    expect(await purge(profile('2020-12-31'), region.out, workshop, '2021-06-30')).toEqual({
      sources: [],
      snapshots: [],
      workshop: false
    });
    expect(existsSync(workshop)).toBe(true);

    // The first snapshot, made without that file, takes the place of the one that held it.
    expect(await purge(profile('2020-12-31'), region.out, workshop, '2021-07-02')).toEqual({
      sources: ['demandeurs_communes'],
      snapshots: [held, archived],
      workshop: true
    });
    expect(readdirSync(archives)).toEqual([]);
    expect(existsSync(workshop)).toBe(false);
    expect(existsSync(join(region.out, `snapshot-${held}.duckdb`))).toBe(false);
    for (const folder of refused) expect([existsSync(folder), existsSync(`${folder}.csv`)]).toEqual([false, false]);
    expect(readCurrent(region.out)?.id).toBe(others[0]?.id);
    expect((await sources()).demandeurs_communes?.present).toBe(false);
  });

  it('the only snapshot of a site is not taken from its readers: it is said, with what to do', async () => {
    const out = join(scratch, 'seul');
    say(`confirmes: [avis]\n${agreement('2999-12-31')}`);
    const { publication } = await buildWarehouse({ ...region, out });
    say(`confirmes: [avis]\n${agreement('2020-12-31')}`);
    const { exitCode, message, todo } = await expectFailure(
      purge(readProfile(region.profile), out, join(scratch, 'rien.duckdb'), '2022-01-01')
    );
    expect(exitCode).toBe(3);
    expect(message).toContain(publication.id);
    expect(todo).toContain('reconstruisez');
    expect(readCurrent(out)?.id).toBe(publication.id);

    // Files withdrawn, a build is not stopped by that loss, and the purge ends.
    rmSync(join(region.data, 'demandeurs_communes'), { recursive: true });
    const next = (await buildWarehouse({ ...region, out })).publication.id;
    await purge(readProfile(region.profile), out, join(scratch, 'rien.duckdb'), '2022-01-01');
    expect(listPublications(out).map(({ id }) => id)).toEqual([next]);
  });
});
