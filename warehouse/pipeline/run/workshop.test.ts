import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { openInService, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse, type BuildResult } from './build.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../layout.ts';
import { readCurrent } from '../publish/publication.ts';
import { silentReporter } from '../report.ts';
import { workshopOf } from './workshop.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-atelier-'));
let region: SampleRegion;
let workshop = '';
const nextRegion = sampleRegions(scratch);
const WRITTEN = new Date('2025-03-01T00:00:00Z');
/** A region built once with its base, copied by the tests that start from there. */
let origin: SampleRegion;

beforeAll(async () => {
  origin = nextRegion();
  // Whole seconds survive a copy, fractions of a millisecond do not.
  for (const name of readdirSync(origin.data, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(origin.data, name), WRITTEN, WRITTEN);
  await buildWarehouse({ ...origin, workshop: workshopOf(origin.out, 'haute-rive') });
});
beforeEach(() => {
  region = nextRegion();
  workshop = workshopOf(region.out, 'haute-rive');
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/**
 * Puts the region in the state that its first build left, files with their dates; answers what that build published.
 */
function alreadyBuilt(): string {
  for (const path of [region.data, region.out, dirname(workshop)]) rmSync(path, { recursive: true, force: true });
  cpSync(origin.data, region.data, { recursive: true, preserveTimestamps: true });
  cpSync(origin.out, region.out, { recursive: true, preserveTimestamps: true });
  cpSync(dirname(workshopOf(origin.out, 'haute-rive')), dirname(workshop), {
    recursive: true,
    preserveTimestamps: true
  });
  return readCurrent(region.out)?.id ?? '';
}

/** Builds in the workshop; answers the tasks that were done, those left as they were, and what was said. */
async function build(
  acceptedLosses: readonly string[] = []
): Promise<{ result: BuildResult; done: string[]; kept: string[]; absent: string[]; notes: string[]; said: string[] }> {
  const [done, kept, absent, notes, said]: string[][] = [[], [], [], [], []];
  const reporter = {
    ...silentReporter(),
    start: (task: string) => void done?.push(task),
    skip: (task: string, reason: string) => void (reason === 'déjà lue' ? kept : absent)?.push(task),
    finish: ({ note }: { note?: string }) => void (note !== undefined && notes?.push(note)),
    say: (text: string) => void said?.push(text)
  };
  const result = await buildWarehouse({ ...region, workshop, reporter, acceptedLosses });
  return {
    ...{ result, done: done ?? [], kept: kept ?? [], absent: absent ?? [] },
    ...{ notes: notes ?? [], said: said ?? [] }
  };
}

/** The snapshot that the same files give without any memory but the ledger of what is out. */
const afresh = async (): Promise<string> => (await buildWarehouse(region)).publication.id;

function edit(file: string, from: string, to: string): void {
  const path = join(region.data, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('a build that finds its own base', () => {
  test('does nothing again when nothing changed, and publishes the same', async () => {
    const first = await build();
    const second = await build();
    expect(first.kept).toEqual([]);
    // What was never received is not told as what was read and has not changed.
    const read = first.done.filter((task) => !/modèles|Contrôles|Publication/.test(task));
    expect([second.kept, second.absent]).toEqual([read, first.absent]);
    expect(first.absent.length).toBeGreaterThan(0);
    expect(second.done.filter((task) => !/modèles|Contrôles|Publication/.test(task))).toEqual([]);
    expect(second.result).toMatchObject({ publication: { id: first.result.publication.id }, rows: first.result.rows });
    const [checked] = second.notes.filter((note) => /inchangés/.test(note));
    expect(checked).toBeDefined();
  });

  test('reads one changed file again and what rests on it, with the figures of a build from nothing', async () => {
    alreadyBuilt();
    edit('decoupage/communes.json', '"population":120', '"population":121');
    const changed = await build();
    expect(changed.done.filter((task) => !/modèles|Contrôles|Publication/.test(task))).toEqual([
      'Code officiel géographique et intercommunalités',
      // Their readers look communes up in it.
      "Rapports de fréquentation du site d'orientation (Matomo)",
      "Visites du site d'orientation, lues dans les journaux"
    ]);
    const { query, close } = await openInService(region.out);
    expect(
      await query("select population::integer from reference.territoires where territoire = 'commune:08002'")
    ).toEqual([[121]]);
    close();
    expect(await afresh()).toBe(changed.result.publication.id);
  });

  test('judges a source again when another that its rules read has changed', async () => {
    for (const source of ['certif_info', 'offre_formation'])
      cpSync(join(SOURCES_FOLDER, source, 'sample'), join(region.data, source), { recursive: true });
    await build();
    edit('certif_info/certif_info.csv', '90003;Certificat', '90009;Certificat');
    await expect(build()).rejects.toThrow(/Source offre_formation : .+code Certif Info inconnu/);
  });

  test('forgets a source whose files are gone', async () => {
    alreadyBuilt();
    rmSync(join(region.data, 'agences'), { recursive: true });
    const without = await build(['agences']);
    const { query, close } = await openInService(region.out);
    expect(await query("select presente from reference.sources where source = 'agences'")).toEqual([[false]]);
    close();
    expect(await afresh()).toBe(without.result.publication.id);
  });

  test('keeps a mask until its rows, its rules or what is out change', async () => {
    const first = alreadyBuilt();
    const audited = async (): Promise<unknown[][]> => {
      const { query, close } = await openInService(region.out);
      const rows = await query('select cube, millesime, cellules, masquees from reference.audit order by all');
      close();
      return rows;
    };
    const before = await audited();
    expect(before.length).toBeGreaterThan(0);
    expect((await build()).result.publication.id).toBe(first);
    expect(await audited()).toEqual(before);
    edit(
      'demandeurs_communes/demandeurs_communes_2024T4.csv',
      'Hommes;Moins de 25 ans;98',
      'Hommes;Moins de 25 ans;97'
    );
    const revised = await build();
    expect(await audited()).not.toEqual([]);
    expect(revised.result.publication.id).not.toBe(first);
    const { query, close } = await openInService(region.out);
    expect(
      await query("select sum(revisees)::INTEGER > 0 from reference.audit where cube = 'cube_demandeurs_profil'")
    ).toEqual([[true]]);
    close();
  });

  test('that was refused goes on from what it had read', async () => {
    edit('demandeurs_communes/demandeurs_communes_2024T4.csv', 'Hommes;Moins de 25 ans;98', 'Hommes;Moins de 25 ans;s');
    await expectFailure(build());
    edit('demandeurs_communes/demandeurs_communes_2024T4.csv', 'Hommes;Moins de 25 ans;s', 'Hommes;Moins de 25 ans;98');
    const mended = await build();
    expect(mended.kept).toContain('Code officiel géographique et intercommunalités');
    expect(mended.done).toContain("Demandeurs d'emploi inscrits par commune, sexe et âge");
    expect(await afresh()).toBe(mended.result.publication.id);
  });

  test('that was refused does not take the lines it had read for those of the file put back', async () => {
    const path = join(region.data, 'demandeurs_communes', 'demandeurs_communes_2024T4.csv');
    const first = alreadyBuilt();
    const original = readFileSync(path);
    edit('demandeurs_communes/demandeurs_communes_2024T4.csv', 'Hommes;Moins de 25 ans;98', 'Hommes;Moins de 25 ans;s');
    await expectFailure(build());
    // The same file to the second: only the note of what was begun tells that its table is not.
    writeFileSync(path, original);
    utimesSync(path, WRITTEN, WRITTEN);
    const back = await build();
    expect(back.done).toContain("Demandeurs d'emploi inscrits par commune, sexe et âge");
    expect(back.result.publication.id).toBe(first);
  });

  test('killed while it runs goes on where it was', async () => {
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'warehouse/pipeline/commands/cli.ts',
        'build',
        '--profile',
        region.profile,
        '--data',
        region.data,
        '--out',
        region.out,
        '--json'
      ],
      { cwd: PROJECT_FOLDER }
    );
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('{"evenement":"debut","tache":"Enquête')) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('exit', resolve));
    expect(existsSync(join(region.out, 'current.json'))).toBe(false);
    const resumed = await build();
    expect(resumed.kept).toContain('Agences France Travail');
    expect(await afresh()).toBe(resumed.result.publication.id);
  });

  test('starts anew from a base that cannot be read, and says so', async () => {
    const first = alreadyBuilt();
    writeFileSync(workshop, 'ceci n’est pas une base');
    const second = await build();
    expect(second.said.join()).toMatch(/ne s’ouvre pas/);
    expect(second.kept).toEqual([]);
    expect(second.result.publication.id).toBe(first);
  });
});

test('the kept base lies outside the folder of snapshots, closed to other accounts', () => {
  alreadyBuilt();
  expect(dirname(workshop)).toBe(`${region.out}-atelier`);
  expect(statSync(dirname(workshop)).mode & 0o077).toBe(0);
});
