/** The types of a published column. `cell` is an H3 cell in 64 bits; `date` counts days since 1970-01-01. */
export type ColumnType = 'boolean' | 'int32' | 'int64' | 'cell' | 'double' | 'text' | 'date';

const FROM_DUCKDB: Readonly<Record<string, ColumnType>> = {
  BOOLEAN: 'boolean',
  TINYINT: 'int32',
  SMALLINT: 'int32',
  INTEGER: 'int32',
  UTINYINT: 'int32',
  USMALLINT: 'int32',
  BIGINT: 'int64',
  UBIGINT: 'cell',
  FLOAT: 'double',
  DOUBLE: 'double',
  VARCHAR: 'text',
  DATE: 'date'
};

const REMEDIES: Readonly<Record<string, string>> = {
  HUGEINT: 'convertissez en ::BIGINT (une somme d’entiers rend un HUGEINT)',
  DECIMAL: 'convertissez en ::DOUBLE',
  UINTEGER: 'convertissez en ::BIGINT',
  TIMESTAMP: 'convertissez en ::DATE ou en texte',
  ENUM: 'convertissez en ::VARCHAR'
};

/** The column type of a DuckDB type name (`DECIMAL(18,3)`). @throws Error, with the remedy, for any other. */
export function columnTypeOf(duckdbType: string): ColumnType {
  const type = FROM_DUCKDB[duckdbType];
  if (type) return type;
  const family = /^[A-Z_]+/.exec(duckdbType)?.[0] ?? duckdbType;
  const remedy =
    REMEDIES[family] ?? 'convertissez vers BOOLEAN, INTEGER, BIGINT, UBIGINT (cellule), DOUBLE, VARCHAR ou DATE';
  throw new Error(`Type de colonne non pris en charge : ${duckdbType} ; ${remedy}.`);
}

export function duckdbTypeOf(type: ColumnType): string {
  const names: Record<ColumnType, string> = {
    boolean: 'BOOLEAN',
    int32: 'INTEGER',
    int64: 'BIGINT',
    cell: 'UBIGINT',
    double: 'DOUBLE',
    text: 'VARCHAR',
    date: 'DATE'
  };
  return names[type];
}

/** The word for a type in answers and documentation. */
export function typeLabel(type: ColumnType): 'booleen' | 'entier' | 'cellule' | 'decimal' | 'texte' | 'date' {
  switch (type) {
    case 'boolean':
      return 'booleen';
    case 'int32':
    case 'int64':
      return 'entier';
    case 'cell':
      return 'cellule';
    case 'double':
      return 'decimal';
    case 'text':
      return 'texte';
    case 'date':
      return 'date';
  }
}
