import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, openInService, sampleRegions } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-etudes-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.etudes']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const region = sampleRegions(scratch, ['etudes']);

describe('studies that a region quotes', () => {
  const query = builtSample(region);

  it('keep who says it, when, where it is read and what it is about', async () => {
    expect(
      await query(
        `select auteur, organisme, annee, lien, territoire, metier, formation, filiere from reference.etudes
          order by annee desc`
      )
    ).toEqual([
      [
        null,
        'Observatoire de Haute-Rive',
        2024,
        'https://exemple.invalid/soin',
        'region:08',
        'fap2021:T2A60',
        null,
        null
      ],
      [
        'A. Martin, B. Durand',
        null,
        2023,
        'http://exemple.invalid/lyceens',
        'commune:08001',
        null,
        'cfd:50022146',
        null
      ],
      ['C. Petit', 'Branche du bâtiment', 2022, 'https://exemple.invalid/batiment', null, null, null, 'batiment']
    ]);
  });
});

/** Each line is wrong in one way, by its title. */
const WRONG: Readonly<Record<string, readonly [line: string, reason: string]>> = {
  nobody: [';;2024;nobody;https://exemple.invalid/a;Un constat.;;;;;', 'ni auteur ni organisme'],
  year: [';O;en 2024;year;https://exemple.invalid/a;Un constat.;;;;;', 'année illisible'],
  silent: [';O;2024;silent;https://exemple.invalid/a;;;;;;', 'constat absent'],
  long: [`;O;2024;long;https://exemple.invalid/a;${'mot '.repeat(101)};;;;;`, 'constat plus long'],
  script: [';O;2024;script;javascript:alert(1);Un constat.;;;;;', 'lien qui n’est pas en http ou https'],
  file: [';O;2024;file;file:///etc/etude;Un constat.;;;;;', 'lien qui n’est pas en http ou https'],
  place: [';O;2024;place;https://exemple.invalid/a;Un constat.;35;;;;', 'territoire sans code typé'],
  occupation: [';O;2024;occupation;https://exemple.invalid/a;Un constat.;;;T2A60;;', 'code de métier illisible'],
  course: [';O;2024;course;https://exemple.invalid/a;Un constat.;;;;CAP cuisine;', 'code de formation illisible'],
  sector: [';O;2024;sector;https://exemple.invalid/a;Un constat.;;;;;Bâtiment', 'code de filière illisible']
};

it('a line that is not what it should be is refused with its reason, and the others load', async () => {
  const good = Array.from(
    { length: 12 },
    (_, at) => `;O;2024;bon ${at};https://exemple.invalid/${at};Un constat.;;;;;`
  );
  const made = region();
  writeFileSync(
    join(made.data, 'etudes/etudes_2025.csv'),
    `${['auteur;organisme;annee;titre;lien;constat;territoire;theme;metier;formation;filiere', ...Object.values(WRONG).map(([line]) => line), ...good].join('\n')}\n`
  );
  await buildWarehouse(made);
  const { query, close } = await openInService(made.out);
  expect(await query('select count(*)::integer from reference.etudes').finally(close)).toEqual([[good.length]]);
  const folder = join(made.out, 'rejets', 'etudes');
  const refused = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .toLowerCase();
  const lines = Object.values(WRONG).map(([, reason]) => reason.replace('’', "'"));
  for (const reason of lines) expect(refused).toContain(reason);
});
