import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEEP } from '../../tests/support/depth.ts';
import { expectFailure } from '../../tests/support/expect-failure.ts';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { openInService, sampleRegions, type Query } from '../../tests/support/sample-region.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../pipeline/layout.ts';
import { readProgram } from './passages_metiers/load.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-metiers-'));
buildOnlyNamed(import.meta.filename, scratch);
const nextRegion = sampleRegions(scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function built(fill: (data: string) => void = () => undefined): Promise<{ query: Query; close: () => void }> {
  const region = nextRegion();
  fill(region.data);
  await buildWarehouse(region);
  return openInService(region.out);
}

const PASSAGES = `select de_code, vers_code, poids, qualite from reference.passages
    where de_nomenclature = '%' and vers_nomenclature = '@' order by 1, 2`;
const passages = (from: string, to: string): string => PASSAGES.replace('%', from).replace('@', to);

describe('occupations of the samples', () => {
  let query: Query;
  let close = (): void => undefined;
  beforeAll(
    async () =>
      ({ query, close } = await built((data) =>
        cpSync(join(SOURCES_FOLDER, 'certif_info', 'sample'), join(data, 'certif_info'), { recursive: true })
      ))
  );
  afterAll(() => close());

  it('keep both versions of the ROME side by side, and say when a code changed its name', async () => {
    expect(
      await query(
        `select version, code, libelle, code_parent, libelle_autre_version, appellations, competences
          from reference.rome order by 1, 2`
      )
    ).toEqual([
      ['rome_v3', 'A9901', "Culture d'essai", null, null, 2, 3],
      ['rome_v3', 'M9901', "Développement d'essai", null, "Développeur / Développeuse d'essai", 1, 4],
      // In the 4.0, know-how and knowledge are skills; a behaviour and a setting are not.
      ['rome_v4', 'M9901', "Développeur / Développeuse d'essai", 'M9901', "Développement d'essai", 1, 2],
      ['rome_v4', 'M9902', "Intégrateur / Intégratrice d'essai", 'M9901', null, 1, 3]
    ]);
    expect(
      await query(
        "select version, domaine, riasec_majeur, riasec_mineur from reference.rome where code = 'M9901' order by 1"
      )
    ).toEqual([
      ['rome_v3', null, 'I', null],
      ['rome_v4', "Systèmes d'information d'essai", null, null]
    ]);
  });

  it('name the skills of the cards that one can search: one that no card cites is not there', async () => {
    // 100002 and 100003 are in both cards, 100004 in M9901 only; 100001 and 100005 have no name.
    expect(await query('select version, competence, metiers, fiches from reference.competences order by 1, 2')).toEqual(
      [
        ['rome_v3', "Conduite d'engins d'essai", 'rome:M9901', 1],
        ['rome_v3', "Méthodes d'essai", 'rome:A9901 rome:M9901', 2],
        ['rome_v3', "Suivre l'état des essais", 'rome:A9901 rome:M9901', 2],
        ['rome_v4', "Méthodes d'essai", 'rome:M9901 rome:M9902', 2],
        ['rome_v4', "Réseaux d'essai", 'rome:M9902', 1],
        ['rome_v4', "Suivre l'état des essais", 'rome:M9901 rome:M9902', 2]
      ]
    );
  });

  it('count the skills that two cards share: neither work settings nor appellations, and one skill once', async () => {
    // A9901 has 100001, 100002, 100003; M9901 has 100002, 100003 (twice), 100004, 100005; 500001 is a setting.
    expect(await query('select version, de, vers, communes from reference.competences_communes order by 1, 2')).toEqual(
      [
        ['rome_v3', 'A9901', 'M9901', 2],
        ['rome_v3', 'M9901', 'A9901', 2],
        // Two shared skills are kept where the ROME gives a mobility, which is one way here.
        ['rome_v4', 'M9901', 'M9902', 2]
      ]
    );
    expect(
      await query('select version, de, vers, type, rang, partielle from reference.mobilites_rome order by 1, 2')
    ).toEqual([
      ['rome_v3', 'A9901', 'M9901', 1, null, false],
      ['rome_v3', 'M9901', 'A9901', 2, null, true],
      ['rome_v4', 'M9901', 'M9902', null, 1, false]
    ]);
  });

  it('say what a card of the 4.0 holds, by its kind, and what is main in it', async () => {
    expect(
      await query(`select nature, groupe, libelle, coeur from reference.rome_contenus
        where version = 'rome_v4' and code = 'M9901' order by nature`)
    ).toEqual([
      ["centre d'intérêt", null, "J'ai envie d'essayer", 'principal'],
      ['contexte', 'Horaires et durée du travail', "Travail de nuit d'essai", null],
      ['savoir', null, "Méthodes d'essai", null],
      ['savoir-faire', null, "Suivre l'état des essais", 'principale'],
      ['savoir-être', null, "Travailler en équipe d'essai", null]
    ]);
  });

  it('weigh a ROME card by the qualifications that lead to each family, three of ten and seven of ten', async () => {
    expect(await query(passages('rome_v3', 'fap2009'))).toEqual([
      ['A9901', 'A0Z40', 1, 'unique'],
      ['K1302', 'T2A60', 1, 'unique'],
      ['K1304', 'T2A60', 1, 'unique'],
      ['M9901', 'A0Z40', 0.3, 'qualifications'],
      ['M9901', 'T2A60', 0.7, 'qualifications']
    ]);
    expect(await query(passages('rome_v4', 'rome_v3'))).toEqual([
      ['M9901', 'M9901', 1, 'unique'],
      ['M9902', 'M9901', 1, 'unique']
    ]);
    expect(await query(passages('rome_v4', 'fap2009'))).toEqual([
      ['M9901', 'A0Z40', 0.3, 'compose'],
      ['M9901', 'T2A60', 0.7, 'compose'],
      ['M9902', 'A0Z40', 0.3, 'compose'],
      ['M9902', 'T2A60', 0.7, 'compose']
    ]);
  });

  it('share a family out equally where nothing else is known, and say it', async () => {
    expect(
      (await query(passages('fap2009', 'rome_v3'))).map(([from, to, weight, quality]) => [
        from,
        to,
        Math.round(Number(weight) * 1000),
        quality
      ])
    ).toEqual([
      ['A0Z40', 'A9901', 500, 'parts_egales'],
      ['A0Z40', 'M9901', 500, 'parts_egales'],
      ['T2A60', 'K1302', 333, 'parts_egales'],
      ['T2A60', 'K1304', 333, 'parts_egales'],
      ['T2A60', 'M9901', 333, 'parts_egales']
    ]);
    expect(await query(passages('pcs2003', 'fap2009'))).toEqual([
      ['111a', 'A0Z40', 1, 'unique'],
      ['563b', 'T2A60', 1, 'unique'],
      ['691a', 'A0Z40', 0.5, 'parts_egales'],
      ['691a', 'A0Z41', 0.5, 'parts_egales']
    ]);
  });

  it('follow certifications to families, and count what is lost on the way', async () => {
    // Fiche 90101 cites K1304 and K1302, both in T2A60; 90102 and 90104 cite cards that no passage knows.
    expect(await query(passages('rncp', 'fap2009'))).toEqual([['90101', 'T2A60', 1, 'compose']]);
    expect(
      await query(
        `select nomenclature_de, nomenclature_vers, codes::integer, relies::integer, perdus::integer, multiples::integer
          from reference.pertes_passages where nomenclature_vers in ('fap2009', 'fap2021', 'rome_v3', 'pcs2003') order by 1, 2`
      )
    ).toEqual([
      ['fap2009', 'fap2021', 3, 2, 1, 1],
      ['fap2009', 'pcs2003', 3, 3, 0, 1],
      ['fap2009', 'rome_v3', 3, 2, 1, 2],
      ['fap2021', 'fap2009', 3, 3, 0, 0],
      ['pcs2003', 'fap2009', 3, 3, 0, 1],
      ['rncp', 'fap2009', 3, 1, 2, 0],
      ['rncp', 'fap2021', 3, 1, 2, 0],
      ['rncp', 'rome_v3', 3, 1, 2, 1],
      ['rome_v3', 'fap2009', 4, 4, 0, 1],
      ['rome_v3', 'fap2021', 4, 4, 0, 1],
      ['rome_v4', 'fap2009', 2, 2, 0, 2],
      ['rome_v4', 'fap2021', 2, 2, 0, 2],
      ['rome_v4', 'rome_v3', 2, 2, 0, 0]
    ]);
  });

  it('lead a card to the families of 2021, whose details bear a letter more, by its qualifications', async () => {
    expect(await query(passages('rome_v3', 'fap2021'))).toEqual([
      ['A9901', 'A0X41', 1, 'unique'],
      ['K1302', 'T2A60', 1, 'unique'],
      ['K1304', 'T2A60', 1, 'unique'],
      ['M9901', 'A0X40', 0.3, 'qualifications'],
      ['M9901', 'T2A60', 0.7, 'qualifications']
    ]);
  });

  it('weigh two families of 2009 and 2021 by the cards and qualifications that they share', async () => {
    // A0Z40 has the ten qualifications of A9901, which go to A0X41, and three of M9901, which go to A0X40.
    const rows = await query(passages('fap2009', 'fap2021'));
    expect(rows.map(([from, to, weight, quality]) => [from, to, Math.round(Number(weight) * 1300), quality])).toEqual([
      ['A0Z40', 'A0X40', 300, 'couples'],
      ['A0Z40', 'A0X41', 1000, 'couples'],
      ['T2A60', 'T2A60', 1300, 'couples']
    ]);
    expect(await query(passages('fap2021', 'fap2009'))).toEqual([
      ['A0X40', 'A0Z40', 1, 'couples'],
      ['A0X41', 'A0Z40', 1, 'couples'],
      ['T2A60', 'T2A60', 1, 'couples']
    ]);
  });
});

describe('files of occupations that are not what they should be', () => {
  const rewrite = (file: string, change: (text: string) => string) => (data: string) => {
    const path = join(data, file);
    const before = readFileSync(path, 'latin1');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after, 'latin1');
  };
  it.each([
    [
      'family and card swapped',
      rewrite('passages_metiers/fap225_rome.csv', (text) => text.replace('Fap;Rome', 'Rome;Fap')),
      /code d'arrivée impossible/
    ],
    [
      'commas for semicolons',
      rewrite('passages_metiers/FAP_PCS.csv', (text) => text.replaceAll(';', ',')),
      /FAP_PCS\.csv, ligne 1 : colonnes absentes/
    ],
    [
      'a qualification that is a word',
      rewrite('passages_fap2021/Dares_FAP2021_Table_passage_ROME.csv', (text) => text.replace('Q_012;', 'cadre;')),
      /qualification impossible/
    ],
    [
      'links of the 4.0 without their block',
      rewrite('rome/unix_liens_rome_referentiels_v461_utf8.csv', (text) => text.replaceAll('"5","1"', '"",""')),
      /nature inconnue/
    ],
    [
      'a mobility of an unknown kind',
      rewrite('rome/unix_rubrique_mobilite_v347_utf8.csv', (text) => text.replace('"1","Proche"', '"Proche","1"')),
      /type de mobilité inconnu/
    ],
    [
      'cards and items swapped',
      rewrite('rome/unix_liens_rome_referentiels_v347_utf8.csv', (text) =>
        text.replace('"code_rome","code_ogr"', '"code_ogr","code_rome"')
      ),
      /code ROME impossible/
    ],
    [
      'a truncated list',
      rewrite('rome/unix_referentiel_appellation_v347_utf8.csv', (text) => text.slice(0, -60)),
      /appellation_v347_utf8\.csv, ligne 4/
    ]
  ])('%s', async (_name, spoil, message) => {
    const region = nextRegion();
    spoil(region.data);
    const error = await expectRefusal(region, ['rome', 'fap', 'passages_fap2021', 'passages_metiers']);
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(message);
    expect(error.todo).not.toBe('');
  });
});

describe('the SAS program of the Dares', () => {
  const text = readFileSync(join(SOURCES_FOLDER, 'passages_metiers', 'sample', 'passage_fap2009_romev3.txt'), 'latin1');
  let round = 0;
  const read = (bytes: Buffer) => {
    const path = join(scratch, `programme-${String(round++)}.txt`);
    writeFileSync(path, bytes);
    return readProgram({
      path,
      name: 'passage_fap2009_romev3.txt',
      baseName: 'passage_fap2009_romev3.txt',
      bytes: bytes.length,
      changed: 0,
      date: '2025-01-01'
    });
  };

  it('gives each key its family and its line', async () => {
    const rows = await read(Buffer.from(text, 'latin1'));
    expect(rows).toHaveLength(13);
    expect(rows[1]).toEqual({ line: 9, values: { rome: 'K1302', qualification: null, fap: 'T2A60' } });
    expect(rows.at(-1)).toEqual({ line: 17, values: { rome: 'M9901', qualification: '9', fap: 'T2A60' } });
  });

  it.each([
    [
      'cut short',
      Buffer.from(text.slice(0, text.indexOf('"M99017"')), 'latin1'),
      /format SAS \$FAP9RAQ absent ou tronqué/
    ],
    ['in UTF-16', Buffer.from(text, 'utf16le'), /absent ou tronqué/],
    [
      'with a very long line',
      Buffer.from(text.replace('"A9901" ', `"A9901",${'"B0000",'.repeat(200_000)} x`)),
      /passage_fap2009_romev3\.txt, ligne 8 : « .{60} » n’est pas une ligne/
    ],
    [
      'with a qualification lost',
      Buffer.from(text.replace('"M99013"', '"M9901"')),
      /n’est pas une ligne du format \$FAP9RAQ/
    ]
  ])('%s: says where and what to do', async (_name, bytes, message) => {
    const error = await expectFailure(read(bytes));
    expect(error).toMatchObject({ exitCode: 2, todo: expect.stringContaining('programme SAS') as unknown });
    expect(error.message).toMatch(message);
  });
});

const data = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const there = existsSync(join(data, 'rome', 'csv_v347')) && existsSync(join(data, 'dares-psm', 'fap225_rome.csv'));
if (!there)
  process.stdout.write(
    `${data}/rome/csv_v347 absent : contrôles sur les vrais fichiers du ROME et de la Dares sautés.\n`
  );

describe.runIf(DEEP && there)('the producers’ own lists', () => {
  let query: Query;
  let close = (): void => undefined;
  beforeAll(async () => {
    ({ query, close } = await built((folder) => {
      for (const source of ['rome', 'passages_metiers']) rmSync(join(folder, source), { recursive: true });
      mkdirSync(join(folder, 'vrais'));
      for (const path of [
        'rome/csv_v347',
        'rome/rome4_v461.layout',
        'dares-psm/fap225_rome.csv',
        'dares-psm/FAP_PCS.csv',
        'fap/passage_fap2009_romev3.txt',
        'certifinfo/certif_info.csv'
      ])
        cpSync(join(data, path), join(folder, 'vrais', path), { recursive: true });
    }));
  }, 60_000);
  afterAll(() => close());

  it('give the 531 cards, 10,990 appellations, 4,008 mobilities and the pairs that share a skill', async () => {
    // The list of codes lacks L1510, which the other files know: 22 appellations and 87 skills.
    expect(
      await query(
        `select count(*)::int, sum(appellations)::int, sum(competences)::int from reference.rome
          where version = 'rome_v3'`
      )
    ).toEqual([[531, 10_990 - 22, 25_028 - 87]]);
    // 4,218 lines, those of the same pair and kind counted once: 1,784 near and 2,224 evolutions.
    expect(await query('select type, count(*)::int from reference.mobilites_rome group by 1 order by 1')).toEqual([
      [1, 1784],
      [2, 2224]
    ]);
    expect(
      await query(
        `select count(*)::int, max(communes), bool_and(coalesce(communes <= k.competences, true))
          from reference.competences_communes as c left join reference.rome as k on k.version = c.version and k.code =
          c.vers`
      )
    ).toEqual([[182_154, 60, true]]);
  });

  it('agree: every card of the SAS program that needs a qualification has several families in the list', async () => {
    expect(
      await query(
        `select count(*)::int, count(*) filter (qualite = 'unique')::int, count(distinct de_code)::int,
          round(sum(poids), 6) from reference.passages where de_nomenclature = 'rome_v3' and vers_nomenclature =
          'fap2009'`
      )
    ).toEqual([[expect.any(Number), 331, 532, 532]]);
    // 224 families of which 16 have no card; the list and the program hold the same pairs, but for L1510, absent from
    // the list.
    expect(
      await query(
        `select codes::int, relies::int, perdus::int from reference.pertes_passages
          where nomenclature_de = 'fap2009' and nomenclature_vers = 'rome_v3'`
      )
    ).toEqual([[224, 208, 16]]);
    expect(
      await query(
        `select * from (select de_code, vers_code from reference.passages
          where de_nomenclature = 'rome_v3' and vers_nomenclature = 'fap2009' except select vers_code, de_code
          from reference.passages where de_nomenclature = 'fap2009' and vers_nomenclature = 'rome_v3')`
      )
    ).toEqual([['L1510', 'U1Z80']]);
  });

  it('lead every card of the ROME 4.0 to its parent, and say what M1805 was', async () => {
    expect(
      await query(
        `select de_code, vers_code from reference.passages
          where de_nomenclature = 'rome_v4' and vers_nomenclature = 'rome_v3' order by 1`
      )
    ).toEqual([
      ['A1101', 'A1101'],
      ['M1805', 'M1805'],
      ['M1855', 'M1805']
    ]);
    expect(
      await query(
        "select libelle, libelle_autre_version from reference.rome where version = 'rome_v4' and code = 'M1805'"
      )
    ).toEqual([['Développeur / Développeuse informatique', 'Études et développement informatique']]);
  });

  it('weigh at most one for each diploma', async () => {
    expect(
      await query(
        `select bool_and(poids between 0 and 1.000001) from (select sum(poids) as poids from reference.passages
          where vers_nomenclature = 'fap2009' group by de_nomenclature, de_code)`
      )
    ).toEqual([[true]]);
    expect(
      await query(
        `select codes::int > 3000, relies > 0.95 * codes from reference.pertes_passages
          where nomenclature_de = 'cfd' and nomenclature_vers = 'fap2009'`
      )
    ).toEqual([[true, true]]);
  });
});
