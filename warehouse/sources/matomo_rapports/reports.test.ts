import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions, type SampleRegion } from '../../../tests/support/sample-region.ts';
import { buildWarehouse } from '../../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-rapports-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let region: SampleRegion;
const nextRegion = sampleRegions(scratch);
beforeEach(() => {
  region = nextRegion();
});
const report = (name: string): string => join(region.data, 'matomo_rapports', name);

describe('reports of Matomo', () => {
  it('keeps each period’s own visitors, joins what is under eleven, and forgets what visitors typed', async () => {
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    expect(
      await query(
        `select pas, periode, axe, modalite, visites::INTEGER, visiteurs::INTEGER, actions::INTEGER, rebonds::INTEGER,
          duree_s::INTEGER from publie.cube_visites where origine = 'rapports' order by all`
      )
    ).toEqual([
      ['jour', '2025-01-01', 'ensemble', 'ensemble', 100, 80, 300, 40, 12000],
      ['jour', '2025-01-02', 'ensemble', 'ensemble', 60, 50, 150, 30, 6000],
      ['jour', '2025-01-03', 'ensemble', 'ensemble', null, null, null, null, null],
      // Ten tablets alone would be 165 − 110 − 45: the smallest other device joins them.
      ['mois', '2025-01', 'appareil', 'regroupe', 55, null, 156, 14, 9060],
      ['mois', '2025-01', 'appareil', 'smartphone', 110, null, 300, 60, 9000],
      ['mois', '2025-01', 'ensemble', 'ensemble', 165, 90, 456, 74, 18060]
    ]);
    // Pages first; contact has ten visitors and days on its pages, so its events (13) speak for it.
    expect(
      await query(
        `select fonction, territoire, profil, visites::INTEGER, actions::INTEGER from publie.cube_fonctions
          where origine = 'rapports' order by all`
      )
    ).toEqual([
      ['contact', 'ensemble', 'ensemble', 14, 20],
      // 35 + 9 under two spellings; eight and four together are twelve.
      ['ensemble', 'commune:08001', 'ensemble', 50, 95],
      ['ensemble', 'ensemble', 'demandeur_emploi', 30, 60],
      ['ensemble', 'ensemble', 'lyceen', 60, 100],
      ['ensemble', 'ensemble', 'non_declare', 20, 20],
      ['ensemble', 'regroupe', 'ensemble', 12, 12],
      ['formations', 'ensemble', 'ensemble', 70, 140],
      ['metiers', 'ensemble', 'ensemble', 40, 50]
    ]);
    // Ten visitors for BTS and one for a name are eleven together.
    expect(
      await query(
        'select recherche, recherches::INTEGER, sans_resultat::INTEGER from publie.cube_recherches order by all'
      )
    ).toEqual([
      ['coiffure', 31, 0],
      ['regroupe', 22, 0],
      ['soudure', 11, 11]
    ]);
    close();
  });

  const day = 'matomo_VisitsSummary.get_jour.csv';
  it.each([
    [
      'a single period',
      () => writeFileSync(report(day), 'nb_uniq_visitors,nb_visits\n80,100\n'),
      /ligne 1 : la première colonne devrait être « date » \(colonnes trouvées : nb_uniq_visitors, nb_visits\)/
    ],
    [
      'another delimiter',
      () => writeFileSync(report(day), 'date;nb_visits\n2025-01-01;100\n'),
      /colonnes trouvées : date;nb_visits/
    ],
    [
      'translated names',
      () => writeFileSync(report(day), 'date,Visites\n2025-01-01,100\n'),
      /ligne 2 : aucune colonne nb_visits/
    ],
    [
      'a line cut short',
      () => writeFileSync(report(day), 'date,nb_uniq_visitors,nb_visits\n2025-01-01,80,100\n2025-01-02,5'),
      /ligne 3 : 2 champ\(s\) lus au lieu de 3/
    ],
    [
      'weeks',
      () => writeFileSync(report(day), 'date,nb_visits\n"2025-01-06,2025-01-12",100\n'),
      /période « 2025-01-06,2025-01-12 »/
    ],
    [
      'windows-1252',
      () =>
        writeFileSync(
          report('matomo_DevicesDetection.getType_mois.csv'),
          Buffer.from('date,label,nb_visits\n2025-01,T\xe9l\xe9phone,40\n', 'latin1')
        ),
      /ni UTF-8 ni UTF-16/
    ],
    [
      'a JSON cut short',
      () =>
        writeFileSync(
          report('matomo_VisitsSummary.get_mois.json'),
          readFileSync(report('matomo_VisitsSummary.get_mois.json'), 'utf8').slice(0, 60)
        ),
      /JSON illisible ou tronqué/
    ],
    [
      'a refusal of the API',
      () =>
        writeFileSync(report('matomo_VisitsSummary.get_mois.json'), '{"result":"error","message":"Token invalide"}'),
      /réponse d’erreur de Matomo \(Token invalide\)/
    ]
  ])('stops on %s', async (_name, spoil, message) => {
    spoil();
    const error = await expectRefusal(region, ['matomo_rapports']);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });
});
