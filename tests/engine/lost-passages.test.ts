import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const ID = 'reference/pertes_passages';
/**
 * A diploma's passage to occupations goes through the fiches of a register that is not read; that of a ROME card,
 * through two files too, does not.
 */
const CHANGE = `
delete from reference.pertes_passages;
insert into reference.pertes_passages (source, nomenclature_de, nomenclature_vers, codes, relies, perdus, multiples)
  values ('compose', 'cfd', 'fap2009', 8, 2, 6, 1), ('compose', 'rome_v4', 'fap2009', 4, 3, 1, 1);
insert into reference.sources (source, titre, presente, facultative, referentiel, synthetique)
  values ('rncp', 'RNCP', false, true, true, false);
`;

const folder = makeFolder();
let engine: Engine;

beforeAll(async () => {
  await publishFixture(folder, 'pertes', { change: CHANGE });
  engine = new Engine(
    readConfig({ MAILLE_OUT: folder }),
    await catalogueOf({ [ID]: readFileSync(join(import.meta.dirname, `../../queries/${ID}.sql`), 'utf8') })
  );
});
afterAll(() => {
  engine.close();
  removeFolder(folder);
});

test('of a passage through several files, one of which is not read, nothing says what it loses (R13)', async () => {
  const { meta, table } = await engine.use(ID, [], (prepared) => engine.answer(prepared));
  expect(meta.etat).toBe('partiel');
  expect(jsonRows(table)).toMatchObject([
    {
      nomenclature_de: 'cfd',
      codes: null,
      codes_min: 8,
      codes_max: null,
      codes_statut: 'intervalle',
      relies: null,
      relies_min: 2,
      relies_max: null,
      perdus: null,
      perdus_statut: 'non_disponible',
      multiples: null,
      part_perdue: null
    },
    { nomenclature_de: 'rome_v4', codes: 4, relies: 3, perdus: 1, multiples: 1, part_perdue: 0.25 }
  ]);
});
