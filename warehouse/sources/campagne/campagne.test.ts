import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAlone } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../../tests/support/sample-region.ts';
import { replaceFirst as replace } from '../../../tests/support/spoil.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-campagne-'));
buildOnlyNamed(import.meta.filename, scratch, ['publie.campagne_demandes']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const region = sampleRegions(scratch, ['campagne']);
const ORION = 'campagne/recueil_demandes_20251105101500.csv';
const OWN = 'campagne/campagne_2026.csv';

describe('the requests of a campaign', () => {
  const query = builtSample(region);

  it('are read from Orion’s export and from the region’s own table, drafts left out', async () => {
    expect(
      await query(`select numero, rentree, type, statut, formation, uai, scolaire_avant, scolaire_apres, apprentissage_avant,
        apprentissage_apres, transformees, coloration from publie.campagne_demandes order by numero`)
    ).toEqual([
      ['ESSAI001', 2026, 'augmentation', 'prêt pour le vote', 'cfd:50022999', '0359001U', 12, 24, 0, 0, 0, null],
      ['ESSAI002', 2026, 'ouverture', 'projet de demande', 'cfd:50022999', '0299012N', 0, 12, 0, 6, 0, null],
      ['ESSAI003', 2026, 'fermeture', 'demande validée', 'cfd:40031298', '0299012N', 24, 0, 0, 0, 0, null],
      [
        'ESSAI004',
        2026,
        'coloration',
        'prêt pour le vote',
        'cfd:50022999',
        '0359001U',
        24,
        24,
        0,
        0,
        10,
        'cuisine de la mer'
      ],
      ['R-1', 2026, 'diminution', null, 'cfd:50022999', '0299012N', 24, 12, 0, 0, 0, null],
      ['R-2', 2026, 'transfert', null, 'cfd:50022999', '0359001U', 24, 12, 0, 12, 0, null]
    ]);
  });
});

describe('a request that does not say what its type says is refused with the remedy, and the others load', () => {
  it.each<[string, string, (path: string) => void, string, RegExp]>([
    ['no number', OWN, replace('R-1;', ';'), 'R-1', /numéro absent ou illisible/],
    ['a number twice', OWN, replace('R-1;', 'R-2;'), 'R-1', /gardez une ligne par demande/],
    ['a year in words', OWN, replace('R-1;2026', 'R-1;prochaine'), 'R-1', /rentrée illisible.*comme 2026/is],
    ['a type of another list', OWN, replace('Diminution', 'Report'), 'R-1', /type inconnu.*ouverture, augmentation/is],
    ['a code of four figures', OWN, replace('cfd:50022999', '5002'), 'R-1', /CFD de huit caractères/],
    ['a school by its name', OWN, replace('0299012N', 'Lycée'), 'R-1', /sept chiffres et une lettre/],
    ['half a place', OWN, replace(';24;12;;', ';24;12,5;;'), 'R-1', /places illisibles/],
    ['fewer places that are more', OWN, replace(';24;12;;', ';12;24;;'), 'R-1', /après : moins de places qu’avant/],
    [
      'an opening of what is there',
      ORION,
      replace(';0,00;12,00;0,00;0,00;0,00;6,00', ';12,00;24,00;0,00;0,00;0,00;6,00'),
      'ESSAI002',
      /sont une augmentation/
    ],
    [
      'a closing that leaves places',
      ORION,
      replace('"ouverture_nette"', '"fermeture"'),
      'ESSAI002',
      /sont une diminution/
    ],
    [
      'an increase of nothing',
      ORION,
      replace(';12,00;24,00;0,00', ';24,00;24,00;0,00'),
      'ESSAI001',
      /plus de places qu’avant/
    ],
    ['a transformation of nothing', ORION, replace(';0,00;10,00;', ';0,00;0,00;'), 'ESSAI004', /colonne transformees/],
    [
      'more transformed than there are',
      ORION,
      replace(';0,00;10,00;', ';0,00;30,00;'),
      'ESSAI004',
      /parmi celles d’après/
    ]
  ])('%s', async (_name, file, spoil, refused, reason) => {
    const made = region();
    spoil(join(made.data, file));
    const query = await loadAlone(made, ['campagne']);
    const left = (await query('select trim(numero) from raw.campagne__demandes order by 1')).flat();
    expect(left).not.toContain(refused);
    expect(left.length).toBeGreaterThan(4);
    const folder = join(made.out, 'rejets', 'campagne');
    expect(
      [join(made.out, 'rejets', 'campagne.csv'), ...readdirSync(folder).map((name) => join(folder, name))]
        .map((path) => readFileSync(path, 'utf8'))
        .join('\n')
    ).toMatch(reason);
  });
});
