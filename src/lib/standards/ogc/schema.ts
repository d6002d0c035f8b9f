import { COMPANIONS } from '../../catalogue/request/companions.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ColumnType } from '../../table/column-type.ts';

export const SCHEMA_TYPE = 'application/schema+json';

/** One type by property, which is all that GDAL reads; an integer that may be beyond 32 bits is a number. */
const TYPES: Readonly<Record<ColumnType, object>> = {
  boolean: { type: 'boolean' },
  int32: { type: 'integer' },
  int64: { type: 'number' },
  double: { type: 'number' },
  cell: { type: 'string' },
  text: { type: 'string' },
  date: { type: 'string', format: 'date' }
};

/** The features of a collection: without it a column that is empty in a first page is a text for its readers. */
export function featureSchema({ titre, colonnes }: RequestDefinition): object {
  const properties = colonnes.flatMap((column) => [
    [column.nom, { title: column.libelle, ...TYPES[column.type] }] as const,
    ...COMPANIONS.filter(({ isOf }) => isOf(column)).map(
      ({ suffix, title, type = column.type }) =>
        [column.nom + suffix, { title: column.libelle + title, ...TYPES[type] }] as const
    )
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: titre,
    type: 'object',
    properties: { properties: { type: 'object', properties: Object.fromEntries(properties) } }
  };
}
