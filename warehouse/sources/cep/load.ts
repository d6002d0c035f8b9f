import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readLines, readTemplate, shownPart } from '../../pipeline/read/read-template.ts';
import { rollUp, without, type Cell } from '../../pipeline/read/roll-up.ts';
import { PERSONS_THRESHOLD as K } from '../../pipeline/declared/usage-rules.ts';

const COLUMNS = [
  'trimestre',
  'reseau',
  'territoire',
  'niveau',
  'public',
  'beneficiaires',
  'repondants',
  'satisfaits',
  'duree_moyenne_jours',
  'suivis_6_mois',
  'situation_favorable_6_mois'
];
/** Dimensions given up in turn: the public, then the territory. */
const STEPS = [without(4), without(2, 4)];

async function readPaths(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const cells = readLines(await readTemplate(file, context, COLUMNS), (row): Cell => {
    const [people, asked, pleased, followed, good] = [
      row.count('beneficiaires'),
      row.optional('repondants') ?? 0,
      row.optional('satisfaits') ?? 0,
      row.optional('suivis_6_mois') ?? 0,
      row.optional('situation_favorable_6_mois') ?? 0
    ];
    if (pleased > asked || asked > people || good > followed || followed > people)
      throw row.contradiction(
        ['beneficiaires', 'repondants', 'satisfaits', 'suivis_6_mois', 'situation_favorable_6_mois'],
        'nombres incompatibles',
        'satisfaits ≤ répondants ≤ bénéficiaires, et situations favorables ≤ suivis ≤ bénéficiaires'
      );
    return {
      keys: [
        row.matching('trimestre', /^\d{4}T[1-4]$/, 'AAAATn'),
        row.text('reseau'),
        row.matching('territoire', /^(region|departement):[0-9AB]{2,3}$/, 'region:53 ou departement:35'),
        row.matching('niveau', /^[12]$/, '1 ou 2'),
        row.text('public')
      ],
      count: people,
      who: null,
      sums: [people, asked, pleased, people * (row.optional('duree_moyenne_jours') ?? 0), followed, good]
    };
  });
  const { kept } = rollUp(cells, STEPS, K);
  if (kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : moins de ${K} bénéficiaires en tout.`,
      'Rien ne peut en être diffusé : donnez une période plus longue.'
    );
  return kept.map(
    (
      {
        keys: [trimestre = '', reseau = '', territoire = '', niveau = '', audience = ''],
        sums: [people = 0, asked = 0, pleased = 0, days = 0, followed = 0, good = 0]
      },
      index
    ) => ({
      line: index + 1,
      values: {
        trimestre,
        reseau,
        territoire,
        niveau,
        public: audience,
        beneficiaires: String(people),
        repondants: asked >= K ? String(asked) : null,
        satisfaits: asked >= K ? shownPart(pleased, asked, K) : null,
        jours: days > 0 ? String(days) : null,
        suivis_6_mois: followed >= K ? String(followed) : null,
        situation_favorable_6_mois: followed >= K ? shownPart(good, followed, K) : null
      }
    })
  );
}

export const readers: SourceLoader['readers'] = { parcours: readPaths };
