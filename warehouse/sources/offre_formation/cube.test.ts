import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion, type Query } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';
import { SOURCES_FOLDER } from '../../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-sessions-'));
buildOnlyNamed(import.meta.filename, scratch);
let query: Query;
let close = (): void => undefined;

beforeAll(async () => {
  const region = writeSampleRegion(scratch);
  for (const source of ['certif_info', 'offre_formation'])
    cpSync(join(SOURCES_FOLDER, source, 'sample'), join(region.data, source), { recursive: true });
  await buildWarehouse(region);
  ({ query, close } = await openInService(region.out));
});
afterAll(() => {
  close();
  rmSync(scratch, { recursive: true, force: true });
});

test('sessions stand where they take place, a merged commune in today’s, a distance course nowhere', async () => {
  // S5 has no place. S3 and S4 are given in 08006, which is now 08005, without coordinates.
  expect(
    await query(
      `select regexp_extract(session, '[0-9]+$')::integer as ligne, commune, mois, position, places, places_restantes,
        heures, prix_horaire, financeurs, niveau, certification from publie.sessions_formation order by mois`
    )
  ).toEqual([
    [30, 'commune:08001', '2025-03', 'adresse', 12, 3, 600, 9.5, 'cpf france_travail region', 3, 'rncp:90101'],
    [62, 'commune:08005', '2025-04', 'commune', null, null, 70, 17.14, 'cpf opco', null, null],
    [63, 'commune:08005', '2025-05', 'commune', null, null, 70, 17.14, 'opco', null, null],
    [24, 'commune:09001', '2025-06', 'adresse', null, null, 35, null, '', null, null],
    [34, 'commune:08001', '2025-09', 'adresse', 12, null, 600, 9.5, 'cpf france_travail region', 3, 'rncp:90101']
  ]);
});

test('places are compared only where both are said; quartiles are those of sessions', async () => {
  // Hours 35, 70, 70, 600, 600; prices 9.50, 9.50, 17.14, 17.14; 600 h × 12 places, twice.
  expect(
    await query(
      `select sessions, places::integer, sessions_places, restantes::integer, places_comparees::integer,
        heures_stagiaires::integer, heures_q1, heures_mediane, heures_q3, sessions_prix, prix_q1, prix_mediane, prix_q3
        from publie.cube_sessions where periode = '2025' and territoire = 'region:08' and axe = 'ensemble' and financeur
        = 'ensemble'`
    )
  ).toEqual([[5, 24, 2, 3, 12, 14400, 70, 70, 600, 4, 9.5, 13.32, 17.14]]);
  expect(
    await query(
      `select financeur, sessions from publie.cube_sessions
        where periode = '2025' and territoire = 'region:08' and axe = 'ensemble' order by 1`
    )
  ).toEqual([
    ['cpf', 3],
    ['ensemble', 5],
    ['france_travail', 2],
    ['opco', 2],
    ['region', 2]
  ]);
  expect(
    await query(
      `select axe, modalite, sessions from publie.cube_sessions
        where periode = '2025' and territoire = 'region:08' and financeur = 'ensemble' and axe <> 'ensemble'
        order by all`
    )
  ).toEqual([
    ['domaine', '22', 2],
    ['domaine', '33', 2],
    ['domaine', '34', 1],
    ['niveau', '3', 2],
    ['niveau', 'inconnu', 3]
  ]);
  expect(
    await query(
      `select periode, sessions from publie.cube_sessions
        where territoire = 'commune:08005' and axe = 'ensemble' and financeur = 'ensemble' order by 1`
    )
  ).toEqual([
    ['2025', 2],
    ['2025-04', 1],
    ['2025-05', 1]
  ]);
});

test('a reader finds the year among vintages, and the source among sources', async () => {
  expect(await query("select millesime, dernier from reference.millesimes where domaine = 'sessions'")).toEqual([
    ['2025', true]
  ]);
  expect(
    await query(
      `select millesime, lignes_lues::integer, lignes_rejetees::integer from reference.sources
        where source = 'offre_formation'`
    )
  ).toEqual([['2025', 14, 0]]);
});
