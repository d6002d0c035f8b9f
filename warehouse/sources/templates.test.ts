import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed, inAllMadeFrom } from '../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions, writeSampleOf } from '../../tests/support/sample-region.ts';
import { servedFile } from '../../tests/support/served-file.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-modeles-'));
const TEMPLATES = ['plateformes_tel', 'cep', 'accueil', 'reseau_emploi', 'exploitation', 'themes_avis'];
buildOnlyNamed(import.meta.filename, scratch, TEMPLATES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const newRegion = sampleRegions(scratch);

describe('files that a region fills in', () => {
  it('gives calls, counselling, reception and operations, nothing under its threshold', async () => {
    const region = await inAllMadeFrom(TEMPLATES, scratch, async () => {
      const made = newRegion();
      await buildWarehouse(made);
      return made;
    });
    const { query, close } = await openInService(region.out);
    const all = (table: string, columns: string): Promise<unknown[][]> =>
      query(`select ${columns} from publie.${table} order by all`);

    // January of a platform is the sum of its days, without waiting time; February is the operator's.
    expect(
      await query(
        `select plateforme, periode, recus::INTEGER, a_traiter::INTEGER, decroches::INTEGER, attente_p50_s,
          attente_p90_s from publie.cube_telephone where pas = 'mois' order by all`
      )
    ).toEqual([
      ['Formation', '2025-01', 100, 80, 80, null, null],
      ['Orientation', '2025-01', 1800, 1500, 1300, null, null],
      ['Orientation', '2025-02', 9000, 8000, 6000, 60, 300]
    ]);
    // Statuses of 2013 add up to 97 and answers to 101: nothing is brought to a hundred.
    expect(
      await query(
        `select axe, sum(valeur) from publie.cube_telephone_profils
          where axe in ('statut', 'reponse', 'niveau', 'reaiguillage') group by 1 order by 1`
      )
    ).toEqual([
      ['niveau', 100],
      ['reaiguillage', 90],
      ['reponse', 101],
      ['statut', 97]
    ]);
    // Cap emploi, level 1: 3 + 4 in one département are 7; 2 in the other stay alone, and 3 at level 2, so they are
    // left out.
    expect(
      await all(
        'cube_cep',
        'reseau, territoire, niveau, public, beneficiaires::INTEGER, repondants::INTEGER, satisfaits::INTEGER, jours::INTEGER, situation_favorable_6_mois::INTEGER'
      )
    ).toEqual([
      ['Cap emploi', 'departement:08', 1, 'regroupe', 7, null, null, 110, null],
      ['Missions locales', 'departement:08', 1, 'Moins de 26 ans', 400, 100, 90, 12000, 30],
      // 18 of 20: the two others are under five.
      ['Missions locales', 'departement:08', 2, 'Moins de 26 ans', 60, 20, null, 5400, 10]
    ]);
    // 5 + 6 adults and students are eleven; 7 by telephone and 8 elsewhere are fifteen without channel and structure; 3
    // are left out.
    expect(await all('cube_accueil', 'reseau, structure, territoire, canal, public, personnes::INTEGER')).toEqual([
      ['CIO', 'CIO de Bourg-Rive', 'commune:08001', 'Sur place', 'Lycéens', 40],
      ['CIO', 'CIO de Bourg-Rive', 'commune:08001', 'Sur place', 'regroupe', 11],
      ['CIO', 'regroupe', 'regroupe', 'regroupe', 'regroupe', 15]
    ]);
    expect(
      await all(
        'cube_actions_collectives',
        'type, territoire, actions::INTEGER, etablissements::INTEGER, participants::INTEGER'
      )
    ).toEqual([
      ['Atelier', 'regroupe', 2, null, 13],
      ['Intervention en classe', 'commune:08001', 2, 2, 55],
      ['Salon', 'commune:09001', 1, 0, 400]
    ]);
    expect(
      await all(
        'cube_reorientations',
        'reseau, destination, orientes::INTEGER, aboutis::INTEGER, non_renseignes::INTEGER'
      )
    ).toEqual([
      ['CIO', 'Mission locale', 100, 60, 15],
      ['CIO', 'regroupe', 11, null, null],
      ['PIJ', 'CIO', 20, null, null]
    ]);
    expect(await all('cube_reseau_emploi', 'indicateur, territoire, valeur, unite, cible')).toEqual([
      ['delai_accompagnement', 'comite_local:081', 21.5, 'jours', 18],
      ['rencontres', 'region:08', 1200, 'nombre', null],
      ['retour_emploi', 'departement:08', 38, 'pourcent', 45],
      ['retour_emploi', 'region:08', 41.5, 'pourcent', 45]
    ]);
    expect(
      await all(
        'cube_themes',
        'service, annee, theme, mentions::INTEGER, positives::INTEGER, neutres::INTEGER, negatives::INTEGER, sans_ton::INTEGER'
      )
    ).toEqual([
      // The 4 of kindness, alone under eleven in their service, are left out.
      ['Numéro unique', 2025, 'attente', 1030, 0, 0, 1030, 0],
      // 7 in February and 6 in March.
      ['Portail orientation', 2025, 'accueil', 13, 13, 0, 0, 0],
      ['Portail orientation', 2025, 'clarté', 32, 20, 0, 12, 0],
      // 15 negative, but 6 neutral and 5 positive: no tone is given.
      ['Portail orientation', 2025, 'délais', 26, null, null, null, null],
      // 3 breakdowns and 9 mobiles.
      ['Portail orientation', 2025, 'regroupe', 12, null, null, null, null]
    ]);
    expect(await all('cube_exploitation', 'mois, service, disponibilite, p75_ms, rgaa')).toEqual([
      ['2025-01', 'Portail', 99.95, 350, 78],
      ['2025-01', 'Téléphone', 98.2, null, null],
      ['2025-02', 'Portail', 98.9, 620, 78]
    ]);
    close();
    const bytes = readFileSync(servedFile(region.out));
    for (const trace of ['Lycée A', "PIJ d'Auzon", 'CIO de Rive-Haute'])
      expect(bytes.includes(trace), trace).toBe(false);
  });

  it.each([
    [
      'more calls answered than asked for',
      'plateformes_tel/appels_telephone_2025.csv',
      '1 000;850',
      '1 000;1 850',
      /ligne 2, appels incompatibles/
    ],
    [
      'a day written in French',
      'plateformes_tel/appels_telephone_2025.csv',
      '2025-01-03',
      '03/01/2025',
      /ligne 3, période illisible/
    ],
    [
      'a median above the ninth decile',
      'plateformes_tel/appels_telephone_2025.csv',
      ';30;120',
      ';300;120',
      /ligne 3, attente impossible/
    ],
    [
      'few callers counted apart',
      'plateformes_tel/qualification_telephone_2013.csv',
      ';33 000;nombre',
      ';4;nombre',
      /ligne 2, moins de onze personnes \(« 2013 \/ Réseau des Carif-Oref \/ ensemble \/ appelants »\)/
    ],
    [
      'a percentage above a hundred',
      'plateformes_tel/qualification_telephone_2013.csv',
      ';58;',
      ';580;',
      /pourcentage impossible/
    ],
    [
      'swapped columns',
      'cep/cep_2025.csv',
      '2025T1;Missions locales;departement:08;1',
      '2025T1;departement:08;Missions locales;1',
      /ligne 2, territoire : « Missions locales » \(attendu : region:53/
    ],
    [
      'more satisfied than asked',
      'cep/cep_2025.csv',
      ';100;90;',
      ';100;900;',
      /cep_2025\.csv, ligne 2 : nombres incompatibles/
    ],
    [
      'a line cut short',
      'cep/cep_2025.csv',
      '\n2025T1;Cap emploi;departement:09;2;Handicap;3;;;40;;',
      '\n2025T1;Cap emp',
      /ligne 7 : 2 champ\(s\) lus au lieu de 11/
    ],
    [
      'another delimiter in one line',
      'accueil/accueil_personnes_2025.csv',
      'CIO;CIO de Rive-Haute;09001',
      'CIO,CIO de Rive-Haute,09001',
      /ligne 6 : 5 champ\(s\) lus au lieu de 7/
    ],
    [
      'a postal name for a commune',
      'accueil/accueil_actions_2025.csv',
      '09001',
      'Rive-Haute',
      /ligne 4, commune : « Rive-Haute »/
    ],
    [
      'more arrived than sent',
      'accueil/accueil_reorientations_2025.csv',
      '100;60;15',
      '100;90;15',
      /ligne 2 : aboutis et non renseignés dépassent/
    ],
    [
      'an absent column',
      'accueil/accueil_reorientations_2025.csv',
      'aboutis',
      'arrivees',
      /colonne absente « aboutis »/
    ],
    [
      'a territory without its level',
      'reseau_emploi/reseau_emploi_2025.csv',
      'departement:08',
      '08',
      /territoire illisible/
    ],
    [
      'a comment for a theme',
      'themes_avis/themes_avis_2025.csv',
      ';Accueil;',
      ';Merci à C. Untel, qui a su répondre.;',
      /themes_avis_2025\.csv, ligne 7, theme : un texte de 36 caractères qui n’est pas un thème codé/
    ],
    [
      'a telephone number in a theme',
      'themes_avis/themes_avis_2025.csv',
      ';Panne;',
      ';rappeler 06 00 00 00 00;',
      /ligne 9, theme : un texte de 23 caractères/
    ],
    [
      'swapped theme and tone',
      'themes_avis/themes_avis_2025.csv',
      'Mobile;neutre',
      'neutre;Mobile',
      /ligne 10, ton : « Mobile » \(attendu : positif/
    ],
    [
      'a month of thirteen',
      'themes_avis/themes_avis_2025.csv',
      '2025-04',
      '2025-13',
      /ligne 10, periode : « 2025-13 »/
    ],
    [
      'themes cut short',
      'themes_avis/themes_avis_2025.csv',
      'Amabilité;positif;4',
      'Amab',
      /ligne 12 : 3 champ\(s\) lus au lieu de 5/
    ],
    [
      'an availability of a hundred and more',
      'exploitation/exploitation_2025.csv',
      '99,95',
      '999,5',
      /mesure impossible/
    ]
  ])('stops on %s', async (name, file, from, to, message) => {
    const region = writeSampleOf(join(scratch, `refus-${name}`), dirname(file));
    const path = join(region.data, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const error = await expectRefusal(region, [dirname(file)]);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });
});
