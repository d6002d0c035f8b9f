import { COMPANIONS } from '../../catalogue/request/companions.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { GAPS } from '../../disclosure/gap.ts';
import { STATUS_CODES } from '../../disclosure/status.ts';
import type { ColumnType } from '../../table/column-type.ts';
import { schemaOf } from './components.ts';

const TYPES: Readonly<Record<ColumnType, object>> = {
  boolean: { type: ['boolean', 'null'] },
  int32: { type: ['integer', 'null'] },
  int64: { type: ['integer', 'null'] },
  double: { type: ['number', 'null'] },
  cell: { type: ['string', 'null'] },
  text: { type: ['string', 'null'] },
  date: { type: ['string', 'null'], format: 'date' }
};
const CODES: Readonly<Record<string, object>> = { statut: { enum: STATUS_CODES }, ecart: { enum: [...GAPS, null] } };

export function rowName({ id }: RequestDefinition): string {
  return `Ligne_${id.replaceAll('/', '_')}`;
}

/** One whole row of a request, as the lock types it; `colonnes`, `pivot` and `group_by` make others of it. */
export function rowSchema({ colonnes }: RequestDefinition): object {
  const properties = colonnes.flatMap((column) => {
    const added = column.somme === undefined ? column : { ...column, protege: true, bornes: true };
    return [
      [column.nom, TYPES[column.type]] as const,
      ...COMPANIONS.filter(({ isOf }) => isOf(added)).map(
        ({ part, suffix, type = column.type }) => [column.nom + suffix, CODES[part] ?? TYPES[type]] as const
      )
    ];
  });
  const required = colonnes.flatMap((column) => [
    column.nom,
    ...COMPANIONS.filter(({ isOf }) => isOf(column)).map(({ suffix }) => column.nom + suffix)
  ]);
  return { type: 'object', required, properties: Object.fromEntries(properties) };
}

export function answerSchema(request: RequestDefinition): object {
  return {
    allOf: [
      schemaOf('Reponse'),
      {
        type: 'object',
        required: ['lignes'],
        properties: { lignes: { type: 'array', items: schemaOf(rowName(request)) } }
      }
    ]
  };
}
