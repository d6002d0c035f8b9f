import { z } from 'zod';
import { ANSWER, PROBLEM, SNAPSHOT } from '../../catalogue/api/answer.ts';
import { CHANGES } from '../../catalogue/api/changes.ts';
import { CONCORDANCE } from '../../catalogue/api/concordance.ts';
import {
  COURSE,
  COURSES,
  OCCUPATIONS,
  REQUEST_DETAIL,
  REQUESTS,
  TERRITORIES,
  TERRITORY,
  ZONE
} from '../../catalogue/api/documents.ts';
import { FINDINGS, RULE, RULE_RECORDS } from '../../catalogue/api/findings.ts';
import { SEARCH } from '../../catalogue/api/search.ts';
import { SITING } from '../../catalogue/api/siting.ts';
import { SNAPSHOT_LIST, SNAPSHOT_DOCUMENT, SNAPSHOT_TABLES } from '../../catalogue/api/snapshot.ts';

/** Every document that the interface answers, by the name that OpenAPI gives it. */
const DOCUMENTS = {
  /** Its rows have types of their own, by request. */
  Reponse: ANSWER.omit({ lignes: true }),
  Probleme: PROBLEM,
  Instantane: SNAPSHOT,
  InstantaneEnService: SNAPSHOT_DOCUMENT,
  Instantanes: SNAPSHOT_LIST,
  TablesDeLInstantane: SNAPSHOT_TABLES,
  Requetes: REQUESTS,
  Requete: REQUEST_DETAIL,
  Metiers: OCCUPATIONS,
  Formations: COURSES,
  Formation: COURSE,
  Territoires: TERRITORIES,
  Territoire: TERRITORY,
  Recherche: SEARCH,
  Zone: ZONE,
  Lieux: SITING,
  Changements: CHANGES,
  Concordance: CONCORDANCE,
  Constats: FINDINGS,
  PalmaresDesRegles: RULE_RECORDS,
  RegleDeConstat: RULE
} as const;
export type DocumentName = keyof typeof DOCUMENTS;

const SILENT: ReadonlySet<string> = new Set(['$id', '$schema', 'propertyNames']);
const SCHEMAS = '#/components/schemas/';

export function schemaOf(name: string): object {
  return { $ref: SCHEMAS + name };
}

export function documentSchemas(): Record<string, object> {
  const names = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(DOCUMENTS)) names.add(shape, { id });
  const { schemas } = z.toJSONSchema(names, { io: 'input', uri: (id) => SCHEMAS + id });
  return JSON.parse(JSON.stringify(schemas), (_, part: unknown) => plain(part)) as Record<string, object>;
}

/** Without addresses of the schema itself, limits of any whole number, a null apart, tuples. */
function plain(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const kept = Object.entries(part).filter(
    ([name, value]) => !SILENT.has(name) && value !== Number.MIN_SAFE_INTEGER && value !== Number.MAX_SAFE_INTEGER
  );
  const { anyOf } = part as { readonly anyOf?: readonly object[] };
  if (anyOf?.every((one) => Object.keys(one).join() === 'type') === true)
    return { type: anyOf.map((one) => ('type' in one ? one.type : null)) };
  const { prefixItems } = part as { readonly prefixItems?: readonly unknown[] };
  if (prefixItems === undefined) return Object.fromEntries(kept);
  // Two numbers, as readers of schemas before 2020-12 say it.
  const { length } = prefixItems;
  return { type: 'array', items: prefixItems[0], minItems: length, maxItems: length };
}
