import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { domainNames, withVintages } from './vintages.ts';

const model = (id: string, millesimes: Record<string, object>) => ({
  id,
  header: { millesimes: millesimes as Parameters<typeof domainNames>[0][number]['header']['millesimes'] }
});
const MODELS = [
  model('publie.cube_eleves', { eleves: { nom: 'Élèves', valeur: 'rentree', libelle: 'rentrée {rentree}' } }),
  model('publie.cube_sorties', {
    sorties: {
      nom: 'Sorties',
      valeur: 'promotion',
      libelle: "{replace(promotion, '_', ' et ')}",
      dernier: "voie = 'lycee'"
    },
    centres: { nom: 'Centres', valeur: 'promotion', libelle: 'promotion', lignes: "voie = 'centre'" },
    nom_seul: { nom: 'Sans millésime', libelle: '' },
    ailleurs: { nom: 'Ailleurs', valeur: '1', libelle: 'un', de: 'publie.cube_absent' }
  })
];

test('the vintages that headers declare are those of their rows', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create schema publie;
    create table publie.cube_eleves as select unnest([2023, 2024, 2024]) as rentree;
    create table publie.cube_sorties as from (values
      ('2021_2022', 'lycee'), ('2021_2022', 'centre'), ('2022_2023', 'centre')) as t (promotion, voie)`);
  const sql = withVintages(
    'select domaine, millesime, libelle, cube, dernier from declares.millesimes order by domaine, millesime',
    MODELS
  );
  expect((await connection.runAndReadAll(sql)).getRowsJson()).toEqual([
    ['centres', '2021_2022', 'promotion', 'cube_sorties', true],
    ['centres', '2022_2023', 'promotion', 'cube_sorties', true],
    ['eleves', '2023', 'rentrée 2023', 'cube_eleves', true],
    ['eleves', '2024', 'rentrée 2024', 'cube_eleves', true],
    ['sorties', '2021_2022', '2021 et 2022', 'cube_sorties', true],
    ['sorties', '2022_2023', '2022 et 2023', 'cube_sorties', false]
  ]);
  expect((await connection.runAndReadAll(withVintages('from declares.millesimes', []))).getRowsJson()).toEqual([]);
  connection.closeSync();
});

test('a vintage says the levels of its rows, where they are of territories', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create schema publie;
    create table publie.cube_taux as from (values
      ('2025T3', 'departement:22'), ('2025T3', 'zone_emploi:5315'), ('2025T4', 'zone_emploi:5315')) as t (trimestre, territoire)`);
  const taux = { nom: 'Taux', valeur: 'trimestre', libelle: '{trimestre}' };
  const { header, id } = model('publie.cube_taux', { taux });
  const placed = { id, header: { ...header, colonnes: { trimestre: 'Trimestre', territoire: 'Code typé' } } };
  const levels = async (models: Parameters<typeof withVintages>[1]): Promise<unknown> =>
    (
      await connection.runAndReadAll(
        withVintages('select millesime, mailles from declares.millesimes order by all', models)
      )
    ).getRowsJson();
  expect(await levels([placed])).toEqual([
    ['2025T3', 'departement zone_emploi'],
    ['2025T4', 'zone_emploi']
  ]);
  expect(await levels([{ header, id }])).toEqual([
    ['2025T3', ''],
    ['2025T4', '']
  ]);
  connection.closeSync();
});

test('a domain is of one table', () => {
  expect(domainNames(MODELS).get('eleves')).toBe('Élèves');
  expect(() => domainNames([...MODELS, model('publie.autre', { eleves: { nom: 'Autres', libelle: '' } })])).toThrow(
    /publie\.autre.*« eleves » est déjà celui de publie\.cube_eleves/
  );
});
