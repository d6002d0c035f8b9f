import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { demoFiles } from '../../tests/support/demo-files.ts';
import { unzip } from '../../tests/support/zip.ts';

const { pathOf, bytes, table, rows } = demoFiles();

describe('apprenticeship', () => {
  interface Course {
    cle_ministere_educatif: string;
    cfd: string | null;
    rncp_code: string | null;
    uai_formation: string | null;
    code_commune_insee: string;
    lieu_formation_geo_coordonnees: string | null;
    published: boolean;
  }
  const courses = (): Course[] =>
    [1, 2].flatMap(
      (page) =>
        (
          JSON.parse(bytes(`formation/catalogue_apprentissage_formations_2025_${page}.json`).toString()) as {
            formations: Course[];
          }
        ).formations
    );
  const part = (name: string): string[][] => {
    const file =
      [...unzip(bytes('formation/export-fiches-csv-2025-09-01.zip'))].find(([path]) =>
        path.includes(`_${name}_`)
      )?.[1] ?? '';
    return file
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';').map((field) => field.replace(/^"|"$/g, '')));
  };
  const kit = async (): Promise<string[][]> =>
    ((await readWorkbook(pathOf('formation/Kit_apprentissage_20250901.xlsx')))[0]?.data ?? [])
      .slice(1)
      .map((row) => row.map((cell) => String(cell ?? '')));

  it('teaches what the register and the kit know, in centres that count their apprentices', async () => {
    const fiches = new Map(part('Standard').map((row) => [row[0], row[7]]));
    const pairs = new Set((await kit()).map((row) => `${row[0]} ${row[2]}`));
    const centres = new Set(
      (await rows(`select distinct uai from ${table('formation/apprentissage_centres_2023-2024.csv')}`)).flat()
    );
    const own = courses().filter(({ code_commune_insee: code }) => /^(22|29|35|56)/.test(code));
    expect(own.length).toBeGreaterThan(250);
    expect(courses().length - own.length).toBeGreaterThan(10);
    expect(own.filter(({ uai_formation: uai }) => uai !== null && !centres.has(uai))).toEqual([]);
    for (const { cfd, rncp_code: fiche } of courses()) {
      if (fiche !== null) expect(fiches.get(fiche), fiche).toBe('ACTIVE');
      if (cfd !== null) expect(pairs.has(`${cfd} ${fiche ?? ''}`), cfd).toBe(true);
    }
  });

  it('keeps what the producers do: a course given twice or withdrawn, swapped coordinates, codes without a fiche', async () => {
    const all = courses();
    expect(all.length - new Set(all.map(({ cle_ministere_educatif: key }) => key)).size).toBe(1);
    expect(all.filter(({ lieu_formation_geo_coordonnees: place }) => place?.startsWith('-')).length).toBeGreaterThan(3);
    expect(all.filter(({ published }) => !published).length).toBeGreaterThan(3);
    // The title of serving in restaurants: no code of diploma.
    expect(new Set(all.filter(({ cfd }) => cfd === null).map(({ rncp_code: fiche }) => fiche))).toEqual(
      new Set(['RNCP92002', null])
    );
    expect(part('Ancienne_Nouvelle_Certification')).toEqual([
      ['RNCP80001', '', 'RNCP91001'],
      ['RNCP91001', 'RNCP80001', '']
    ]);
    expect((await kit()).filter((row) => row[2] === 'NR').map((row) => row[0])).toEqual(['01033599']);
  });

  it('gives the cards of Certif Info, and those of two diplomas that it leaves without', async () => {
    const cards = (fiche: string): string[] =>
      part('Rome')
        .filter((row) => row[0] === fiche)
        .map((row) => String(row[1]));
    const own = await rows(
      `select Code_RNCP, Code_Rome_1 from ${table('formation/certif_info.csv')} where Code_RNCP is not null`
    );
    // 28 subjects, of which five certify nothing.
    expect(own.length).toBe(28 - 5);
    for (const [fiche, card] of own) expect(cards(`RNCP${String(fiche)}`)).toEqual([card]);
    const codes = new Map((await kit()).map((row) => [row[0], String(row[2])]));
    expect(
      await rows(
        `select "Code_Scolarité" from ${table('formation/certif_info.csv')}
          where Code_RNCP is null and Code_Rome_1 is null order by 1`
      )
    ).toEqual([['32031211'], ['32032612'], ['32033001']]);
    expect(['32031211', '32032612', '32033001'].map((code) => cards(codes.get(code) ?? ''))).toEqual([
      ['D1401'],
      ['M1802', 'M1805'],
      []
    ]);
  });
});
