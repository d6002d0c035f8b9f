import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../../pipeline/layout.ts';
import { readCatalogue } from './load.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-apprentissage-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const sample = join(
  SOURCES_FOLDER,
  'catalogue_apprentissage',
  'sample',
  'catalogue_apprentissage_formations_2025.json'
);
const read = (path: string) =>
  readCatalogue({ path, name: 'catalogue.json', baseName: '', bytes: 1, changed: 0, date: '' });

describe('an answer of the apprenticeship catalogue', () => {
  it('gives one row a course, lists joined, the second name of a key when the first is empty', async () => {
    const rows = await read(sample);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(rows[0]?.values).toMatchObject({
      cfd: '32031408',
      intitule: "BTS D'ESSAI",
      romes: 'M1203 M1204',
      debuts: '2025-09-01T00:00:00.000Z',
      position: '46.05,2.05',
      publiee: 'true'
    });
    expect(rows[1]?.values).toMatchObject({
      cfd: null,
      rncp: 'RNCP90101',
      intitule: "Titre d'essai",
      uai: null,
      romes: null,
      publiee: 'false'
    });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 900), /JSON illisible, tronqué/],
    ['that holds an error', () => '{"error":"trop de requêtes"}', /une liste « formations » est attendue/],
    [
      'of other objects',
      () => '{"formations":[{"cfd":"1"}]}',
      /formation 1 : clé\(s\) absente\(s\) code_commune_insee, etablissement_formateur_siret/
    ],
    ['saved as a table', () => 'cfd;commune\n1;2\n', /JSON illisible/]
  ])('%s is told', async (_name, spoil, message) => {
    const path = join(scratch, 'catalogue.json');
    writeFileSync(path, spoil(readFileSync(sample, 'utf8')));
    const error = await expectFailure(read(path));
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ exitCode: 2 });
  });

  const real = resolve(
    PROJECT_FOLDER,
    process.env.MAILLE_DATA ?? '../shared/data',
    'catalogue',
    'catalogueApprentissage_formations.json'
  );
  if (!existsSync(real))
    process.stdout.write(`Catalogue de l’apprentissage absent (${real}) : contrôle sur fichier réel sauté.\n`);

  it.skipIf(!existsSync(real))('is read from the producer', async () => {
    const rows = await read(real);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.values).toMatchObject({
      cfd: '46X25201',
      rncp: 'RNCP36721',
      commune: '33063',
      siret_formateur: '13002792300171',
      romes: 'D1211 I1607',
      position: '44.841225,-0.5800364'
    });
  });
});
