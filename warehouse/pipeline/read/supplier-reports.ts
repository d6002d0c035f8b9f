import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { unaccented } from '../../../src/lib/text/unaccented.ts';
import { countOfThings } from '../print.ts';
import type { Source } from '../declared/source.ts';
import { rowsOf } from '../sql.ts';

/** Lines shown for one rule; the CSV beside holds them all. */
const SHOWN = 50;

interface Reject {
  file: string;
  line: number;
  rule: string;
  value: string;
  expected: string;
}

/** One report per supplier (else the producer), to be sent as it is: what is wrong, where, what was expected. */
export async function writeSupplierReports(
  connection: DuckDBConnection,
  source: Source,
  folder: string
): Promise<void> {
  const rows = await rowsOf(
    connection,
    `select fichier, ligne::DOUBLE as ligne, regle, valeur, attendu, fournisseur from meta.rejets where source = $1
      order by all`,
    [source.name]
  );
  const bySupplier = new Map<string, Reject[]>();
  for (const row of rows) {
    const supplier =
      row.fournisseur === null || row.fournisseur === undefined ? source.producteur : String(row.fournisseur);
    const own = bySupplier.get(supplier) ?? [];
    own.push({
      file: String(row.fichier),
      line: Number(row.ligne),
      rule: String(row.regle),
      value: String(row.valeur ?? ''),
      expected: String(row.attendu ?? '')
    });
    bySupplier.set(supplier, own);
  }
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  for (const [supplier, rejects] of bySupplier)
    writeFileSync(join(folder, fileName(supplier, taken)), report(source, supplier, rejects));
}

function report({ titre, producteur }: Source, supplier: string, rejects: readonly Reject[]): string {
  const rules = [...new Set(rejects.map(({ rule }) => rule))]
    .map((rule) => ({ rule, own: rejects.filter((reject) => reject.rule === rule) }))
    .sort((a, b) => b.own.length - a.own.length);
  const lines = [
    `# ${titre} : lignes à corriger`,
    '',
    `Destinataire : ${supplier}. ${countOfThings(rejects.length, 'anomalie')} dans ${[...new Set(rejects.map(({ file }) => file))].join(', ')}.`,
    `Ces lignes n’ont pas été retenues ; les autres le sont. Corrigez-les à la source, puis redonnez le fichier entier${supplier === producteur ? '' : ` à ${producteur}`}.`
  ];
  for (const { rule, own } of rules) {
    lines.push(
      '',
      `## ${sentence(rule)} (${own.length})`,
      '',
      `Attendu : ${[...new Set(own.map(({ expected }) => expected))].slice(0, 5).join(' ; ')}.`,
      '',
      '| fichier | ligne | valeur reçue |',
      '|---|---:|---|'
    );
    for (const { file, line, value } of own.slice(0, SHOWN))
      lines.push(`| ${cell(file)} | ${line} | ${value === '' ? '(vide)' : cell(value)} |`);
    if (own.length > SHOWN) lines.push('', `Et ${own.length - SHOWN} autres, dans le fichier CSV des rejets.`);
  }
  return `${lines.join('\n')}\n`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A value in a table: no bar, no line end, no end-less text. */
function cell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('|', '\\|')
    .slice(0, 200);
}

/** Name of a supplier as a file name; two suppliers that give the same one are numbered. */
function fileName(supplier: string, taken: Set<string>): string {
  const base =
    unaccented(supplier)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'sans-nom';
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${base}.md` : `${base}-${n}.md`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
