import { tablesIn } from './warehouse-models.ts';

/**
 * Models that gather lines of many tables, of which a part of the warehouse has those of its own tables; and the
 * columns of these lines.
 */
const GATHERING = new Map([['reference.couverture', 'domaine, millesime, objet, presents, attendus, couvre, voie']]);
/** Whether each line of a table is of one source, whatever the others. */
export function isGathering(table: string): boolean {
  return table === 'reference.millesimes' || GATHERING.has(table);
}

/** The expression where they do, a select for each, and what stands between two of these. */
const LINES = / as \(\n(.*?)\n\)/s;
const BETWEEN = /\n {2}union all\s+/;

/** Tables without which a model cannot be made. */
export function tablesNeeded(id: string, sql: string): string[] {
  return tablesIn(GATHERING.has(id) ? sql.replace(LINES, '') : sql);
}

/** The text of a model in a part of the warehouse: its own, or the lines that it gathers from these tables. */
export function textWithin(id: string, text: string, isHere: (table: string) => boolean): string {
  const columns = GATHERING.get(id);
  if (columns === undefined) return text;
  return text.replace(LINES, (_, lines: string) => {
    const kept = lines.split(BETWEEN).filter((select) => tablesIn(select).every(isHere));
    if (kept.length === 0) throw new Error(`${id} n’a aucune ligne ici : nommez une table dont elle en tire.`);
    return `(${columns}) as (\n${kept.join('\n  union all ')}\n)`;
  });
}
