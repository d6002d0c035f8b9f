import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readTrials } from '../../../src/lib/catalogue/records/trials.ts';
import type { Differences } from '../../../src/lib/catalogue/records/changes.ts';
import { readDifferences } from '../../../src/lib/catalogue/records/changes.ts';
import { writeSampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../run/build.ts';
import { FINDINGS_FOLDER, QUERIES_FOLDER } from '../layout.ts';
import { besidePath } from '../publish/publication.ts';

const PUBLISHED = `titre: Un bilan d’essai
producteur: Un service
parution: '2026'
adresse: https://exemple.fr/
chiffres:
  - { libelle: Vers la Mission locale, passage: page 2, publie: 100, requete: spro/reorientations, parametres: {}, ou: { reseau: CIO,
      destination: Mission locale }, valeur: orientes, raison: Le fichier a changé depuis. }
`;
const scratch = mkdtempSync(join(tmpdir(), 'maille-differences-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('a whole build asks again what rests on the file that changed, and nothing else', async () => {
  const region = writeSampleRegion(scratch);
  const questions = { queries: QUERIES_FOLDER, findings: FINDINGS_FOLDER, published: join(scratch, 'publies') };
  mkdirSync(questions.published);
  writeFileSync(join(questions.published, 'bilan.yaml'), PUBLISHED);
  const build = async (): Promise<Differences> => {
    const { publication } = await buildWarehouse({
      ...region,
      ...questions,
      workshop: join(scratch, 'atelier', 'essai.duckdb')
    });
    return readDifferences(readFileSync(besidePath(region.out, 'differences', publication.id), 'utf8'));
  };
  const first = await build();
  expect(first).toMatchObject({ precedent: null, changements: [] });
  // What each request answers stands beside it.
  const { requetes } = readTrials(readFileSync(besidePath(region.out, 'essais', first.instantane), 'utf8'));
  expect(Object.keys(requetes).length).toBeGreaterThan(100);
  expect(requetes['spro/reorientations']).toMatchObject({ etat: 'complet', motifs: [], mailles: [] });
  expect(requetes['reference/territoires_englobants']?.mailles).toContainEqual({
    maille: 'commune',
    territoire: expect.stringMatching(/^commune:08/),
    lignes: expect.any(Number)
  });
  const path = join(region.data, 'accueil', 'accueil_reorientations_2025.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Mission locale;100;60', 'Mission locale;110;60'));
  const next = await build();
  // One row of one table says 110 in place of 100; the indicators that count it too.
  expect([next.precedent?.id, next.comparee, next.remarques]).toEqual([first.instantane, true, []]);
  expect(next.changements.find(({ table }) => table === 'cube_reorientations')).toMatchObject({
    etat: 'modifiee',
    ...{ ajoutees: 0, disparues: 0, changees: 1, colonnes_nouvelles: [] },
    sources: [{ titre: expect.stringContaining('Accueil') as unknown, millesime: '2025' }]
  });
  // What was kept of the first build is, to the byte, what the second would have made of nothing.
  const afresh = await buildWarehouse({ ...region, ...questions, out: join(scratch, 'de-rien') });
  expect(afresh.publication.id).toBe(next.instantane);
  const [kept, made] = [region.out, join(scratch, 'de-rien')].map((out) =>
    (['essais', 'concordance', 'constats'] as const).map((document) =>
      readFileSync(besidePath(out, document, next.instantane), 'utf8')
    )
  );
  expect(kept).toEqual(made);
  expect(kept?.[1]).toContain('"etat":"ecart"');
  expect([...new Set(next.historique.map(({ genre }) => genre))]).toEqual(['tableau', 'premier']);
}, 180_000);
