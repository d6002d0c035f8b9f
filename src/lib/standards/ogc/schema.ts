import { RESERVED_NAMES } from '../../catalogue/parameters/reserved-names.ts';
import { ASKED_NAME, ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import { COMPANIONS } from '../../catalogue/request/companions.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { ITEMS_NAMES } from './items-names.ts';
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

type Properties = readonly (readonly [name: string, schema: object])[];

function columnProperties(colonnes: RequestDefinition['colonnes']): Properties {
  return colonnes.flatMap((column) => [
    [column.nom, { title: column.libelle, ...TYPES[column.type] }] as const,
    ...COMPANIONS.filter(({ isOf }) => isOf(column)).map(
      ({ suffix, title, type = column.type }) =>
        [column.nom + suffix, { title: column.libelle + title, ...TYPES[type] }] as const
    )
  ]);
}

function schema(title: string, properties: object, more: object = {}): object {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, type: 'object', properties, ...more };
}

/** The features of a collection: without it a column that is empty in a first page is a text for its readers. */
export function featureSchema({ titre, colonnes, parametres }: RequestDefinition): object {
  const asked = parametres.flatMap(({ nom, libelle }) => [
    [ASKED_PREFIX + nom + ASKED_NAME, { title: `${libelle} : valeur demandée`, ...TYPES.text }] as const,
    [ASKED_PREFIX + nom, { title: `${libelle} : valeur dans l’adresse`, ...TYPES.text }] as const
  ]);
  const properties = Object.fromEntries([...columnProperties(colonnes), ...asked]);
  return schema(titre, { properties: { type: 'object', properties } });
}

/** The columns by which features are chosen: a name that is a parameter of the address already is that parameter. */
export function queryableNames({ colonnes, parametres }: RequestDefinition): string[] {
  const taken = new Set([...RESERVED_NAMES, ...ITEMS_NAMES, ...parametres.map(({ nom }) => nom)]);
  return columnProperties(colonnes).flatMap(([name]) => (taken.has(name) ? [] : [name]));
}

/** Source: OGC API – Features, part 3 (19-079r2), requirements class Queryables. */
export function queryablesSchema(definition: RequestDefinition, address: string): object {
  const names = queryableNames(definition);
  const properties = columnProperties(definition.colonnes).filter(([name]) => names.includes(name));
  return schema(definition.titre, Object.fromEntries(properties), {
    $id: address,
    description: 'Une colonne et sa valeur : une ligne dont le chiffre caché ne tranche pas est gardée, et comptée.',
    additionalProperties: false
  });
}
