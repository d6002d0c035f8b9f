import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { openInService, writeSampleRegion } from '../../tests/support/sample-region.ts';
import { SOURCES_FOLDER } from '../pipeline/layout.ts';
import { buildWarehouse } from '../pipeline/run/build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-niveaux-'));
buildOnlyNamed(import.meta.filename, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a diploma and the families of its level', () => {
  /** A card whose workers, technicians and managers are three families, as the table of the Dares has them; row 4 is with the managers. */
  const rows = {
    0: 'S9X90',
    1: 'S9X20',
    2: 'S9X20',
    3: 'S9X40',
    4: 'S9X90',
    5: 'S9X20',
    6: 'S9X40',
    7: 'S9X80',
    8: 'S9X81',
    9: 'S9X90'
  };
  const diplomas = [
    ['50022901', "CUISINE D'ESSAI (CAP)", '03'],
    ['40022901', "CUISINE D'ESSAI (BAC PRO)", '04'],
    ['32022901', "CUISINE D'ESSAI (BTS)", '05'],
    ['25122901', "CUISINE D'ESSAI (BUT)", '06'],
    ['50022902', "SERVICE D'ESSAI (CAP)", '03'],
    ['46033104', "AIDE-SOIGNANT (DIPLOME D'ETAT)", '04']
  ];
  const fill = (data: string): void => {
    cpSync(join(SOURCES_FOLDER, 'bcn', 'sample'), join(data, 'bcn'), { recursive: true });
    const list = join(data, 'bcn', 'nFormationDiplome_.csv');
    const text = readFileSync(list, 'latin1');
    const model = text.split('\n').find((line) => line.startsWith('40031298')) ?? '';
    const added = diplomas.map(([cfd = '', title = '', level = '']) =>
      model
        .replace('40031298;400', `${cfd};${cfd.slice(0, 3)}`)
        .replace("VENTE D'ESSAI (BAC PRO)", title)
        .replace(/04\s*$/, level)
    );
    writeFileSync(list, `${text.trimEnd()}\n${added.join('\n')}\n`, 'latin1');
    const fiches = [
      [21, "Cuisine d'essai", 3, 'CAP'],
      [22, "Cuisine d'essai", 4, 'BAC PRO'],
      [23, "Cuisine d'essai", 5, 'BTS'],
      [24, "Cuisine d'essai", 6, 'BUT'],
      [25, "Cuisine d'essai", 7, 'MASTER']
    ].map(([fiche, title, level, kind]) => `RNCP${fiche};${title};;ACTIVE;Publiee;niveau${level};${kind};;;;`);
    const header =
      'Numero_Fiche;Intitule;Date_Fin_Enregistrement;Actif;Etat_Fiche;Nomenclature_Europe_Intitule;Abrege_Code;Abrege_Intitule;Ancienne_Certification;Nouvelle_Certification;Type_Enregistrement';
    writeFileSync(join(data, 'rncp_info.v1.4.csv'), [header, ...fiches].join('\n'));
    const cited = [21, 22, 23, 24, 25].map((fiche) => `RNCP${fiche};;G9999;essai;;`);
    writeFileSync(join(data, 'rncp_rome.v1.4.csv'), `CodeRNCP;EtatFiche;Rome;libelle;;\n${cited.join('\n')}`);
    const lines = Object.entries(rows).map(([row, family]) => `G9999;${row};${family}`);
    writeFileSync(
      join(data, 'dares_table_passage_rome_qualif_to_fap2021.csv'),
      ['ROME;Qualif;FAP341', ...lines, 'J1501;6;V0X60', ''].join('\n')
    );
  };
  const families = (code: string): string =>
    `select vers_code, poids, codes, sur, qualite from reference.passages where de_code = '${code}' and vers_nomenclature = 'fap2021' order by all`;

  it('are those of skilled workers, technicians or managers; State diplomas are declared', async () => {
    const region = writeSampleRegion(scratch);
    fill(region.data);
    await buildWarehouse(region);
    const { query, close } = await openInService(region.out);
    expect(await query(families('50022901'))).toEqual([['S9X40', 1, 1, 1, 'meme_intitule']]);
    // Rows 3, 6 and 7.
    const [technician, ...others] = [
      ['S9X80', 1 / 3],
      ['S9X40', 2 / 3]
    ];
    expect((await query(families('40022901'))).map(([code, weight]) => [code, weight])).toEqual([
      ...others,
      technician
    ]);
    for (const code of ['32022901', '25122901'])
      expect((await query(families(code))).map(([family, weight]) => [family, weight])).toEqual([
        ['S9X80', 0.5],
        ['S9X81', 0.5]
      ]);
    expect(await query(families('25'))).toEqual([['S9X90', 1, 1, 1, 'compose']]);
    expect(await query(families('46033104'))).toEqual([['V0X60', 1, 1, 1, 'declare']]);
    expect(await query(families('50022902'))).toEqual([]);
    close();
  });
});
