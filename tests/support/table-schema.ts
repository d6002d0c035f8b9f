/** What a Table Schema says of one column (https://datapackage.org/standard/table-schema/). */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

const CASTS: Readonly<Record<string, RegExp>> = {
  string: /[\s\S]*/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-\d{2}$/
};

/**
 * Everything in a CSV that its schema does not allow, by a reader of its own: written from the standard, not from the
 * exporter.
 */
export function breaches(schema: TableSchema, [header = [], ...rows]: readonly (readonly string[])[]): string[] {
  const found: string[] = [];
  const names = schema.fields.map(({ name }) => name);
  if (names.join('|') !== header.join('|')) found.push(`en-tête ${header.join('|')} au lieu de ${names.join('|')}`);
  rows.forEach((row, index) => {
    schema.fields.forEach((field, position) => {
      const text = row[position] ?? '';
      const why = schema.missingValues.includes(text)
        ? field.constraints?.required
          ? 'absent'
          : null
        : breach(field, text);
      if (why !== null) found.push(`ligne ${index + 1}, ${field.name} = « ${text} » : ${why}`);
    });
  });
  return found;
}

function breach({ type, constraints = {}, trueValues = [], falseValues = [] }: Field, text: string): string | null {
  if (type === 'boolean') return [...trueValues, ...falseValues].includes(text) ? null : 'pas un booléen';
  const cast = CASTS[type];
  if (!cast) return `type « ${type} » inconnu`;
  if (!cast.test(text)) return `pas du type ${type}`;
  if (constraints.enum && !constraints.enum.includes(text)) return 'hors de la liste';
  if (constraints.pattern && !new RegExp(constraints.pattern).test(text)) return 'forme inattendue';
  if (constraints.minimum !== undefined && Number(text) < constraints.minimum) return 'trop petit';
  if (constraints.maximum !== undefined && Number(text) > constraints.maximum) return 'trop grand';
  return null;
}

/** Reads RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
