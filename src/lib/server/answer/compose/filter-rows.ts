import type { RowFilter } from '../../../catalogue/parameters/table-view.ts';
import { compare, compareBounds, decide, type Verdict } from '../../../catalogue/parameters/verdict.ts';
import { ownerOf } from '../../../catalogue/request/companions.ts';
import type { RequestColumn } from '../../../catalogue/request/request.ts';
import { plainText } from '../../../text/suggest.ts';
import { numberStyle } from '../../../text/numbers.ts';
import { jsonValueAt } from '../../../table/json-rows.ts';
import { columnNamed, findColumn, numberAt, valueAt, type Table } from '../../../table/table.ts';

export interface RowChoice {
  readonly rows: readonly number[];
  /** Those of them kept although their hidden figure may not pass: to drop them would say that it does not. */
  readonly undecided: ReadonlySet<number>;
}

/** The rows that pass every filter; one that its bounds do not settle stays. @throws RangeError, in French */
export function filterRows(table: Table, filters: readonly RowFilter[], columns: readonly RequestColumn[]): RowChoice {
  const judges = filters.map((filter) => judgeOf(table, filter, columns));
  const rows: number[] = [];
  const undecided = new Set<number>();
  for (let row = 0; row < table.rowCount; row++) {
    const verdicts = judges.map((judge) => judge(row));
    if (verdicts.includes('non')) continue;
    rows.push(row);
    if (verdicts.includes('indecis')) undecided.add(row);
  }
  return { rows, undecided };
}

function judgeOf(
  table: Table,
  { column: name, operator, value }: RowFilter,
  columns: readonly RequestColumn[]
): (row: number) => Verdict {
  const column = columnNamed(table, name);
  const owned = ownerOf(name, columns);
  if (column.type !== 'int32' && column.type !== 'int64' && column.type !== 'double') {
    const wanted = plainText(value);
    const among = value.split('|').map((one) => [one, plainText(one)] as const);
    return (row) => {
      const found = jsonValueAt(column, row);
      const text = found === null ? '' : typeof found === 'boolean' ? (found ? 'oui' : 'non') : String(found);
      if (operator === '~') return decide(plainText(text).includes(wanted));
      if (operator === '=' || operator === '!=')
        return decide(among.some(([one, plain]) => text === one || plainText(text) === plain) === (operator === '='));
      return decide(text !== '' && compare(text, value, operator));
    };
  }
  if (operator === '~') throw new RangeError(`« ${name} » est un nombre : l’opérateur ~ cherche dans un texte`);
  const bound = numberIn(
    value,
    owned !== null && owned.companion?.code !== true && numberStyle(owned.owner).kind === 'percent',
    name
  );
  const status = findColumn(table, `${name}_statut`);
  const [min, max] = [findColumn(table, `${name}_min`), findColumn(table, `${name}_max`)];
  return (row) => {
    const found = numberAt(column, row);
    if (found !== null) return decide(compare(found, bound, operator));
    const [low, high] = [min ? numberAt(min, row) : null, max ? numberAt(max, row) : null];
    if (low !== null || high !== null)
      return compareBounds({ min: low ?? -Infinity, max: high ?? Infinity }, { min: bound, max: bound }, operator);
    const code = status ? valueAt(status, row) : null;
    return code === 'secret' || code === 'non_diffuse' ? 'indecis' : 'non';
  };
}

/** `1 240`, `0,5`, and `50 %` for a share. */
function numberIn(text: string, share: boolean, name: string): number {
  const clean = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  const percent = clean.endsWith('%');
  const value = Number(percent ? clean.slice(0, -1) : clean);
  if (clean === '' || clean === '%' || !Number.isFinite(value))
    throw new RangeError(`« ${text.slice(0, 40)} » n’est pas un nombre, et « ${name} » en est un`);
  if (percent && !share) throw new RangeError(`« ${text.slice(0, 40)} » : « ${name} » n’est pas une part`);
  return percent ? value / 100 : value;
}
