import { describe, expect, test } from 'vitest';
import { madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import {
  EMPLOYMENT,
  NEAR,
  COMING,
  REGION,
  code,
  CLEANERS,
  MAIDS,
  said,
  share
} from '../../../../tests/support/occupation-said.ts';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { Code } from './occupation.ts';

describe('how many work in it', () => {
  const census = (rows: readonly AnswerRow[], etat: Answer['etat'] = 'complet'): Answer =>
    madeAnswer({
      requete: { id: 'gpec/emplois_metier', graphique: { type: 'courbe', x: 'annee', y: 'emplois' } },
      etat,
      motifs: etat === 'complet' ? [] : ['Le recensement n’est pas là.'],
      colonnes: [
        madeColumn('annee', 'dimension'),
        madeColumn('emplois', 'mesure', { unite: 'emplois' }),
        share('feminisation'),
        share('part'),
        madeColumn('ratio', 'taux', { protege: true, bornes: true, unite: 'pour_un' })
      ],
      lignes: rows
    });

  test('the census of now and the first one, women and ages', async () => {
    const { text, headline, section } = await said(EMPLOYMENT, CLEANERS, {
      'gpec/emplois_metier': census([
        { annee: 2021, emplois: 1200, ...shown('feminisation', 0.7), ...shown('part', 0.25), ...shown('ratio', 2.5) },
        { annee: 2015, emplois: 1000, ...shown('feminisation', 0.7), ...shown('part', 0.2), ...shown('ratio', 2) }
      ])
    });
    expect(text).toContain(
      'En Bretagne, 1 200 emplois au recensement de 2021.\nAu recensement de 2015, 1 000 emplois.'
    );
    expect(text).toContain(
      'Part des femmes : 70,0 % ; part des 55 ans ou plus : 25,0 %.\n2,50 emplois de 55 ans ou plus pour un emploi de moins de 30 ans.'
    );
    expect(headline?.replaceAll('\u202f', ' ')).toContain('**1 200 emplois** de ce métier');
    expect(section.figures[0]?.drawing).toBeDefined();
  });

  test('under two hundred jobs neither women nor ages are given', async () => {
    const hidden = (name: string) => ({ [name]: null, [`${name}_statut`]: 'non_diffuse' });
    const { text } = await said(EMPLOYMENT, CLEANERS, {
      'gpec/emplois_metier': census([
        { annee: 2021, emplois: 150, ...hidden('feminisation'), ...hidden('part'), ...hidden('ratio') }
      ])
    });
    expect(text).toContain('ne donne ni la part des femmes ni celle des âges');
  });

  test('a single census is said once, and is a table', async () => {
    const one = {
      annee: 2021,
      emplois: 1200,
      ...shown('feminisation', 0.7),
      ...shown('part', 0.25),
      ...shown('ratio', 2)
    };
    const { text, section } = await said(EMPLOYMENT, CLEANERS, { 'gpec/emplois_metier': census([one]) });
    expect(text.match(/recensement de/g)).toHaveLength(1);
    expect(section.figures[0]?.drawing).toBeUndefined();
  });

  test('the wage is that of the country, with its period', async () => {
    const wages = madeAnswer({
      requete: { id: 'gpec/contexte_metier' },
      colonnes: ['valeur', 'valeur_ensemble']
        .map((name) => madeColumn(name, 'mesure'))
        .concat(madeColumn('periode', 'dimension')),
      lignes: [
        { modalite: 'Taux d’entrée', periode: '2014', valeur: 3, valeur_ensemble: null },
        { modalite: 'Salaire mensuel net médian', periode: '2017-2019', valeur: 1500, valeur_ensemble: null }
      ]
    });
    const { text } = await said(EMPLOYMENT, CLEANERS, { 'gpec/contexte_metier': wages });
    expect(text).toBe(
      'En France, le salaire mensuel net médian à temps complet était de 1 500 € (FAP 2009 « T4Z60 », 2017-2019).'
    );
  });

  test('without the census, nothing is said of how many', async () => {
    const { text, key, section } = await said(EMPLOYMENT, CLEANERS, {
      'gpec/emplois_metier': census([], 'source_absente')
    });
    expect(text).toBe('');
    expect(key).toBeNull();
    expect(section.figures.every(({ absent }) => absent)).toBe(true);
  });
});

test('without the census, the jobs that the latest file of tensions counts are said', async () => {
  const jobs = (annee: number, emploi_moyen: number): Answer =>
    madeAnswer({
      requete: { id: 'gpec/tension_metier' },
      colonnes: [madeColumn('emploi_moyen', 'mesure', { unite: 'emplois' }), madeColumn('annee', 'dimension')],
      lignes: [{ territoire: REGION.territoire, annee, classe: 5, emploi_moyen }]
    });
  const { key, titles } = await said(EMPLOYMENT, CLEANERS, {
    'gpec/emplois_metier': madeAnswer({
      requete: { id: 'gpec/emplois_metier' },
      etat: 'source_absente',
      colonnes: ['annee', 'emplois'].map((name) => madeColumn(name, 'mesure'))
    }),
    'gpec/tension_metier?fap2021:T4X60': jobs(2017, 9000),
    'gpec/tension_metier?fap2009:T4Z60': jobs(2019, 10900)
  });
  expect(key).toMatchObject({ label: 'Emplois (FAP 2009 « T4Z60 »)', value: '10\u202f900', source: 'Dares, 2019' });
  // Of another occupation than the page’s, as far as one knows: it is no title.
  expect(titles).toEqual([]);
});

describe('what is near, and what comes', () => {
  test('neighbours that the ROME gives open their pages, and its marks are those of the country', async () => {
    const { text, section } = await said(NEAR, MAIDS, {
      'gpec/metiers_voisins': madeAnswer({
        requete: { id: 'gpec/metiers_voisins' },
        colonnes: [
          madeColumn('communes', 'mesure', { unite: 'compétences' }),
          madeColumn('competences', 'mesure', { unite: 'compétences' }),
          share('part'),
          ...['code', 'voisin', 'mobilite', 'partielle'].map((name) => madeColumn(name, 'dimension'))
        ],
        lignes: [
          {
            code: 'K2204',
            voisin: 'Nettoyage de locaux',
            mobilite: 'métier proche',
            partielle: 'non',
            communes: 11,
            competences: 44
          },
          { code: 'J1301', voisin: 'Services hospitaliers', mobilite: 'aucune', communes: 9, competences: 50 },
          { code: 'D1104', voisin: 'Pâtisserie', mobilite: 'évolution', partielle: 'oui', communes: 3, competences: 30 }
        ]
      }),
      'reference/rome': madeAnswer({
        colonnes: ['marque', 'numerique', 'demographique', 'reglemente'].map((name) =>
          madeColumn(name, 'texte', { libelle: `Marque ${name}` })
        ),
        lignes: [
          { version: 'rome_v4', marque: 'Emploi Blanc', numerique: 'non', demographique: 'oui', reglemente: null }
        ]
      })
    });
    expect(text).toContain(
      'Métiers voisins, selon le ROME : « Nettoyage de locaux ».\nMobilités entre certaines appellations seulement : « Pâtisserie ».'
    );
    // « Emploi Blanc » is that the producer gives no mark.
    expect(text).toContain('pour toute la France : marque demographique.');
    expect(section.doors?.map(({ href, aside }) => `${href} ${aside ?? ''}`)).toEqual([
      '/metiers/rome:K2204?territoire=region:53 métier proche',
      '/metiers/rome:D1104?territoire=region:53 évolution, pour certaines appellations',
      '/metiers/fap2021:T1X60?territoire=region:53 FAP 2021, code voisin : à juger, aucun passage ne le dit',
      '/metiers/fap2009:T1Z60?territoire=region:53 FAP 2009, relié par un passage'
    ]);
  });

  test('a family says how many cards lead to it; a card does not', async () => {
    const cards = [code('vient de', 'rome:K2204', 'rome'), code('vient de', 'rome:K2301', 'rome')];
    const words = async (codes: readonly Code[]): Promise<string> => (await said(NEAR, codes, {})).text;
    const lead = 'Les métiers voisins et les compétences sont ceux des fiches du ROME';
    expect(await words([...CLEANERS, ...cards])).toBe(`${lead} : 2 fiches mènent à cette famille.`);
    expect(await words(CLEANERS)).toBe(`${lead}.`);
    expect(await words(MAIDS)).toBe('');
  });

  test('posts to fill are a scenario of the wider family', async () => {
    const projected = ['postes', 'departs', 'debutants', 'desequilibre'].map((name) => madeColumn(name, 'mesure'));
    const { text } = await said(COMING, MAIDS, {
      'gpec/postes_a_pourvoir_2030': madeAnswer({
        requete: { id: 'gpec/postes_a_pourvoir_2030' },
        parametres: { horizon: '2030' },
        colonnes: [
          ...projected,
          madeColumn('creations', 'indice'),
          ...['metier', 'depart_en'].map((name) => madeColumn(name, 'dimension'))
        ],
        lignes: [{ metier: 'Employés', depart_en: '2019', postes: 900, departs: 1000, creations: -100, debutants: 200 }]
      })
    });
    expect(text).toContain('900 postes à pourvoir de 2019 à 2030 dans la famille « Employés »');
    expect(text).toContain('1 000 départs en fin de carrière et −100 créations nettes');
    expect(text).toContain('non une prévision');
  });
});
