import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readLines, readTemplate, type TemplateRow } from '../../pipeline/read/read-template.ts';
import { POOLED, rollUp, without, type Cell, type RolledUp } from '../../pipeline/read/roll-up.ts';
import { USAGE_THRESHOLD as K } from '../../pipeline/declared/usage-rules.ts';

async function readPeople(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const rows = await readTemplate(file, context, [
    'mois',
    'reseau',
    'structure',
    'commune',
    'canal',
    'public',
    'personnes'
  ]);
  const cells = readLines(rows, (row): Cell => {
    const people = row.count('personnes');
    return {
      keys: [
        monthOf(row),
        row.text('reseau'),
        row.text('structure'),
        communeOf(row),
        row.text('canal'),
        row.text('public')
      ],
      count: people,
      who: null,
      sums: [people]
    };
  });
  const rolled = rollUp(cells, [without(5), without(4, 5), without(2, 3, 4, 5), without(1, 2, 3, 4, 5)], K);
  return kept(file, rolled).map(
    (
      {
        keys: [mois = '', reseau = '', structure = '', territoire = '', canal = '', audience = ''],
        sums: [people = 0]
      },
      index
    ) => ({
      line: index + 1,
      values: { mois, reseau, structure, territoire, canal, public: audience, personnes: String(people) }
    })
  );
}

/** Events count by month and commune; schools reached are counted once each in a cell, never named. */
async function readEvents(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const rows = await readTemplate(file, context, ['date', 'type', 'commune', 'etablissement', 'participants']);
  const schools = new Map<string, Set<string>>();
  const byPlace = new Map<string, Cell>();
  for (const row of rows) {
    const people = row.count('participants');
    const keys = [
      row.matching('date', /^\d{4}-\d{2}-\d{2}$/, 'AAAA-MM-JJ').slice(0, 7),
      row.text('type'),
      communeOf(row)
    ];
    const name = keys.join('\u0000');
    const reached = schools.get(name) ?? new Set<string>();
    schools.set(name, reached.add(row.text('etablissement').toLowerCase()));
    const known = byPlace.get(name);
    byPlace.set(name, {
      keys,
      count: (known?.count ?? 0) + people,
      who: null,
      sums: [(known?.sums[0] ?? 0) + 1, 0, (known?.sums[2] ?? 0) + people]
    });
  }
  const cells = [...byPlace].map(([name, cell]): Cell => ({
    ...cell,
    sums: [
      cell.sums[0] ?? 0,
      [...(schools.get(name) ?? [])].filter((school) => school !== '').length,
      cell.sums[2] ?? 0
    ]
  }));
  return kept(file, rollUp(cells, [without(2), without(1, 2)], K)).map(
    ({ keys: [mois = '', type = '', territoire = ''], sums: [events = 0, reached = 0, people = 0] }, index) => ({
      // The same school in two places given up together would count twice.
      line: index + 1,
      values: {
        mois,
        type,
        territoire,
        actions: String(events),
        etablissements: territoire === POOLED ? null : String(reached),
        participants: String(people)
      }
    })
  );
}

async function readReferrals(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const rows = await readTemplate(file, context, [
    'mois',
    'reseau',
    'destination',
    'orientes',
    'aboutis',
    'non_renseignes'
  ]);
  const cells = readLines(rows, (row): Cell => {
    const [sent, arrived, unknown] = [row.count('orientes'), row.count('aboutis'), row.count('non_renseignes')];
    if (arrived + unknown > sent)
      throw row.contradiction(
        ['orientes', 'aboutis', 'non_renseignes'],
        'aboutis et non renseignés dépassent les orientés',
        'aboutis + non renseignés ≤ orientés'
      );
    return {
      keys: [monthOf(row), row.text('reseau'), row.text('destination')],
      count: sent,
      who: null,
      sums: [sent, arrived, unknown]
    };
  });
  return kept(file, rollUp(cells, [without(2), without(1, 2)], K)).map(
    ({ keys: [mois = '', reseau = '', destination = ''], sums: [sent = 0, arrived = 0, unknown = 0] }, index) => {
      // Three parts of one whole: shown together or not at all.
      const shown = [arrived, unknown, sent - arrived - unknown].every((part) => part === 0 || part >= K);
      return {
        line: index + 1,
        values: {
          mois,
          reseau,
          destination,
          orientes: String(sent),
          aboutis: shown ? String(arrived) : null,
          non_renseignes: shown ? String(unknown) : null
        }
      };
    }
  );
}

function monthOf(row: TemplateRow): string {
  return row.matching('mois', /^\d{4}-\d{2}$/, 'AAAA-MM');
}

function communeOf(row: TemplateRow): string {
  return row.text('commune') === ''
    ? 'non_renseigne'
    : `commune:${row.matching('commune', /^(\d{5}|2[AB]\d{3})$/, 'un code Insee de commune')}`;
}

function kept(file: DataFile, rolled: RolledUp): readonly Cell[] {
  if (rolled.kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : moins de ${K} personnes en tout.`,
      'Rien ne peut en être diffusé : donnez une période plus longue.'
    );
  return rolled.kept;
}

export const readers: SourceLoader['readers'] = {
  personnes: readPeople,
  actions: readEvents,
  reorientations: readReferrals
};
