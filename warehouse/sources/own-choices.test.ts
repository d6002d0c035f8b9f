import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../tests/support/expect-failure.ts';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion } from '../../tests/support/sample-region.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-choix-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const OBJECTIVE =
  '{ objectif: difficiles, libelle: Moins de difficultés, indicateur: projets_difficiles, sens: baisse, depart: 0.5, annee_depart: 2020, cible: 0.3, annee_cible: 2028, responsable: Direction de l’emploi, citation: Contrat }';
const service = (indicator: string, target: string): string =>
  `objectifs_service:\n  - { indicateur: ${indicator}, sens: hausse, cible: ${target}, annee_cible: 2027, citation: Convention }\n`;
let count = 0;

function regionWith(profile: string) {
  const region = writeSampleRegion(join(scratch, String(count++)));
  appendFileSync(region.profile, profile);
  return region;
}

describe('what a region writes in its profile', () => {
  it('is published: objectives, groupings that overlap, comments', async () => {
    const region = regionWith(`objectifs:
  - ${OBJECTIVE}
objectifs_service:
  - { indicateur: decroche, sens: hausse, cible: 90, annee_cible: 2027, citation: Convention }
regroupements:
  metiers:
    - { regroupement: champs, libelle: Champs, codes: ['fap2021:A0X40'] }
    - { regroupement: tout, libelle: Tout, codes: ['fap2021:A0X40', 'fap2021:T2A60'] }
commentaires:
  - { texte: Deux mots, auteur: Nous, date: '2026-01-31' }
`);
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    try {
      expect(
        await query('select regroupement, code, partage from reference.regroupements where du_profil order by 1, 2')
      ).toEqual([
        ['champs', 'fap2021:A0X40', true],
        ['tout', 'fap2021:A0X40', true],
        // It is one of those of « santé et action sociale », which every region is offered.
        ['tout', 'fap2021:T2A60', true]
      ]);
      expect(
        await query(
          `select du_profil, contour is null from reference.filieres where filiere in ('batiment', 'tout')
            order by filiere`
        )
      ).toEqual([
        [false, false],
        [true, true]
      ]);
      // The published margin of the sample: 203 projects of 2024, 36.5 % difficult, rounded.
      expect(
        await query(
          `select denominateur::integer, numerateur_min between 203 * 0.3645 - 1 and 203 * 0.3645 + 1
            from publie.cube_indicateurs where indicateur = 'projets_difficiles' and annee = 2024`
        )
      ).toEqual([[203, true]]);
      expect(await query('select objectif, cible, responsable from reference.objectifs')).toEqual([
        ['difficiles', 0.3, 'Direction de l’emploi']
      ]);
      expect(await query('select indicateur, cible, annee_cible from reference.objectifs_service')).toEqual([
        ['decroche', 90, 2027]
      ]);
      expect(await query('select requete, texte, date::varchar from reference.commentaires')).toEqual([
        [null, 'Deux mots', '2026-01-31']
      ]);
    } finally {
      close();
    }
  });

  it.each([
    [
      'an indicator that nothing measures',
      `objectifs:\n  - ${OBJECTIVE.replace('projets_difficiles', 'bonheur')}\n`,
      'indicateur inconnu'
    ],
    [
      'a percentage for a share',
      `objectifs:\n  - ${OBJECTIVE.replace('cible: 0.3', 'cible: 30')}\n`,
      'valeur hors de 0 à 1'
    ],
    [
      'a start after the end',
      `objectifs:\n  - ${OBJECTIVE.replace('annee_depart: 2020', 'annee_depart: 2030')}\n`,
      'années incohérentes'
    ],
    ['an indicator of the service that has no series', service('bonheur', '90'), 'indicateur du service inconnu'],
    [
      'a yearly number of persons who come back from one month to the next',
      service('personnes_recues', '60000'),
      'ne s’additionnent pas sur douze mois'.replace('’', "'")
    ],
    ['a share for a percentage of the service', service('decroche', '0.9'), 'cible hors de son unité'],
    ['a grade above ten', service('satisfaction', '11'), 'cible hors de son unité'],
    [
      'two objectives of the service for one indicator',
      `${service('decroche', '90')}  - { indicateur: decroche, sens: hausse, cible: 95, annee_cible: 2028, citation: C }\n`,
      'deux objectifs'
    ],
    [
      'activities of two levels, one inside the other',
      "regroupements:\n  activites:\n    - { regroupement: g, libelle: G, codes: ['a38:CA', 'a88:10'] }\n",
      'niveaux mêlés'
    ]
  ])('is refused: %s', async (_, profile, rule) => {
    const region = regionWith(profile);
    const failure = await expectRefusal(region, ['projet_regional']);
    expect(failure.exitCode).toBe(2);
    const report = readFileSync(join(region.out, 'rejets', 'projet_regional.csv'), 'utf8');
    expect(report).toContain(rule);
  });

  it.each([
    [
      'what is not a list',
      'objectifs: { remplissage: 0.9 }\n',
      /haute-rive\.yaml, ligne \d+, objectifs : une liste est attendue/
    ],
    [
      'one code where a list is expected',
      "regroupements:\n  metiers:\n    - { regroupement: g, libelle: G, codes: 'fap2021:A0X40' }\n",
      /regroupements\.metiers, élément 1, codes : une liste est attendue, « fap2021:A0X40 » est écrit/
    ],
    [
      'a sense of its own',
      `objectifs:\n  - ${OBJECTIVE.replace('baisse', 'basse')}\n`,
      /objectifs, élément 1, sens : « basse » inconnu, vouliez-vous « baisse » \?/
    ],
    [
      'a key misspelt',
      `objectifs:\n  - ${OBJECTIVE.replace('annee_depart', 'anne_depart')}\n`,
      /objectifs, élément 1 : clé « anne_depart » inconnue, vouliez-vous « annee_depart » \?/
    ]
  ])('is refused before anything is read, with its place: %s', async (_, profile, message) => {
    const failure = await expectFailure(buildWarehouse(regionWith(profile)));
    expect(failure.exitCode).toBe(2);
    expect(failure.message).toMatch(message);
  });
});
