import { addressQuery } from '../../catalogue/api/address-query.ts';
import { suits } from '../../catalogue/request/domains.ts';
import { GIVEN_TWICE, pairsOnce } from '../../catalogue/parameters/each-name-once.ts';
import { namesOf } from '../../catalogue/parameters/named-columns.ts';
import { parameterColumns, readSelection, type GivenValues } from '../../catalogue/parameters/selection.ts';
import { VIEW_NAMES } from '../../catalogue/parameters/table-view.ts';
import type { Problem } from '../../catalogue/api/answer.ts';
import type { RequestParameter } from '../../catalogue/request/request.ts';
import { nearest } from '../../text/suggest.ts';
import { RequestProblem } from '../problem.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CataloguedRequest } from './catalogued-request.ts';
import { prepareRequest } from './prepare-request.ts';

/** Corrections one after another, at most: each may show what the one before hid. */
const MOST_TURNS = 4;

type Given = readonly (readonly [string, string])[];

/** The nearest query that is accepted: what was meant, else the default; tried first. Null when there is none. */
export function queryThatWorks(
  request: CataloguedRequest,
  snapshot: Snapshot,
  given: Given,
  refused: RequestProblem
): string | null {
  const corrected = new Set<string>();
  let [query, problems] = [pairsOnce(given, request.definition).given, refused.problems];
  for (let turn = 0; turn < MOST_TURNS && problems.length > 0; turn++) {
    query = problems
      .filter(({ message }) => message !== GIVEN_TWICE)
      .reduce<Given>((pairs, problem) => correct(pairs, problem, { request, snapshot, corrected }), query);
    try {
      prepareRequest(request, snapshot, query);
      return addressQuery(query.filter(([, value]) => value !== ''));
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      problems = error.problems;
    }
  }
  return null;
}

interface Correcting {
  readonly request: CataloguedRequest;
  readonly snapshot: Snapshot;
  /** Names whose value was corrected already: the next time they are left out. */
  readonly corrected: Set<string>;
}

function correct(pairs: Given, problem: Problem, context: Correcting): Given {
  const names = problem.parametre.split(', ');
  const { parametres } = context.request.definition;
  const own = names.flatMap((name) => parametres.find(({ nom }) => nom === name) ?? []);
  const view = VIEW_NAMES.find((name) => names.includes(name));
  if (own.length === 0 && view === undefined) return renamed(pairs, problem, context);
  const [name = ''] = names;
  const without = pairs.filter(([one]) => !names.includes(one));
  const value = pairs.find(([one]) => one === name)?.[1];
  if (value === undefined || names.length > 1 || context.corrected.has(name)) return without;
  context.corrected.add(name);
  const better =
    view === undefined ? meantValue(own[0], value, problem, context) : meantColumns(value, problem, pairs, context);
  return better === null ? without : pairs.map(([one, text]) => [one, one === name ? better : text]);
}

/** An unknown name takes the name that it resembles, unless that is asked too. */
function renamed(pairs: Given, { parametre, suggestions }: Problem, { request }: Correcting): Given {
  const [meant] = suggestions;
  const known = [...request.definition.parametres.map(({ nom }) => nom), ...VIEW_NAMES].some((name) => name === meant);
  return pairs.flatMap(([name, value]): Given => {
    if (name !== parametre) return [[name, value]];
    return meant !== undefined && known && !pairs.some(([other]) => other === meant) ? [[meant, value]] : [];
  });
}

/** What was meant; of several values, the right ones; of a place at a level not taken, the one around it. */
function meantValue(
  spec: RequestParameter | undefined,
  value: string,
  { suggestions }: Problem,
  { snapshot: { reference } }: Correcting
): string | null {
  if (spec === undefined) return null;
  const members = reference.domains.members(spec.domaine);
  const taken = (code: string): boolean => {
    const member = members?.get(code);
    return (
      (member !== undefined && suits(member, spec)) || spec.valeurs?.some(({ valeur }) => valeur === code) === true
    );
  };
  const right = value.includes(',') ? value.split(',').filter((part) => taken(part.trim())) : [];
  if (right.length > 0) return right.join(',');
  const [meant] = suggestions;
  if (meant !== undefined) return meant;
  const place = reference.territories.find(({ valeur }) => valeur === value);
  return [place?.departement, place?.region].find((code) => typeof code === 'string' && taken(code)) ?? null;
}

/** The columns that resemble those that are unknown, or those that the refusal asks for besides. */
function meantColumns(
  text: string,
  { parametre, suggestions }: Problem,
  pairs: Given,
  { request: { definition }, snapshot }: Correcting
): string | null {
  if (['limit', 'offset', 'pivot'].includes(parametre)) return null;
  const values: GivenValues = pairs.filter(([name]) => !VIEW_NAMES.some((kept) => kept === name));
  const { several } = readSelection(definition, values, snapshot.reference.domains);
  const names = namesOf([...parameterColumns(definition.parametres, several), ...definition.colonnes]);
  const better = text.replaceAll(/(^|[;,:-])\s*([a-z0-9_]+)/g, (whole, before: string, name: string) =>
    names.includes(name) ? whole : before + (nearest(name, names)[0] ?? name)
  );
  if (better !== text) return better;
  return suggestions[0] ?? null;
}
