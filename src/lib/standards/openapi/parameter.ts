import { defaultValue, literalDefault, suits, type Domains } from '../../catalogue/request/domains.ts';
import type { RequestParameter } from '../../catalogue/request/request.ts';
import { MOST_ANSWERS, takesSeveral } from '../../catalogue/parameters/selection.ts';
import type { Reference } from '../../server/snapshot/reference.ts';

/** Values of a domain that are listed one by one, at most. */
const MAX_ENUM = 60;

/** One parameter of a request, with the values that this snapshot accepts. */
export function describeParameter(parameter: RequestParameter, { domains }: Reference): object {
  const usual = defaultValue(parameter, domains);
  const example = usual ?? exampleOf(parameter, domains);
  const schema = schemaOf(parameter, [...(domains.members(parameter.domaine)?.keys() ?? [])]);
  return {
    name: parameter.nom,
    in: 'query',
    // Where this snapshot has no value at all, the request says so, and asks for none.
    required: usual === undefined && parameter.defaut === undefined,
    description: parameter.mailles
      ? `${parameter.libelle} ; code typé d’une maille parmi : ${parameter.mailles.join(', ')}, ou tous ceux d’une maille (${parameter.mailles.at(-1) ?? 'region'}:*)${parameter.zone ? ', ou zone dessinée (zone:…)' : ''}`
      : parameter.libelle,
    ...(takesSeveral(parameter)
      ? { style: 'form', explode: false, schema: listOf(schema, usual ?? null) }
      : {
          schema: { ...schema, ...(usual === null || usual === undefined ? {} : { default: typed(parameter, usual) }) }
        }),
    ...(example === undefined ? {} : { example: takesSeveral(parameter) ? [example] : typed(parameter, example) })
  };
}

/** Values separated by commas, as many answers put together; each is written as text. */
function listOf(schema: object, usual: string | null): object {
  return {
    type: 'array',
    items: schema,
    minItems: 1,
    maxItems: MOST_ANSWERS,
    ...(usual === null ? {} : { default: [usual] })
  };
}

/** A value that this snapshot accepts, for a parameter without default. */
function exampleOf(parameter: RequestParameter, domains: Domains): string | undefined {
  if (parameter.valeurs?.[0]) return parameter.valeurs[0].valeur;
  if (parameter.min !== undefined) return String(parameter.min);
  return [...(domains.members(parameter.domaine)?.values() ?? [])].find((member) => suits(member, parameter))?.valeur;
}

function schemaOf(parameter: RequestParameter, members: readonly string[]): object {
  const { domaine, valeurs, min, max } = parameter;
  const limits = { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
  if (domaine === 'entier' || domaine === 'decimal')
    return { type: domaine === 'entier' ? 'integer' : 'number', ...limits };
  if (domaine === 'territoires')
    return {
      type: 'string',
      pattern: `^(${(parameter.mailles ?? ['[a-z_]+']).join('|')}):([0-9A-Za-z_]+|\\*)$${parameter.zone ? '|^zone:[0-9A-Za-z_-]+$' : ''}`
    };
  const literal = literalDefault(parameter);
  const values = [
    ...new Set([...(valeurs?.map(({ valeur }) => valeur) ?? []), ...(literal === null ? [] : [literal]), ...members])
  ];
  return values.length > 0 && values.length <= MAX_ENUM
    ? { type: 'string', enum: [...values, '*'] }
    : { type: 'string' };
}

function typed({ type }: RequestParameter, value: string): string | number {
  return type === 'INTEGER' || type === 'BIGINT' || type === 'DOUBLE' ? Number(value) : value;
}
