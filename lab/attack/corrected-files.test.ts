import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { readFile, servedFile } from '../../tests/support/served-file.ts';
import { correct } from './field/corrected.ts';
import { PREY_TABLES, publishPrey, writePrey, type Prey } from './field/prey.ts';

/* A file sent again, twenty lines moved by one to three persons: the build goes on, with it or with the one before. */

const PROVING = process.env.MAILLE_PREUVES === 'disclosure';
const FILES = PROVING ? 100 : 1;
/** Of a hundred, at least. */
const REPUBLISHED = 80;

const scratch = mkdtempSync(join(tmpdir(), 'maille-corriges-'));
let prey: Prey;
buildOnlyNamed(import.meta.filename, scratch, [...PREY_TABLES, 'reference.retenus']);
beforeAll(async () => {
  prey = writePrey(join(scratch, '1'), 1);
  await publishPrey(prey);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('corrected files, a snapshot each: what cannot be published again stays, and is told', async () => {
  const before = servedFile(prey.out);
  const tally = new Map<string, [number, number]>();
  for (let index = 0; index < FILES; index++) {
    const file = correct(prey, index);
    await publishPrey(file);

    const after = servedFile(file.out);
    const held = await readFile(after, 'select cube, millesime, source, etat, cellules from reference.retenus');
    const [all, again] = tally.get(file.source) ?? [0, 0];
    tally.set(file.source, [all + 1, again + (held.length === 0 ? 1 : 0)]);
    const cube = CUBES[file.source];
    const rows = (path: string): Promise<unknown[]> =>
      readFile(
        path,
        `select * from publie.${cube.name} where ${cube.vintage}::VARCHAR = '${file.vintage}' order by all`
      );
    if (held.length > 0) {
      expect(held).toMatchObject([{ cube: cube.name, millesime: file.vintage, source: file.source, etat: 'corrige' }]);
      expect(await rows(after)).toEqual(await rows(before));
      expect(reportOf(file.out, cube.name, file.vintage).length).toBe(Number(held[0]?.cellules));
    } else expect(await rows(after)).not.toEqual(await rows(before));
    rmSync(file.folder, { recursive: true, force: true });
  }
  const again = [...tally.values()].reduce((sum, [, count]) => sum + count, 0);
  process.stdout.write(
    `${FILES} fichiers corrigés, ${again} republiés (${[...tally].map(([source, [all, count]]) => `${source} ${count} sur ${all}`).join(', ')}).\n`
  );
  expect(again).toBeGreaterThanOrEqual((FILES * REPUBLISHED) / 100);
}, 3_600_000);

const CUBES = {
  demandeurs_communes: { name: 'cube_demandeurs_profil', vintage: 'trimestre' },
  emploi_communes: { name: 'cube_emploi_activites', vintage: 'annee' },
  decrochage: { name: 'cube_decrochage', vintage: 'campagne' }
} as const;

/** The lines of what is said to whoever builds: territories and members, and no figure. */
function reportOf(out: string, cube: string, vintage: string): string[] {
  const name = readdirSync(join(out, 'rejets')).find((file) => file === `secret_${cube}_${vintage}.csv`) ?? '';
  return readFileSync(join(out, 'rejets', name), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
}
