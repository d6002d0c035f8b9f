import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../declared/source.ts';
import { chooseFiles } from './choose-files.ts';
import { listDataFiles } from './data-files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-noms-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const SOURCES = readSources();
let round = 0;

/** What becomes of files of these texts: « entity: names » of those read, and why the others are not. */
function chosen(texts: Readonly<Record<string, string>>, disabled: readonly string[] = []) {
  const folder = join(scratch, String(round++));
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const sources = SOURCES.filter(({ name }) => !disabled.includes(name));
  const { of, aside } = chooseFiles(sources, listDataFiles(folder));
  const read = sources
    .flatMap(({ entities }) => entities)
    .flatMap((entity) => of(entity).map(({ name }) => `${entity.source}.${entity.name}: ${name}`));
  return { read, aside: aside.map(({ file, source, why }) => [file.name, source, why]) };
}

const ZONES = 'codgeo,libgeo,ze2020,libze2020\n1001,Ici,51,Là\n';
const ZONE_LIST = 'ze2020,libze2020,nb_com\n0051,Là,184\n';
const ROME = 'code_ogr,libelle_appellation_long,code_rome\n10,Essayeur,A1101\n';

describe('files by their names', () => {
  it('are read by the source that names them; of a wide name, those with the header, once one has it', () => {
    const { read, aside } = chosen({ 'zone_emploi_commune.csv': ZONES, 'zones_emploi.csv': ZONE_LIST });
    expect(read).toEqual(['zones_emploi.communes: zone_emploi_commune.csv']);
    expect(aside).toEqual([
      [
        'zones_emploi.csv',
        'zones_emploi',
        "il porte le nom d’un fichier de « Composition communale des zones d'emploi », un autre en a l’en-tête, lui non"
      ]
    ]);
  });

  it('are no data where the name says that they show a layout, whatever source names them', () => {
    const { read, aside } = chosen({
      'DS_FLORES_A38_2024_data.format-sample.csv': 'GEO;GEO_OBJECT\n22001;COM\n',
      'access_log.exemple.log': '1.2.3.4 - -\n',
      'Base_open_data_BMO_2024_factice.csv': 'annee;BE24\n2024;5301\n'
    });
    expect(read).toEqual([]);
    expect(aside.map(([name, source, why]) => [name, source, why])).toEqual([
      ['Base_open_data_BMO_2024_factice.csv', 'bmo', 'son nom dit qu’il n’est pas entier, ou montre une mise en forme'],
      [
        'DS_FLORES_A38_2024_data.format-sample.csv',
        'flores',
        'son nom dit qu’il n’est pas entier, ou montre une mise en forme'
      ],
      ['access_log.exemple.log', 'visites_journal', 'son nom dit qu’il n’est pas entier, ou montre une mise en forme']
    ]);
  });

  it('stay with their source when none has the header: the reader stops there', () => {
    expect(chosen({ 'zones_emploi.csv': ZONE_LIST }).read).toEqual(['zones_emploi.communes: zones_emploi.csv']);
  });
});

describe('files of another name', () => {
  it('are read by the header of a sheet of a workbook, wherever it stands', async () => {
    const folder = join(scratch, 'classeur');
    mkdirSync(folder);
    const header = [
      'annee',
      'Code métier BMO',
      'Nom métier BMO',
      'Famille_met',
      'Lbl_fam_met',
      'REG',
      'Dept',
      'BE23',
      'NOMBE23'
    ];
    await writeXlsxFile([
      { sheet: 'Lisez-moi', data: [[{ value: 'annee' }, { value: 'année de l’enquête' }]] },
      {
        sheet: 'données',
        data: [[{ value: 'Enquête' }], [...header, 'met', 'xmet', 'smet'].map((value) => ({ value }))]
      }
    ]).toFile(join(folder, 'besoins & projets.xlsx'));
    const { byHeader } = chooseFiles(SOURCES, listDataFiles(folder));
    expect(byHeader.map(({ file, likeness }) => [file.name, likeness.source.name])).toEqual([
      ['besoins & projets.xlsx', 'bmo']
    ]);
    writeFileSync(join(folder, 'autre.xlsx'), 'PK pas un classeur');
    expect(chooseFiles(SOURCES, listDataFiles(folder)).aside.map(({ file }) => file.name)).toEqual(['autre.xlsx']);
  });

  it('are read by the one source that has their header, behind links too', () => {
    const folder = join(scratch, 'lien');
    mkdirSync(join(scratch, 'ailleurs'));
    writeFileSync(join(scratch, 'ailleurs', 'composition (1).csv'), ZONES);
    mkdirSync(folder);
    symlinkSync(join(scratch, 'ailleurs'), join(folder, 'insee'));
    const { of, byHeader } = chooseFiles(SOURCES, listDataFiles(folder));
    expect(byHeader.map(({ file }) => file.name)).toEqual(['insee/composition (1).csv']);
    const entity = SOURCES.find(({ name }) => name === 'zones_emploi')?.entities[0];
    expect(entity === undefined ? [] : of(entity).map(({ name }) => name)).toEqual(['insee/composition (1).csv']);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'when a file with the right name is there',
      { 'zones_emploi.csv': ZONES, 'composition.csv': ZONES },
      "en-tête de « Composition communale des zones d'emploi » ; un fichier qui en a le nom est lu (zones_emploi.csv)"
    ],
    [
      'when two have the header',
      { 'composition.csv': ZONES, 'composition_2.csv': ZONES },
      "en-tête de « Composition communale des zones d'emploi » ; un autre fichier l’a aussi, ou il a celui de deux sources : donnez-lui son nom"
    ],
    [
      'when it has the headers of two sources',
      { 'composition_2021.csv': 'reg,dep,codgeo,codbe,libbe,ze2020,libze2020\n53,35,35238,5314,Rennes,5315,Rennes\n' },
      "en-tête de « Composition communale des bassins d'emploi » ; un autre fichier l’a aussi, ou il a celui de deux sources : donnez-lui son nom"
    ],
    [
      'when its name says that it is a part',
      { 'composition.sample.csv': ZONES },
      "en-tête de « Composition communale des zones d'emploi » ; son nom dit qu’il n’est pas entier, ou montre une mise en forme"
    ],
    [
      'when its name should tell the vintage',
      { 'metiers.csv': ROME },
      'en-tête de « Répertoire opérationnel des métiers et des emplois (ROME v3 et 4.0) » ; son nom ne dit pas le millésime'
    ],
    [
      'when a column is missing',
      { 'composition.csv': 'codgeo,libgeo,ze2020\n1001,Ici,51\n' },
      "2 des 3 colonnes de « Composition communale des zones d'emploi » ; il lui manque libze2020"
    ],
    [
      'when only its name is near',
      { 'zones_emploi_2020.pdf': '%PDF' },
      "son nom évoque « Composition communale des zones d'emploi » sans être celui de ses fichiers"
    ],
    [
      'when it is packed as nothing here expands',
      { 'notes.csv.bz2': 'BZh9' },
      'compressé d’une façon qui n’est pas lue : décompressez-le'
    ],
    ['when nothing is near', { 'notes.txt': 'Bonjour\n' }, 'ne ressemble à aucune source']
  ])('are left aside with a reason %s', (_, texts, reason) => {
    const { read, aside } = chosen(texts);
    expect(read.filter((line) => !line.endsWith(': zones_emploi.csv'))).toEqual([]);
    expect(aside[0]?.[2]).toBe(reason);
  });

  it('are not those of a source that the profile leaves out', () => {
    expect(chosen({ 'composition.csv': ZONES }, ['zones_emploi']).read).toEqual([]);
  });
});
