import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readTemplate, shownPart } from '../../pipeline/read/read-template.ts';
import { POOLED, rollUp, without, type Cell } from '../../pipeline/read/roll-up.ts';
import { PERSONS_THRESHOLD as K } from '../../pipeline/declared/usage-rules.ts';

const COLUMNS = [
  'annee',
  'territoire',
  'certificateur',
  'certification',
  'intitule',
  'recevables',
  'presentes',
  'valides',
  'partielles'
];
/** Given up in turn: the certification with its title, then the certifying body. */
const STEPS = [without(3, 4), without(2, 3, 4)];

/**
 * Files of candidates by stage, regions only: a département beside its region would let a small cell be found by
 * subtraction. Whoever is counted at any stage counts towards the threshold once: the larger of files found admissible
 * and of candidates seen by a jury, two flows of the same year and not one cohort.
 * @throws Failure (exit 2) naming line and column.
 */
async function readStages(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const cells = (await readTemplate(file, context, COLUMNS)).map((row): Cell => {
    const [admissible, seen, full, partial] = [
      row.count('recevables'),
      row.count('presentes'),
      row.count('valides'),
      row.count('partielles')
    ];
    if (full + partial > seen)
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${row.line} : validations totales et partielles dépassent les candidats présentés.`,
        'Il faut valides + partielles ≤ presentes, la même année.'
      );
    return {
      keys: [
        row.matching('annee', /^20\d\d$/, 'AAAA'),
        row.matching('territoire', /^region:\d\d$/, 'region:53'),
        row.text('certificateur'),
        row.matching('certification', /^rncp:\d+$/, 'rncp:12345'),
        row.text('intitule')
      ],
      count: Math.max(admissible, seen),
      who: null,
      sums: [admissible, seen, full, partial]
    };
  });
  const { kept } = rollUp(cells, STEPS, K);
  if (kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : moins de ${K} candidats en tout.`,
      'Rien ne peut en être diffusé : donnez une période plus longue.'
    );
  return kept.map(
    (
      {
        keys: [annee = '', territoire = '', certificateur = '', certification = '', intitule = ''],
        sums: [admissible = 0, seen = 0, full = 0, partial = 0]
      },
      index
    ) => {
      const total = shownPart(full, seen, K);
      return {
        line: index + 1,
        values: {
          annee,
          territoire,
          certificateur,
          certification,
          intitule: intitule === POOLED ? null : intitule,
          recevables: shown(admissible),
          presentes: shown(seen),
          // The partial ones are hidden with the full ones: either tells the other, where everybody passes.
          valides: shown(seen) === null ? null : total,
          partielles: shown(seen) === null || total === null ? null : shownPart(partial, seen - full, K)
        }
      };
    }
  );
}

/** A count of persons, hidden from one to the threshold. */
function shown(count: number): string | null {
  return count === 0 || count >= K ? String(count) : null;
}

export const readers: SourceLoader['readers'] = { parcours: readStages };
