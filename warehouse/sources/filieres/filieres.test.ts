import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Sector {
  readonly filiere: string;
  readonly contour: string;
  readonly metiers: readonly string[];
  readonly activites: readonly string[];
  readonly specialites: readonly string[];
}

const SECTORS = parse(readFileSync(join(import.meta.dirname, 'filieres.yaml'), 'utf8')) as Sector[];
const DATA = process.env.MAILLE_DATA ?? '';

/** The files of a folder and of those inside, by their name. */
function fileNamed(name: RegExp): string | undefined {
  if (!existsSync(DATA)) return undefined;
  const found = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).find((path) => name.test(path));
  return found === undefined ? undefined : join(DATA, found);
}

const fap2009 = fileNamed(/Intitules_FAP2009\.csv$/i);
const fap2021 = fileNamed(/Intitules_FAP2021\.csv$/i);

describe('the sectors proposed to any region', () => {
  it('have each a name of its own, fit for an address', () => {
    const names = SECTORS.map(({ filiere }) => filiere);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([]);
  });

  it.skipIf(fap2009 === undefined || fap2021 === undefined)(
    'name families that the Dares publishes (skipped when MAILLE_DATA has not its two files)',
    () => {
      for (const [nomenclature, file] of [
        ['fap2009', fap2009],
        ['fap2021', fap2021]
      ] as const) {
        const families = new Set(readFileSync(file ?? '', 'latin1').match(/\b[A-Z][0-9A-Z][A-Z][0-9]{2}\b/g));
        expect(families.size).toBeGreaterThan(200);
        for (const { filiere, metiers } of SECTORS) {
          const own = metiers.filter((code) => code.startsWith(`${nomenclature}:`)).map((code) => code.slice(8));
          const unknown = own.filter((code) =>
            code.endsWith('*')
              ? ![...families].some((family) => family.startsWith(code.slice(0, -1)))
              : !families.has(code)
          );
          expect([filiere, nomenclature, own.length > 0, unknown]).toEqual([filiere, nomenclature, true, []]);
        }
      }
    }
  );

  // Counts of the two lists as they were published from the Onemev's: 9 and 50 families of 2021, 7 and 41 of 2009.
  it('hold the green occupations of the Onemev, heating and insulation included, and say of when the list is', () => {
    const [all, green] = ['transition-ecologique', 'metiers-verts'].map((name) =>
      SECTORS.find(({ filiere }) => filiere === name)
    );
    const of = (sector: Sector | undefined, fap: string) =>
      (sector?.metiers ?? []).filter((code) => code.startsWith(fap)).length;
    expect([of(green, 'fap2021'), of(green, 'fap2009'), of(all, 'fap2021'), of(all, 'fap2009')]).toEqual([
      9, 7, 59, 48
    ]);
    expect((green?.metiers ?? []).filter((code) => !all?.metiers.includes(code))).toEqual([]);
    // Insulation, plumbers and heating engineers, cooling, jardiniers.
    for (const code of ['B2X31', 'B2X33', 'G1X74', 'A1X41']) expect(all?.metiers).toContain(`fap2021:${code}`);
    for (const sector of [all, green]) expect(sector?.contour).toContain('Onemev (liste de 2022)');
  });

  it('name divisions of the NAF and groups of the NSF that the warehouse knows', () => {
    const groups = readFileSync(join(import.meta.dirname, '../../marts/dim_specialites.sql'), 'utf8');
    for (const { filiere, activites, specialites } of SECTORS) {
      // NAF rev. 2: 88 divisions, 01 to 99 without 04, 34, 40, 44, 48, 54, 57, 67, 76, 83 and 89.
      const holes = ['04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89'];
      expect([filiere, activites.filter((code) => holes.includes(code.slice(4)))]).toEqual([filiere, []]);
      expect([filiere, specialites.filter((code) => !groups.includes(`('${code.slice(4)}', '`))]).toEqual([
        filiere,
        []
      ]);
    }
  });
});
