import { readCensusBase } from '../../pipeline/read/read-census-base.ts';
import type { SourceLoader } from '../../pipeline/read/load-context.ts';

const AGES = ['0014', '1529', '3044', '4559', '6074'];
const COLUMNS: readonly (readonly [column: string, variable: string])[] = [
  ['pop', 'POP'],
  ...[...AGES, '75P', '7589', '90P'].map((age) => [`pop_${age.toLowerCase()}`, `POP${age}`] as const),
  ['h', 'POPH'],
  ...AGES.map((age) => [`h_${age}`, `H${age}`] as const)
];

/** A row per commune and census given. Women are what men leave, and the eldest what the others leave. */
export const readers: SourceLoader['readers'] = {
  communes: async (file, context) =>
    (await readCensusBase(file, context, ['POP', ...AGES.map((age) => `POP${age}`)])).flatMap(
      ({ line, commune, annee, text }) => {
        const values = Object.fromEntries(COLUMNS.map(([column, variable]) => [column, text(variable)]));
        return Object.values(values).every((value) => value === null)
          ? []
          : [{ line, values: { annee, code_commune: commune, ...values } }];
      }
    )
};
