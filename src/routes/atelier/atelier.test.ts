import { expect, it } from 'vitest';
import { inShort, readFigure } from '$lib/words/figure.ts';
import { findLooseSums } from './bounds-guard.ts';
import { columnsRead, explainError } from './engine-errors.ts';
import { drawable, oneNameALine, resultAnswer, type PlainResult } from './result-answer.ts';
import { csvOf, resultName } from './result-file.ts';
import { splitStatements } from './statements.ts';

const SNAPSHOT = {
  id: '0123456789abcdef',
  profil: 'demo',
  region: 'region:53',
  region_nom: 'Bretagne',
  demo: true,
  construit_le: '2026-01-01T00:00:00Z'
};
const column = (nom: string) => ({ nom, description: `sens de ${nom}` });
const TABLES = [
  {
    nom: 'publie.cube_projets',
    description: 'Projets',
    colonnes: ['territoire', 'projets', 'projets_min', 'projets_max', 'enquetes'].map(column)
  },
  { nom: 'reference.metiers', description: 'Métiers', colonnes: ['metier', 'libelle'].map(column) }
];

it('parts a script at the semicolons that end a statement, and at no other', () => {
  expect(splitStatements(`-- un; deux\nselect ';' as "a;b", 'l''eau;' /* ; */; ;\nselect $$;$$;\n-- fin;`)).toEqual([
    `-- un; deux\nselect ';' as "a;b", 'l''eau;' /* ; */`,
    'select $$;$$'
  ]);
});

it('warns of a sum that leaves hidden values out, and of no other', () => {
  const measures = (sql: string) => findLooseSums(sql, TABLES).map(({ measure }) => measure);
  const sum = 'from publie.cube_projets as c group by all';
  expect(measures(`select sum(projets) ${sum}`)).toEqual(['projets']);
  expect(measures(`SELECT territoire, SUM ( c."projets" ), avg(projets) ${sum}`)).toEqual(['projets']);
  expect(measures(`select sum(projets), sum(projets_min), sum(projets_max) ${sum}`)).toEqual([]);
  // Its bounds in a comment are not in the query.
  expect(measures(`select sum(projets) -- et projets_min, projets_max\n${sum}`)).toEqual(['projets']);
  // Nothing of it is hidden, it is another table's, or it is not added up.
  expect(measures(`select sum(enquetes) ${sum}`)).toEqual([]);
  expect(measures('select sum(projets) from reference.metiers')).toEqual([]);
  expect(measures(`select 'sum(projets)', max(projets) ${sum}`)).toEqual([]);
  expect(findLooseSums(`select sum(c.projets) ${sum}`, TABLES)).toEqual([
    {
      measure: 'projets',
      instead: 'sum(c.projets) as projets, sum(c.projets_min) as projets_min, sum(c.projets_max) as projets_max'
    }
  ]);
});

it('shows the bounds of a sum in place of what its shown values add up to', () => {
  const result: PlainResult = {
    columns: [
      { name: 'nom', type: 'texte' },
      { name: 'annee', type: 'entier' },
      ...['projets', 'projets_min', 'projets_max'].map((name) => ({ name, type: 'entier' as const })),
      { name: 'part', type: 'decimal' }
    ],
    rows: [
      { nom: 'A', annee: 2025, projets: 100, projets_min: 100, projets_max: 160, part: 0.557 },
      { nom: 'B', annee: 2025, projets: 40, projets_min: 40, projets_max: 40, part: 0.25 },
      { nom: 'C', annee: 2025, projets: null, projets_min: 1, projets_max: 4, part: null }
    ]
  };
  const { answer, widened } = resultAnswer(result, SNAPSHOT);
  expect(answer.colonnes.map(({ nom, role }) => [nom, role])).toEqual([
    ['nom', 'dimension'],
    ['annee', 'dimension'],
    ['projets', 'mesure'],
    ['part', 'classe']
  ]);
  const written = (name: string) =>
    answer.lignes.map((row) => {
      const found = answer.colonnes.find(({ nom }) => nom === name);
      return found ? inShort(readFigure(row, found)) : '';
    });
  expect(written('projets')).toEqual(['100 à 160', '40', '1 à 4']);
  expect(written('part').slice(0, 2)).toEqual(['0,557', '0,25']);
  expect(widened).toBe(1);
  expect(drawable(answer)).toEqual({ measures: ['projets', 'part'], names: ['nom', 'annee'], periods: [] });
  const years: PlainResult = {
    columns: [
      ...['code', 'nom', 'mois'].map((name) => ({ name, type: 'texte' as const })),
      { name: 'n', type: 'entier' }
    ],
    rows: ['2025-01', '2025-02'].map((mois) => ({ code: 'commune:29019', nom: 'Brest', mois, n: 1 }))
  };
  expect(drawable(resultAnswer(years, SNAPSHOT).answer)).toEqual({
    measures: ['n'],
    names: ['nom', 'mois', 'code'],
    periods: ['mois']
  });
  // The file keeps what SQL gave.
  expect(csvOf(result).split('\r\n')[1]).toBe('A,2025,100,100,160,0.557');
  expect(csvOf({ columns: [{ name: 'a"b', type: 'texte' }], rows: [{ 'a"b': 'x,\ny' }, { 'a"b': null }] })).toBe(
    '"a""b"\r\n"x,\ny"\r\n\r\n'
  );
  expect(resultName(SNAPSHOT, 'csv')).toBe('atelier-0123456789ab_donnees-synthetiques.csv');
});

it('says in French what a failure means and names what is wrong, then gives the words of the engine', () => {
  const said = (message: string) => explainError(new Error(message)).words;
  // As DuckDB gives it where the text is not SQL.
  const refused =
    '{"exception_type":"Parser","exception_message":"syntax error at or near \\"selec\\"","error_subtype":"SYNTAX_ERROR","position":"0"}';
  expect(explainError(new Error(refused))).toEqual({
    words: 'DuckDB ne comprend pas l’écriture de la requête : « selec ».',
    message: 'Parser Error: syntax error at or near "selec"'
  });
  expect(said('Binder Error: Referenced column "projet" not found in FROM clause!')).toContain(': « projet ».');
  expect(said('Catalog Error: Table with name nulle.part does not exist!')).toContain(': « nulle.part ».');
  expect(said('Out of Memory Error: failed to allocate')).toContain('mémoire');
  expect(
    said(
      'Catalog Error: Copy Function with name "parquet" is not in the catalog, but it exists in the parquet extension.'
    )
  ).toContain('module de DuckDB que ce site ne sert pas');
  expect(said('Quelque chose d’autre')).toBe('DuckDB a refusé la requête.');
});

it('names a line by all that tells its rows apart, and by no more', () => {
  const rows = ['Finistère', 'Morbihan'].flatMap((nom) =>
    ['Femmes', 'Hommes'].flatMap((sexe) => [2024, 2025].map((annee) => ({ nom, code: `code ${nom}`, sexe, annee })))
  );
  const lines = oneNameALine(rows, ['sexe', 'nom', 'code']).map(({ sexe }) => sexe);
  expect([...new Set(lines)]).toEqual([
    'Femmes, Finistère',
    'Hommes, Finistère',
    'Femmes, Morbihan',
    'Hommes, Morbihan'
  ]);
  expect(oneNameALine(rows, ['nom', 'code']).map(({ nom }) => nom)).toEqual(rows.map(({ nom }) => nom));
});

it('gives the columns of the tables that a refused query names, and of no other', () => {
  expect(columnsRead('select x from reference.metiers -- publie.cube_projets', TABLES as never)).toEqual([
    'Colonnes de reference.metiers : metier, libelle.'
  ]);
});
