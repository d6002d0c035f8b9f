import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAlone } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { builtSample, sampleRegions } from '../../../tests/support/sample-region.ts';
import { replaceFirst as replace } from '../../../tests/support/spoil.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-decisions-'));
buildOnlyNamed(import.meta.filename, scratch, ['reference.decisions']);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const region = sampleRegions(scratch, ['decisions']);

describe('the decisions of a region', () => {
  const query = builtSample(region);

  it('keep their state, a target in percent as a share, the address of their indicator', async () => {
    expect(
      await query(
        'select id, date, territoire, echeance, indicateur, sens, cible, etat from reference.decisions order by id'
      )
    ).toEqual([
      [
        'D-1',
        '2024-03-12',
        'region:08',
        '2025-09-01',
        'cprdfop/taux_pression?territoire=region:08&par=diplome#pression',
        'baisse',
        1.2,
        'en cours'
      ],
      [
        'D-2',
        '2024-06-20',
        'commune:08001',
        null,
        'spro/distance_accueil?territoire=commune:08001#part',
        'hausse',
        0.9,
        'à faire'
      ],
      ['D-3', '2024-11-05', 'departement:09', '2025-01-31', null, null, null, 'faite']
    ]);
  });
});

describe('a line that is not what it should be is refused with its reason, and the others load', () => {
  it.each<[string, (path: string) => void, string]>([
    ['a person', replace('Mission locale', 'Mme Untel'), 'personne nommée, adresse ou téléphone'],
    ['an address', replace('Mission locale', 'untel@exemple.invalid'), 'personne nommée, adresse ou téléphone'],
    ['a date of another order', replace('2024-06-20', '20/06/2024'), 'date illisible'],
    ['a bare territory', replace('commune:08001;;', '08001;;'), 'territoire sans code typé'],
    ['an indicator without its column', replace('commune:08001#part', 'commune:08001'), 'indicateur illisible'],
    ['a target without its sense', replace(';hausse;90 %', ';;90 %'), 'sens inconnu ou absent'],
    ['a target in words', replace(';90 %', ';presque tous'), 'cible illisible'],
    ['a state of another list', replace('à faire', 'bientôt'), 'état inconnu'],
    ['nobody in charge', replace('Mission locale', ''), 'numéro, instance, décision ou service absent']
  ])('%s', async (_name, spoil, reason) => {
    const made = region();
    spoil(join(made.data, 'decisions/decisions_2025.csv'));
    const query = await loadAlone(made, ['decisions']);
    expect(await query('select trim(id) from raw.decisions__lignes order by 1')).toEqual([['D-1'], ['D-3']]);
    const folder = join(made.out, 'rejets', 'decisions');
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n')
    ).toMatch(new RegExp(reason, 'i'));
  });
});
