import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programPresent } from '../../tests/support/programs.ts';
import { withSite } from './with-site.ts';

type Row = Readonly<Record<string, unknown>>;
interface Reading {
  readonly rows: number;
  /** By column, in order: the sum of its figures, null where it is not one of figures alone. */
  readonly sums: readonly (number | null)[];
}

const run = promisify(execFile);
/** Each file with its separator and its decimal mark: all that one says. */
const PANDAS = `
import json, sys, pandas
for name, sep, dec in zip(*[iter(sys.argv[1:])] * 3):
    t = pandas.read_csv(name, sep=sep, decimal=dec)
    print(json.dumps({'rows': len(t), 'sums': [float(t[c].sum()) if t[c].dtype.kind in 'if' else None for c in t.columns]}))
`;
const R = `
a <- commandArgs(TRUE)
for (i in seq(1, length(a), 3)) {
  t <- read.csv(a[i], sep = a[i + 1], dec = a[i + 2], fileEncoding = "UTF-8-BOM", check.names = FALSE)
  sums <- sapply(t, function(x) if (is.numeric(x)) sprintf("%.17g", sum(x, na.rm = TRUE)) else "null")
  cat(sprintf('{"rows": %d, "sums": [%s]}\\n', nrow(t), paste(sums, collapse = ",")))
}
`;

/**
 * Every request of the catalogue as CSV and as French CSV without notes, read by pandas and by R with a separator and a
 * decimal mark: the rows of the JSON answer, and the sum of each column of figures. @throws Error with what differs
 */
export async function csv(): Promise<void> {
  const readers = [
    ...(programPresent('/usr/bin/python3', 'lecture par pandas', '-cimport pandas')
      ? [{ name: 'pandas', program: '/usr/bin/python3', args: ['-c', PANDAS] }]
      : []),
    ...(programPresent('Rscript', 'lecture par R') ? [{ name: 'R', program: 'Rscript', args: ['-e', R] }] : [])
  ];
  if (readers.length === 0) return;
  await withSite(async (origin) => {
    const scratch = mkdtempSync(join(tmpdir(), 'maille-csv-'));
    try {
      const { requetes } = (await (await fetch(`${origin}/api/v1/requests`)).json()) as { requetes: { id: string }[] };
      const files: string[] = [];
      const expected: { what: string; lines: Row[]; names: string[]; percents: boolean }[] = [];
      for (const { id } of requetes) {
        const address = `${origin}/api/v1/requests/${id}`;
        const { lignes } = (await (await fetch(address)).json()) as { lignes: Row[] };
        if (lignes.length === 0) continue;
        for (const [format, separator, mark] of [
          ['csv', ',', '.'],
          ['csv-fr', ';', ',']
        ] as const) {
          const file = join(scratch, `${expected.length}.csv`);
          writeFileSync(file, await (await fetch(`${address}?format=${format}`)).text());
          files.push(file, separator, mark);
          expected.push({
            what: `${id}, ${format}`,
            lines: lignes,
            names: Object.keys(lignes[0] ?? {}),
            percents: mark === ','
          });
        }
      }
      for (const { name, program, args } of readers) {
        const { stdout } = await run(program, [...args, ...files], { maxBuffer: 1 << 26 });
        const readings = stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Reading);
        const faults = expected.flatMap((one, at) => differences(one, readings[at] ?? { rows: -1, sums: [] }));
        const sums = readings.flatMap((reading) => reading.sums).filter((sum) => sum !== null).length;
        console.log(`${name} : ${readings.length} fichiers, ${sums} colonnes de chiffres, ${faults.length} écarts`);
        if (faults.length > 0) throw new Error(`${name} lit autre chose :\n${faults.slice(0, 20).join('\n')}`);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** A share is out of a hundred in the French file; a code of figures alone is a number here, left aside. */
function differences(
  {
    what,
    lines,
    names,
    percents
  }: { what: string; lines: readonly Row[]; names: readonly string[]; percents: boolean },
  { rows, sums }: Reading
): string[] {
  if (rows !== lines.length) return [`${what} : ${rows} lignes au lieu de ${lines.length}`];
  if (sums.length !== names.length) return [`${what} : ${sums.length} colonnes au lieu de ${names.length}`];
  return names.flatMap((name, at) => {
    const found = sums[at] ?? null;
    const values = lines.map((line) => line[name]).filter((value) => typeof value === 'number');
    if (found === null || values.length === 0) return [];
    const sum = values.reduce((total, value) => total + value, 0);
    const near = (other: number): boolean => Math.abs(found - other) <= 1e-9 * Math.max(1, Math.abs(other));
    return near(sum) || (percents && near(sum * 100)) ? [] : [`${what}, ${name} : ${found} au lieu de ${sum}`];
  });
}
