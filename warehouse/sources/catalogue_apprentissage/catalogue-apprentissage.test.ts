import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal, loadAlone } from '../../../tests/support/expect-refusal.ts';
import { writeSampleOf } from '../../../tests/support/sample-region.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../../pipeline/layout.ts';

const SOURCE = 'catalogue_apprentissage';
const FILE = 'catalogue_apprentissage_formations_2025.json';
const scratch = mkdtempSync(join(tmpdir(), 'maille-apprentissage-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const tidied = readFileSync(join(SOURCES_FOLDER, SOURCE, `stg_${SOURCE}__formations.sql`), 'utf8');

describe('an answer of the apprenticeship catalogue', () => {
  it('gives one row a course, lists as lists, the second name of a title when the first is empty', async () => {
    const query = await loadAlone(writeSampleOf(join(scratch, 'exemple'), SOURCE), [SOURCE]);
    const rows = await query(
      `select cfd, fiche, intitule, uai, romes, debuts::VARCHAR[], lat, lng, duree, publiee from (${tidied}) order by cle`
    );
    expect(rows).toEqual([
      ['32031408', 'RNCP90104', "BTS D'ESSAI", '0089001A', ['M1203', 'M1204'], ['2025-09-01'], 46.05, 2.05, 2, true],
      [null, 'RNCP90101', "Titre d'essai", null, null, null, null, null, null, false]
    ]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 900), /JSON illisible, tronqué/],
    ['that holds an error', () => '{"error":"trop de requêtes"}', /une liste d’objets JSON est attendue/],
    ['of other objects', () => '{"formations":[{"cfd":"1"}]}', /colonnes? absentes? .*« code_commune_insee »/],
    [
      'of two lists',
      (text: string) => text.replace('"pagination"', '"autres": [], "pagination"'),
      /une liste d’objets/
    ],
    ['saved as a table', () => 'cfd;commune\n1;2\n', /JSON illisible/]
  ])('%s is told', async (name, spoil, message) => {
    const region = writeSampleOf(join(scratch, name), SOURCE);
    const path = join(region.data, SOURCE, FILE);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    const error = await expectRefusal(region, [SOURCE]);
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
    const region = writeSampleOf(join(scratch, 'reel'), SOURCE);
    cpSync(real, join(region.data, SOURCE, FILE));
    const query = await loadAlone(region, [SOURCE]);
    const rows = await query(
      `select cfd, fiche, code_commune, siret_formateur, romes, lat, lng from (${tidied}) order by cfd = '46X25201' desc`
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual([
      '46X25201',
      'RNCP36721',
      '33063',
      '13002792300171',
      ['D1211', 'I1607'],
      44.841225,
      -0.5800364
    ]);
  });
});
