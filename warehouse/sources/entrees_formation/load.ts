import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readTemplate } from '../../pipeline/read/read-template.ts';
import { rollUpClosed, without, type Cell } from '../../pipeline/read/roll-up.ts';
import { PERSONS_THRESHOLD as K } from '../../pipeline/declared/usage-rules.ts';

const COLUMNS = ['trimestre', 'territoire', 'sexe', 'age', 'diplome', 'financeur', 'entrees'];
/** Given up in turn: funder, diploma, age, sex. Neither quarter nor département is: their totals are published. */
const STEPS = [without(5), without(4, 5), without(3, 4, 5), without(2, 3, 4, 5)];

/** Entries of job seekers in training; a cell counts five at the least. @throws Failure (exit 2) */
async function readEntries(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const cells = (await readTemplate(file, context, COLUMNS)).map((row): Cell => {
    const count = row.count('entrees');
    return {
      keys: [
        row.matching('trimestre', /^20\d\dT[1-4]$/, 'AAAATn'),
        row.matching('territoire', /^departement:(\d\d|2[AB]|97\d)$/, 'departement:35'),
        row.matching('sexe', /^(femmes|hommes)$/, 'femmes ou hommes'),
        row.matching('age', /^(moins_25|de_25_a_49|plus_50)$/, 'moins_25, de_25_a_49 ou plus_50'),
        row.matching('diplome', /^(infra_bac|bac|supra_bac)$/, 'infra_bac, bac ou supra_bac'),
        row.matching(
          'financeur',
          /^(region|france_travail|opco|cpf|autre)$/,
          'region, france_travail, opco, cpf ou autre'
        )
      ],
      count,
      who: null,
      sums: [count]
    };
  });
  const { kept } = rollUpClosed(cells, STEPS, K);
  if (kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : moins de ${K} entrées en tout.`,
      'Rien ne peut en être diffusé : donnez une période plus longue.'
    );
  return kept.map(
    ({ keys: [trimestre = '', territoire = '', sexe = '', age = '', diplome = '', financeur = ''], count }, index) => ({
      line: index + 1,
      values: { trimestre, territoire, sexe, age, diplome, financeur, entrees: String(count) }
    })
  );
}

export const readers: SourceLoader['readers'] = { entrees: readEntries };
