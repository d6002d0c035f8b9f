import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFailure } from '../../tests/support/expect-failure.ts';
import { openInService, sampleRegions, type Query } from '../../tests/support/sample-region.ts';
import { buildWarehouse } from '../build/build.ts';
import { SOURCES_FOLDER } from '../build/layout.ts';

const MINE = ['apprentissage', 'sanitaire_social', 'vae', 'decrochage'];
const scratch = mkdtempSync(join(tmpdir(), 'maille-devenir-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('training and outcomes, on the samples of the invented region', () => {
  let query: Query;
  let close: () => void = () => undefined;

  beforeAll(async () => {
    const region = sampleRegions(join(scratch, 'exemple'))();
    for (const source of MINE) cpSync(join(SOURCES_FOLDER, source, 'sample'), join(region.data, source), { recursive: true });
    await buildWarehouse(region);
    ({ query, close } = await openInService(region.out));
  }, 60_000);
  afterAll(() => close());

  it('joins contracts under five to a coarser cell, and loses none of the region', async () => {
    // 08: 3 + 4 small sizes are 7, then joined by the 2 of level 5, which nobody else could hide. 09: the 1 of level 4 takes the smallest cell, 6.
    expect(await query("select departement, niveau, domaine, taille, contrats::integer from publie.cube_apprentissage where annee = 2024 order by all")).toEqual([
      ['departement:08', '3', '22', 'moins_11', 100], ['departement:08', '5', '31', 'de_50_a_249', 1050], ['departement:08', 'regroupe', 'regroupe', 'regroupe', 9],
      ['departement:09', '4', '23', 'moins_11', 30], ['departement:09', 'regroupe', 'regroupe', 'regroupe', 7]
    ]);
    expect(await query('select sum(contrats)::integer from publie.cube_apprentissage where annee = 2024')).toEqual([[100 + 3 + 4 + 1050 + 2 + 30 + 1 + 6]]);
  });

  it('adds the fields of a centre and level, gives up a small level and leaves out what stays under five', async () => {
    // Level 3: 60 + 20. Level 5 of the same centre: 4, then with 3 + 2 elsewhere, without a place.
    expect(await query('select uai, commune, niveau, apprentis::integer, situe from publie.cube_apprentis_centres order by all')).toEqual([
      ['0089001A', 'commune:08001', '3', 80, false], ['0099002B', 'commune:09001', 'regroupe', 5, false]
    ]);
  });

  it('compares quotas and entrants only where both are known, and adds départements into the region', async () => {
    expect(await query("select formation, quota, inscrits, diplomes, quota_compare, inscrits_compares from publie.cube_sanitaire_social where territoire = 'region:08' and annee = 2024 order by 1")).toEqual([
      ['aide_soignant', 60, 1080, 700, 60, 30], ['educateur_specialise', null, 25, 24, null, null], ['infirmier', 200, 198, 151, 200, 198]
    ]);
    expect(await query("select count(*)::integer from publie.cube_sanitaire_social where territoire = 'region:17'")).toEqual([[0]]);
  });

  it('joins small certifications and tells no outcome of one to four candidates', async () => {
    expect(await query('select certificateur, certification, recevables::integer, presentes::integer, valides::integer, partielles::integer from publie.cube_vae where annee = 2024 order by all')).toEqual([
      // 12 seen, 11 pass, 1 does not: neither is told.
      ['Emploi', 'rncp:90010', 20, 12, null, null],
      ['Éducation nationale', 'regroupe', 7, 6, null, null],
      ['Éducation nationale', 'rncp:90001', 60, 40, 25, 10]
    ]);
  });

  it('masks young people without solution: 2 of an age in a commune are hidden, and what would give them away', async () => {
    // 40 + 160 + 2 + 12 + 14 + 60 in the region; the neighbour's 30 left out.
    expect(await query("select jeunes::integer from publie.cube_decrochage where territoire = 'region:08' and age = 'ensemble'")).toEqual([[288]]);
    expect(await query("select jeunes, jeunes_statut, jeunes_min <= 2 and jeunes_max >= 5 from publie.cube_decrochage where territoire = 'commune:08002' and age = 'de_16_a_17'")).toEqual([[null, 'secret', true]]);
    expect(await query('select count(*)::integer from publie.cube_decrochage where jeunes between 1 and 4')).toEqual([[0]]);
    expect(await query("select count(*) filter (where jeunes_statut = 'secret')::integer > 1 from publie.cube_decrochage")).toEqual([[true]]);
    expect(await query("select cotes = cotes_prouves from reference.audit where cube = 'cube_decrochage'")).toEqual([[true]]);
  });
});

describe('a spoilt file stops the build with its place and a remedy', () => {
  let count = 0;
  /** A folder with the files of one source and the territories: nothing else needs loading before it fails. */
  async function failureOf(file: string, spoil: (path: string) => void) {
    const [source = '', name = ''] = file.split('/');
    const region = join(scratch, `gate-${count++}`);
    const data = join(region, 'fichiers');
    mkdirSync(join(region, 'sortie'), { recursive: true });
    for (const needed of ['decoupage', source]) cpSync(join(SOURCES_FOLDER, needed, 'sample'), join(data, needed), { recursive: true });
    const profile = join(region, 'profil.yaml');
    writeFileSync(profile, "code: '08'\nnom: Haute-Rive\nadjectif: hauterivoise\n");
    spoil(join(data, source, name));
    return expectFailure(buildWarehouse({ profile, data, out: join(region, 'sortie') }));
  }
  const replace = (from: string, to: string) => (path: string): void => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
  };
  const cut = (bytes: number) => (path: string): void => truncateSync(path, readFileSync(path).length - bytes);
  const CONTRACTS = 'apprentissage/apprentissage_contrats_2023-2024.csv';
  const HEALTH = 'sanitaire_social/sanitaire_social_2024.csv';
  const VAE = 'vae/vae_2023-2024.csv';
  const YOUNG = 'decrochage/decrochage_communes_2024-11.csv';
  const WISHES = 'parcoursup/fr-esr-parcoursup_2024.csv';

  it.each([
    ['places and candidates without delimiter', WISHES, replace(';', '~'), /fr-esr-parcoursup_2024\.csv/],
    ['wishes cut in a line', WISHES, cut(12), /fr-esr-parcoursup_2024\.csv.*champ\(s\)/],
    ['a name in place of a UAI', WISHES, replace('0359001U', 'Lycée Un'), /code d'établissement impossible/],
    ['candidates below zero', WISHES, replace(';240;', ';-240;'), /places ou candidatures illisibles/],
    ['contracts with département and level swapped', CONTRACTS, replace('2024;09;4', '2024;4;09'), /ligne 9, departement : « 4 » \(attendu : 35\)/],
    ['contracts cut in a line', CONTRACTS, cut(18), /ligne 12 : 2 champ\(s\) lus au lieu de 6/],
    ['a size in words', CONTRACTS, replace('plus_250', '250 et plus'), /taille : « 250 et plus »/],
    ['a column renamed', CONTRACTS, replace('contrats', 'effectif'), /colonne absente « contrats »/],
    ['a centre by a postal name', 'apprentissage/apprentissage_centres_2024.csv', replace('08001', 'Bourg-Rive'), /commune : « Bourg-Rive »/],
    ['a quota in letters', HEALTH, replace(';120;', ';cent;'), /nombre illisible/],
    ['a territory without its level', HEALTH, replace('departement:08', '08'), /territoire illisible/],
    ['the same line twice', HEALTH, replace('2024;departement:09;infirmier', '2024;departement:08;infirmier'), /ligne en double/],
    ['more validations than candidates', VAE, replace('60;40;25;10', '60;20;25;10'), /vae_2023-2024\.csv, ligne 3 : validations totales et partielles dépassent/],
    ['a certification by its title', VAE, replace('rncp:90001', 'CAP'), /certification : « CAP » \(attendu : rncp:12345\)/],
    ['young people of an unknown age', YOUNG, replace('16-17', '15-17'), /âge inconnu/],
    ['a campaign in words', YOUNG, replace('2024-11', 'nov-24'), /campagne illisible/],
    ['a commune and a count swapped', YOUNG, replace('code_commune;age;jeunes', 'jeunes;age;code_commune'), /code de commune illisible/],
    ['a header without a line', VAE, (path: string) => writeFileSync(path, readFileSync(path, 'utf8').split('\n')[0] ?? ''), /vae_2023-2024\.csv/]
  ])('%s', async (_name, file, spoil, message) => {
    const error = await failureOf(file, spoil);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(2);
    expect(error.todo).not.toBe('');
  });
});
