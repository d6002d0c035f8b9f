import { createHash } from 'node:crypto';

/** What a reader of the interface may rely on, without the values of one snapshot. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}
interface Operation {
  readonly parameters: readonly (
    | { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }
    | { readonly $ref: string }
  )[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
interface Described {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The promises of a document, by subject: each address with its parameters and types, each shape with its fields. */
export type Contract = Readonly<Record<string, readonly string[]>>;

export function contractOf(document: object): Contract {
  const { paths, components } = document as Described;
  const addresses = Object.entries(paths).map(([path, { get }]) => [path, promisesOf(get)] as const);
  const shapes = Object.entries(components.schemas).map(([name, schema]) => [name, fieldsOf(schema, '')] as const);
  return Object.fromEntries([...addresses, ...shapes].map(([subject, promises]) => [subject, promises.toSorted()]));
}

/** Names the contract: the same for two publications that promise the same. */
export function contractVersion(contract: Contract): string {
  const text = JSON.stringify(Object.entries(contract).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `1+${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

function promisesOf({ parameters, responses }: Operation): string[] {
  return [
    ...parameters.map((parameter) =>
      '$ref' in parameter
        ? `?${parameter.$ref.split('/').at(-1) ?? ''}`
        : `?${parameter.name}:${typeOf(parameter.schema)}${parameter.required ? '!' : ''}`
    ),
    ...Object.keys(responses['200']?.content ?? {})
  ];
}

/** Every field by its path: `requete.titre:string`. */
function fieldsOf(schema: Schema, path: string): string[] {
  if (schema.allOf) return schema.allOf.flatMap((part) => fieldsOf(part, path));
  const own = path === '' ? [] : [`${path}:${typeOf(schema)}`];
  const within = schema.anyOf?.find(({ properties, items }) => properties ?? items) ?? schema;
  if (within.properties)
    return [
      ...own,
      ...Object.entries(within.properties).flatMap(([name, field]) =>
        fieldsOf(field, path === '' ? name : `${path}.${name}`)
      )
    ];
  return within.items ? [...own, ...fieldsOf(within.items, `${path}[]`)] : own;
}

function typeOf({ type, $ref, anyOf, allOf }: Schema): string {
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? '';
  const parts = anyOf ?? allOf;
  return parts === undefined ? [type ?? 'any'].flat().join('|') : [...new Set(parts.map(typeOf))].join('|');
}
