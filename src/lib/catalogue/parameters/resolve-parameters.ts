import type { Problem } from '../api/answer.ts';
import { defaultValue, suits, type DomainMember, type Domains } from '../request/domains.ts';
import { isMaille, type Maille } from '../levels.ts';
import { askedBy } from './common-words.ts';
import { parseValue, type SqlValue } from './parse-value.ts';
import type { ParameterType, RequestDefinition, RequestParameter } from '../request/request.ts';
import { nearest } from '../../text/suggest.ts';
import { readZone, ZONE_PREFIX } from './resolve-zone.ts';
import { suggestValues } from './suggest-values.ts';
import { VIEW_NAMES } from './table-view.ts';

/** A parameter ready to be bound. `valeur` is null when it was left out and has no default. */
export interface ResolvedParameter {
  readonly nom: string;
  readonly type: ParameterType;
  readonly valeur: string | null;
  readonly sql: SqlValue | null;
  readonly libelle: string;
  /** For a territory, `en Bretagne`. */
  readonly lieu?: string;
  /** The cells of a drawn zone; null for a territory, absent where no zone is accepted. */
  readonly cells?: BigUint64Array | null;
}

export type Resolution =
  | { readonly ok: true; readonly parameters: readonly ResolvedParameter[]; readonly missing: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const SHOWN = 80;

/**
 * The parameters of a request from an address: strict parse, membership, defaults, canonical order. Every problem is
 * listed. `missing` names the domains that this snapshot leaves empty: their parameters are then null. `levels` are those
 * of the answer (`levelsAsked`), each with its own last date.
 */
export function resolveParameters(
  request: RequestDefinition,
  given: Iterable<readonly [string, string]>,
  domains: Domains,
  levels: readonly Maille[] = []
): Resolution {
  const problems: Problem[] = [];
  const values = new Map<string, string>();
  const names = request.parametres.map(({ nom }) => nom);
  for (const [name, value] of given) {
    if (!names.includes(name)) problems.push(unknownName(name, names));
    // An empty field of a form means "not chosen".
    else if (value !== '') values.set(name, value);
  }
  const missing: string[] = [];
  const parameters: ResolvedParameter[] = [];
  for (const spec of request.parametres) {
    const value = values.get(spec.nom) ?? defaultValue(spec, domains, levels);
    if (value === undefined || value === null) {
      if (value === undefined && emptyDomain(spec, domains)) missing.push(spec.domaine);
      else if (value === undefined) problems.push(problem(spec.nom, `manquant ; ${expected(spec, domains)}`));
      parameters.push({
        nom: spec.nom,
        type: spec.type,
        valeur: null,
        sql: null,
        libelle: 'non précisé',
        ...(spec.zone ? { cells: null } : {})
      });
      continue;
    }
    const resolved = resolveOne(spec, value, domains);
    if ('message' in resolved) problems.push(resolved);
    else parameters.push(resolved);
  }
  problems.push(...request.parametres.flatMap((spec) => beyondIts(spec, parameters)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, parameters, missing };
}

/** The levels of an answer's rows: those of its level parameter, or else of its territories; none for a drawn zone. */
export function levelsAsked(
  { parametres }: Pick<RequestDefinition, 'parametres'>,
  combinations: readonly (readonly (readonly [string, string])[])[],
  domains: Domains
): readonly Maille[] {
  const spec = parametres.find((one) => askedBy('maille', one)) ?? parametres.find((one) => askedBy('territoire', one));
  if (spec === undefined) return [];
  const values = combinations.map(
    (given) => given.findLast(([name, value]) => name === spec.nom && value !== '')?.[1] ?? defaultValue(spec, domains)
  );
  return [...new Set(values.map((value) => value?.split(':')[0] ?? ''))].filter(isMaille);
}

/** A number above the limit that another parameter's value sets it. */
function beyondIts(spec: RequestParameter, resolved: readonly ResolvedParameter[]): Problem[] {
  const valueOf = (name: string): string => resolved.find(({ nom }) => nom === name)?.valeur ?? '';
  return Object.entries(spec.max_si ?? {}).flatMap(([other, limits]) => {
    const [value, asked] = [valueOf(other), valueOf(spec.nom)];
    const limit = limits[value] ?? Infinity;
    return Number(asked) > limit
      ? [problem(spec.nom, `${asked} est hors limites ; ${limit} au plus avec ${other}=${value}`)]
      : [];
  });
}

function resolveOne(spec: RequestParameter, value: string, domains: Domains): ResolvedParameter | Problem {
  if (spec.domaine === 'territoires' && value.startsWith(ZONE_PREFIX)) return resolveZone(spec, value, domains);
  const parsed = parseValue(value, spec.type);
  if (parsed === null)
    return problem(spec.nom, `« ${shorten(value)} » n’est pas ${typeName(spec.type)} ; ${expected(spec, domains)}`);
  const { text, sql } = parsed;
  const base = { nom: spec.nom, type: spec.type, valeur: text, sql, ...(spec.zone ? { cells: null } : {}) };
  if (spec.domaine === 'entier' || spec.domaine === 'decimal') {
    const number = Number(sql);
    if (number < (spec.min ?? -Infinity) || number > (spec.max ?? Infinity)) {
      return problem(spec.nom, `${text} est hors limites ; ${expected(spec, domains)}`);
    }
    return { ...base, libelle: text.replace('.', ',') };
  }
  const choice = spec.valeurs?.find(({ valeur }) => valeur === text);
  if (choice) return { ...base, libelle: choice.libelle };
  const member = domains.members(spec.domaine)?.get(text);
  if (member && suits(member, spec)) {
    return { ...base, libelle: member.libelle, ...(member.lieu === undefined ? {} : { lieu: member.lieu }) };
  }
  // A literal default such as « tous » is a value of its own.
  if (!member && text === spec.defaut) return { ...base, libelle: text };
  if (member) return problem(spec.nom, wrongLevel(text, member, spec));
  const { suggestions, refused } = suggestValues(spec, text, domains);
  if (refused) return problem(spec.nom, `'${shorten(text)}' : ${wrongLevel(refused.valeur, refused, spec)}`);
  const hint =
    suggestions.length > 0
      ? `vouliez-vous ${suggestions.map((code) => `'${code}'`).join(' ou ')} ?`
      : expected(spec, domains);
  return problem(spec.nom, `'${shorten(text)}' inconnu ; ${hint}`, suggestions);
}

function wrongLevel(text: string, { libelle }: DomainMember, { mailles }: RequestParameter): string {
  return `'${text}' (${libelle}) n’est pas d’une maille acceptée ; mailles acceptées : ${(mailles ?? []).join(', ')}`;
}

function resolveZone(spec: RequestParameter, value: string, domains: Domains): ResolvedParameter | Problem {
  if (!spec.zone) return problem(spec.nom, `une zone dessinée n’est pas acceptée ici ; ${expected(spec, domains)}`);
  try {
    const { valeur, cells, libelle, lieu } = readZone(value, domains.finestZone);
    return { nom: spec.nom, type: spec.type, valeur, sql: valeur, cells, libelle, lieu };
  } catch (error) {
    if (error instanceof RangeError) return problem(spec.nom, error.message);
    throw error;
  }
}

function expected(spec: RequestParameter, domains: Domains): string {
  if (spec.valeurs && spec.domaine === 'choix')
    return `valeurs possibles : ${spec.valeurs.map(({ valeur }) => valeur).join(', ')}`;
  if (spec.domaine === 'entier' || spec.domaine === 'decimal') {
    const kind = spec.domaine === 'entier' ? 'un entier' : 'un nombre';
    return `${kind} de ${spec.min ?? '−∞'} à ${spec.max ?? '+∞'} est attendu`;
  }
  if (spec.domaine === 'territoires')
    return `un code typé est attendu, par exemple '${domains.region}' (voir /api/v1/territories?q=…)${spec.mailles ? ` ; mailles acceptées : ${spec.mailles.join(', ')}` : ''}`;
  const members = [...(domains.members(spec.domaine)?.keys() ?? [])];
  if (members.length === 0) return 'aucune valeur n’existe dans cet instantané';
  const shown = members.slice(-8);
  return `valeurs possibles : ${shown.join(', ')}${members.length > shown.length ? '…' : ''}`;
}

function emptyDomain(spec: RequestParameter, domains: Domains): boolean {
  return spec.defaut === 'dernier' && (domains.members(spec.domaine)?.size ?? 0) === 0;
}

/** What an address may also hold: how its rows are laid out, and in which file. */
const LAYOUT = [...VIEW_NAMES, 'format', 'notes', 'forme'];

function unknownName(name: string, names: readonly string[]): Problem {
  const suggestions = nearest(name, [...names, ...LAYOUT]);
  const own =
    names.length > 0 ? `paramètres de cette requête : ${names.join(', ')}` : 'cette requête n’a pas de paramètre';
  const known = `${own} ; mise en page : ${LAYOUT.join(', ')}`;
  const hint = suggestions[0] ? `vouliez-vous '${suggestions[0]}' ? ${known}` : known;
  return problem(shorten(name), `paramètre inconnu ; ${hint}`, suggestions);
}

const problem = (parametre: string, message: string, suggestions: readonly string[] = []): Problem => ({
  parametre,
  message,
  suggestions
});

function typeName(type: ParameterType): string {
  const names: Record<ParameterType, string> = {
    VARCHAR: 'un texte',
    INTEGER: 'un entier',
    BIGINT: 'un entier',
    DOUBLE: 'un nombre',
    BOOLEAN: 'oui ou non'
  };
  return names[type];
}

/** What was typed, short enough for a message, control characters made visible. */
export function shorten(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN)}…` : clean;
}
