import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { readSqlFile } from '../pipeline/declared/sql-file.ts';
import { createMacros } from '../pipeline/models/macros.ts';

it('one page for the codes that name one occupation, and no other', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createMacros(connection);
  await connection.run(`create schema marts;
    create table marts.dim_metiers as from (values
      ('fap2021:V0X60', 'fap2021', 'fap228', 'Aides-soignants'), ('fap2021:A0X41', 'fap2021', 'fap228', 'Éleveurs'),
      ('fap2021:B1X33', 'fap2021', 'fap228', 'Maçons qualifiés'), ('fap2021:V4X84', 'fap2021', 'fap228', 'Aides médico-psychologiques'),
      ('fap2021:V0X', 'fap2021', 'fap86', 'Aides-soignants'), ('fap2021:L2X61', 'fap2021', 'fap228', 'Agents administratifs'),
      ('fap2009:V0Z60', 'fap2009', 'fap225', 'Aides-Soignants'), ('fap2009:V0Z', 'fap2009', 'fap87', 'Aides soignants'),
      ('fap2009:A0Z41', 'fap2009', 'fap225', 'Éleveurs salariés'),
      ('rome:J1501', 'rome', 'rome', 'Aide-soignant / Aide-soignante'), ('rome:A1407', 'rome', 'rome', 'Eleveur / Eleveuse de bovins'),
      ('rome:F1703', 'rome', 'rome', 'Maçon / Maçonne'), ('rome:K1301', 'rome', 'rome', 'Educateur / Educatrice en locomotion'),
      ('rome:M1602', 'rome', 'rome', 'Agent administratif / Agente administrative'), ('rome:X0000', 'rome', 'rome', 'Éleveur / Éleveuse')
    ) as t(metier, nomenclature, niveau, libelle);
    create table marts.dim_passages_metiers as select 'rome_v3' as de_nomenclature, 'fap2021' as vers_nomenclature, * from (values
      ('J1501', 'V0X60', 1.0), ('A1407', 'A0X41', 1.0), ('F1703', 'B1X33', 0.5), ('K1301', 'V4X84', 1.0), ('M1602', 'L2X61', 0.5),
      -- Of that name, but for a third of its qualifications.
      ('X0000', 'A0X41', 0.33)
    ) as t(de_code, vers_code, poids)`);
  const { body } = readSqlFile(join(import.meta.dirname, 'dim_pages_metiers.sql'));
  const found = await connection.runAndReadAll(`${body} order by metier`);
  connection.closeSync();
  expect(found.getRowsJson()).toEqual([
    ['fap2009:V0Z', 'fap2021:V0X'],
    ['fap2009:V0Z60', 'fap2021:V0X60'],
    ['rome:J1501', 'fap2021:V0X60'],
    ['rome:M1602', 'fap2021:L2X61']
  ]);
});
