import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEEP } from '../../tests/support/depth.ts';
import { expectRefusal } from '../../tests/support/expect-refusal.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion, type Query, type SampleRegion } from '../../tests/support/sample-region.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';
import { PROJECT_FOLDER, SOURCES_FOLDER } from '../pipeline/layout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-certifications-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const CERTIFICATIONS = ['rncp', 'certif_info', 'kit_apprentissage', 'formacode'];
let round = 0;

function regionWith(fill: (data: string) => void): SampleRegion {
  const folder = join(scratch, String(round++));
  mkdirSync(folder);
  const region = writeSampleRegion(folder);
  fill(region.data);
  return region;
}

async function built(fill: (data: string) => void): Promise<{ query: Query; close: () => void }> {
  const region = regionWith(fill);
  await buildWarehouse(region);
  return openInService(region.out);
}

function copySamples(data: string): void {
  for (const source of CERTIFICATIONS)
    cpSync(join(SOURCES_FOLDER, source, 'sample'), join(data, source), { recursive: true });
}

// Lines of the files of version 1.4 (windows-1252, the last one without its end): dates are month first, a card given twice names each that replaces it.
const OLDER: Readonly<Record<string, string>> = {
  'rncp_info.v1.4.csv': `Numero_Fiche;Intitule;Date_Fin_Enregistrement;Actif;Etat_Fiche;Nomenclature_Europe_Intitule;Abrege_Code;Abrege_Intitule;Ancienne_Certification;Nouvelle_Certification;Type_Enregistrement
RNCP1000;Métiers de la pierre;8/31/16;INACTIVE;Publiée;niveau4;BP;Brevet professionnel;;RNCP32230;Enregistrement de droit
RNCP1000;Métiers de la pierre;8/31/16;INACTIVE;Publiée;niveau4;BP;Brevet professionnel;;RNCP32231;Enregistrement de droit
RNCP10013;"Assistant import-export, ""commercial""";;ACTIVE;Publiée;niveau5;TP;Titre professionnel;;;Enregistrement sur demande
`,
  'rncp_nsf.v1.4.csv': 'CodeRNCP;code;Libelle;;\nRNCP1000;232;Bâtiment : construction et couverture;;\n',
  'rncp_rome.v1.4.csv':
    "CodeRNCP;EtatFiche;Rome;libelle;;\nRNCP1000;;F1612;Taille et décoration de pierres d''essai;;\n",
  'rncp_blocs_competences.v1.4.csv':
    "CodeRNCP;numero_bloc;intitule;;\nRNCP10013;RNCP10013BC03;Assurer l'assistanat commercial à l'international, y compris en anglais;;\n",
  'rncp_certificateurs.v1.4.csv':
    'CodeRNCP;Certificateur;siret_organisme;\nRNCP1000;MINISTERE DE L’EDUCATION NATIONALE;;\nRNCP1000;Autre;;\n',
  'rncp_voix_acces.v1.4.csv': 'CodeRNCP;code_libelle;intitule;;\nRNCP1000;CONTRATA;En contrat d’apprentissage;;\n'
};
const CP1252: Readonly<Record<string, number>> = { '’': 0x92 };
function writeOlder(data: string): void {
  for (const [name, text] of Object.entries(OLDER))
    writeFileSync(
      join(data, name),
      Uint8Array.from([...text.trimEnd()], (one) => CP1252[one] ?? one.charCodeAt(0))
    );
}

describe('made-up certifications, beside the older files that an archive replaces', () => {
  let query: Query;
  let close = (): void => undefined;
  beforeAll(async () => {
    ({ query, close } = await built((data) => {
      copySamples(data);
      writeOlder(data);
    }));
  });
  afterAll(() => close());

  it('have their level, NSF group, end and Certif Info codes, whether active or not', async () => {
    expect(
      await query(
        `select certification, diplome, niveau, nsf, fin_enregistrement::varchar, active, certifinfo
          from reference.certifications order by 1`
      )
    ).toEqual([
      ['rncp:80102', 'TP', 4, '227', '2021-06-30', false, null],
      ['rncp:90101', 'TP', 3, '330', '2027-12-31', true, '90001'],
      ['rncp:90102', 'TP', 4, '227', '2026-06-30', true, '90002'],
      ['rncp:90104', 'BTS', 5, '314', null, true, '90004'],
      ['rs:9003', null, null, '344', '2026-03-15', true, '90003']
    ]);
    expect(await query("select libelle from reference.certifications where certification = 'rncp:90102'")).toEqual([
      ['Installateur "d\'essai"']
    ]);
  });

  it('have who delivers them, their ways in, their blocks, and what replaces them', async () => {
    expect(
      await query(
        `select certification, certificateurs, voies, remplacee_par from reference.certifications
          where certificateurs is not null or remplacee_par <> '' order by 1`
      )
    ).toEqual([
      ['rncp:80102', null, null, 'rncp:90102'],
      ['rncp:90101', "ORGANISME D'ESSAI", 'En contrat d’apprentissage ; Par expérience', null]
    ]);
    expect(await query('select certification, bloc, libelle from reference.certification_blocs order by all')).toEqual([
      ['rncp:90101', 'RNCP90101BC01', "Accueillir d'essai"],
      ['rncp:90101', 'RNCP90101BC02', 'Rendre compte ; transmettre'],
      ['rncp:90102', 'RNCP90102BC01', 'Poser un "équipement"']
    ]);
  });

  it('say what each passage joins and loses', async () => {
    // RNCP: of four, two have a Formacode (one has two) and three a métier (one has two); the RS one has a Formacode,
    // no métier.
    expect(
      await query(
        `select nomenclature_de, nomenclature_vers, codes::integer, relies::integer, perdus::integer, multiples::integer
          from reference.pertes_passages where source = 'rncp' order by 1, 2`
      )
    ).toEqual([
      ['rncp', 'formacode', 4, 2, 2, 1],
      ['rncp', 'nsf', 4, 4, 0, 0],
      ['rncp', 'rome', 4, 3, 1, 1],
      ['rs', 'formacode', 1, 1, 0, 0],
      ['rs', 'nsf', 1, 1, 0, 0]
    ]);
    expect(await query("select vers from reference.passages_certification where de = 'cfd:01022103'")).toEqual([
      ['rncp:80102']
    ]);
    // The thesaurus has three descriptors of subjects, all with a group; the kit has three diplomas, one of which has
    // no fiche (NR).
    expect(
      await query(
        `select source, nomenclature_vers, relies::integer, perdus::integer from reference.pertes_passages
          where source in ('formacode', 'kit_apprentissage') order by 1`
      )
    ).toEqual([
      ['formacode', 'nsf', 3, 0],
      ['kit_apprentissage', 'certification', 2, 1]
    ]);
  });
});

describe('the register as it was before its archive', () => {
  it('is read when no archive is there, with its dates', async () => {
    const { query, close } = await built(writeOlder);
    expect(
      await query(
        `select certification, diplome, niveau, nsf, fin_enregistrement::varchar, active, certificateurs, voies, remplacee_par
          from reference.certifications order by 1`
      )
    ).toEqual([
      [
        'rncp:1000',
        'BP',
        4,
        '232',
        '2016-08-31',
        false,
        'Autre ; MINISTERE DE L’EDUCATION NATIONALE',
        'En contrat d’apprentissage',
        'rncp:32230 rncp:32231'
      ],
      ['rncp:10013', 'TP', 5, null, null, true, null, null, null]
    ]);
    expect(await query('select bloc from reference.certification_blocs')).toEqual([['RNCP10013BC03']]);
    expect(await query("select vers from reference.passages_certification where de = 'rncp:1000' order by 1")).toEqual([
      ['nsf:232'],
      ['rome:F1612']
    ]);
    close();
  });
});

describe('a diploma and a fiche of one diploma, one level and one title', () => {
  const REGISTER = `Numero_Fiche;Intitule;Date_Fin_Enregistrement;Actif;Etat_Fiche;Nomenclature_Europe_Intitule;Abrege_Code;Abrege_Intitule;Ancienne_Certification;Nouvelle_Certification;Type_Enregistrement
RNCP1;Desserts de l'essai;8/31/20;INACTIVE;Publiee;niveau3;MC5;;;;
RNCP2;option Dessert d'essai;8/31/26;ACTIVE;Publiee;niveau3;CS;;;;
RNCP3;Desserts d'essai;;ACTIVE;Publiee;niveau4;MC4;;;;
RNCP4;BTS Gestion d'essai (fiche nationale);;ACTIVE;Publiee;niveau5;BTS;;;;
RNCP5;Gestion d'essai;;ACTIVE;Publiee;niveau5;DUT;;;;
RNCP6;Vente d'essai - option B : jouets;;ACTIVE;Publiee;niveau4;BAC PRO;;;;
RNCP7;Vente d'essai, options livres anciens, jouets et fleurs;;ACTIVE;Publiee;niveau4;BAC PRO;;;;
RNCP8;Vente d'essai;;ACTIVE;Publiee;niveau4;BAC PRO;;;;
RNCP9;Patisserie d'essai option B;;ACTIVE;Publiee;niveau3;CAP;;;;`;
  const occupations = [
    [1, 'K1304'],
    [2, 'K1302'],
    [4, 'K1304'],
    [4, 'F1602']
  ];
  const diplomas = [
    ['40031297', "VENTE D'ESSAI OPTION A LIVRES (BAC PRO)"],
    ['40031296', "VENTE D'ESSAI OPTION B JOUETS (BAC PRO)"],
    ['40031295', "VENTE D'ESSAI OPTION C LIVRES ANCIENS (BAC PRO)"]
  ];
  const fill = (data: string): void => {
    cpSync(join(SOURCES_FOLDER, 'bcn', 'sample'), join(data, 'bcn'), { recursive: true });
    const list = join(data, 'bcn', 'nFormationDiplome_.csv');
    const text = readFileSync(list, 'latin1');
    const model = text.split('\n').find((line) => line.startsWith('40031298')) ?? '';
    const added = diplomas.map(([cfd = '', title = '']) =>
      model.replace('40031298', cfd).replace("VENTE D'ESSAI (BAC PRO)", title)
    );
    writeFileSync(list, `${text.trimEnd()}\n${added.join('\n')}\n`, 'latin1');
    writeFileSync(join(data, 'rncp_info.v1.4.csv'), REGISTER);
    const cited = occupations.map(([fiche, rome]) => `RNCP${fiche};;${rome};essai;;`);
    writeFileSync(join(data, 'rncp_rome.v1.4.csv'), `CodeRNCP;EtatFiche;Rome;libelle;;\n${cited.join('\n')}`);
  };
  const LINKS = `select de[5:], vers[6:] from reference.passages_certification where source = 'intitules' order by all`;
  const JOBS = `select de_code, vers_nomenclature, vers_code, poids, source, qualite from reference.passages
    where de_nomenclature = 'cfd' and vers_nomenclature in ('rome_v3', 'fap2009') order by all`;

  it('are one certification at each of its dates; an option is that of the fiche, or one of those it lists', async () => {
    const { query, close } = await built(fill);
    expect(await query(LINKS)).toEqual([
      ['01022998', '1'],
      ['01022998', '2'],
      ['32031499', '4'],
      ['40031295', '7'],
      ['40031295', '8'],
      ['40031296', '6'],
      ['40031296', '7'],
      ['40031296', '8'],
      ['40031297', '8'],
      ['40031298', '8']
    ]);
    // The two fiches of the desserts together; one of the two occupations of the BTS is in no list.
    expect(await query(JOBS)).toEqual([
      ['01022998', 'fap2009', 'T2A60', 1, 'compose', 'meme_intitule'],
      ['01022998', 'rome_v3', 'K1302', 0.5, 'intitules', 'meme_intitule'],
      ['01022998', 'rome_v3', 'K1304', 0.5, 'intitules', 'meme_intitule'],
      ['32031499', 'fap2009', 'T2A60', 0.5, 'compose', 'meme_intitule'],
      ['32031499', 'rome_v3', 'K1304', 0.5, 'intitules', 'meme_intitule']
    ]);
    // Nine diplomas, all of a kind that the register names.
    expect(
      await query(
        "select codes::integer, relies::integer from reference.pertes_passages where source = 'intitules' order by all"
      )
    ).toEqual([[9, 6]]);
    close();
  });

  it('are not said of a diploma that a published passage leads to a fiche', async () => {
    const { query, close } = await built((data) => {
      fill(data);
      writeFileSync(
        join(data, 'constat_2025.csv'),
        "UAI,Mef Bcp 11,Nombre d'élèves : Total\n0089001U,23210022999,14\n0089001U,23830031298,21\n"
      );
      const kit = join(SOURCES_FOLDER, 'kit_apprentissage', 'sample', 'Kit_apprentissage_20250131.csv');
      const line = (cfd: string, fiche: string): string =>
        `${cfd};ESSAI;${fiche};Niveau 3;CS;v1.0;Non;01/01/2020;ACTIVE;CS - Essai;Enregistrement de droit;\n`;
      writeFileSync(
        join(data, 'Kit_apprentissage_20250131.csv'),
        `${readFileSync(kit, 'utf8').trimEnd()}\n${line('01022998', 'RNCP2')}${line('50022999', 'RNCP9')}`
      );
    });
    expect((await query(JOBS)).filter(([cfd]) => cfd === '01022998')).toEqual([
      ['01022998', 'fap2009', 'T2A60', 1, 'compose', 'compose'],
      ['01022998', 'rome_v3', 'K1302', 1, 'kit_apprentissage', 'unique']
    ]);
    // Those with pupils: one is in the kit.
    expect(
      await query(
        "select cfd, certifications, fiches_rapprochees from reference.diplomes where certifications <> '' order by all"
      )
    ).toEqual([
      ['40031298', 'rncp:8', true],
      ['50022999', 'rncp:9', false]
    ]);
    close();
  });
});

describe('files that are not what they should be', () => {
  const cases: [string, (data: string) => void, RegExp][] = [
    [
      'an archive cut short',
      (data) => writeFileSync(rncp(data), readFileSync(rncp(data)).subarray(0, 900)),
      /export-fiches-csv-2025-03-05\.zip : archive tronquée/
    ],
    [
      'an archive of something else',
      (data) => copyFileSync(join(SOURCES_FOLDER, 'rncp', 'load.ts'), rncp(data)),
      /archive tronquée, ou qui n’est pas un zip/
    ],
    [
      'Certif Info with another delimiter',
      (data) => replaceAll(join(data, 'certif_info', 'certif_info.csv'), ';', '|', 1),
      /certif_info\.csv, ligne 2 : .*champ/
    ],
    [
      'Certif Info with swapped columns',
      (data) =>
        replaceAll(
          join(data, 'certif_info', 'certif_info.csv'),
          'Code_Diplome;Libelle_Diplome',
          'Libelle_Diplome;Code_Diplome',
          1
        ),
      /Source certif_info : 4 lignes rejetées sur 4.+code impossible/
    ],
    [
      'a thesaurus with another delimiter',
      (data) => replaceAll(join(data, 'formacode', 'FCod-utf-8.csv'), ';', ',', 999),
      /FCod-utf-8\.csv, ligne 1 : 1 champ\(s\) lus au lieu de 15/
    ],
    [
      'a thesaurus saved on a Mac',
      (data) => writeFileSync(join(data, 'formacode', 'FCod-utf-8.csv'), Buffer.from([0x31, 0x8e, 0x3b, 0x0d])),
      /ce texte n’est pas en UTF-8/
    ]
  ];

  it.each(cases)('%s: says where and what to do', async (_name, spoil, message) => {
    const region = regionWith((data) => {
      copySamples(data);
      spoil(data);
    });
    const error = await expectRefusal(region, CERTIFICATIONS);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ exitCode: 2 });
    expect(error.todo).not.toBe('');
  });

  const rncp = (data: string) => join(data, 'rncp', 'export-fiches-csv-2025-03-05.zip');
  function replaceAll(path: string, from: string, to: string, lines: number): void {
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .split('\n')
        .map((line, index) => (index < lines ? line.replaceAll(from, to) : line))
        .join('\n')
    );
  }
});

const real = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const present = existsSync(join(real, 'rncp', 'export-fiches-csv-2024-02-22.sample.zip'));
if (!present)
  process.stdout.write(
    `Fichiers de certifications absents de ${real} : contrôles sur fichiers réels sautés (MAILLE_DATA désigne leur dossier).\n`
  );

describe.runIf(DEEP && present)('the producers’ files', () => {
  let query: Query;
  let close = (): void => undefined;
  beforeAll(async () => {
    ({ query, close } = await built((data) => {
      const target = join(data, 'reels');
      mkdirSync(target);
      copyFileSync(
        join(real, 'rncp', 'export-fiches-csv-2024-02-22.sample.zip'),
        join(target, 'export-fiches-csv-2024-02-22.zip')
      );
      copyFileSync(
        join(real, 'rncp', 'Kit_apprentissage_20250131.xlsx'),
        join(target, 'Kit_apprentissage_20250131.xlsx')
      );
      copyFileSync(join(real, 'certifinfo', 'certif_info.csv'), join(target, 'certif_info.csv'));
      copyFileSync(join(real, 'formacode', 'FCod-utf-8.csv'), join(target, 'FCod-utf-8.csv'));
    }));
  });
  afterAll(() => close());

  it('are read whole: 10,067 certifications of Certif Info, 6,822 passages of the kit, the thesaurus', async () => {
    expect(
      await query(
        `select source, lignes_lues::integer, lignes_rejetees::integer from reference.sources
          where source in ('certif_info', 'kit_apprentissage', 'formacode') order by 1`
      )
    ).toEqual([
      ['certif_info', 10067, 0],
      ['formacode', 3048, 0],
      ['kit_apprentissage', 6822, 0]
    ]);
  });

  it('lose no row under a header on several lines', async () => {
    const csv = await built((data) =>
      copyFileSync(join(real, 'rncp', 'Kit_apprentissage_20240426.csv'), join(data, 'Kit_apprentissage_20240426.csv'))
    );
    expect(
      await csv.query("select lignes_lues::integer from reference.sources where source = 'kit_apprentissage'")
    ).toEqual([[5942]]);
    csv.close();
  });

  it('give a fiche its level, NSF group and end, and say how many certifications have no métier', async () => {
    expect(
      await query(
        `select libelle, diplome, niveau, nsf, fin_enregistrement::varchar, active from reference.certifications
          where certification = 'rncp:509'`
      )
    ).toEqual([["Agent vérificateur d'appareils extincteurs", 'CAP', 3, '251', '2023-08-31', false]]);
    // 2,565 have no métier among their five.
    expect(
      await query(
        `select codes::integer, perdus::integer from reference.pertes_passages
          where source = 'certif_info' and nomenclature_de = 'certifinfo' and nomenclature_vers = 'rome'`
      )
    ).toEqual([[10067, 2565]]);
  });
});
