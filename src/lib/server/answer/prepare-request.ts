import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { inOwnWords } from '../../catalogue/parameters/common-words.ts';
import { pairsOnce } from '../../catalogue/parameters/each-name-once.ts';
import {
  levelsAsked,
  resolveParameters,
  type ResolvedParameter
} from '../../catalogue/parameters/resolve-parameters.ts';
import { overlaps } from '../../catalogue/parameters/grouping.ts';
import { figuresNamed } from '../../catalogue/parameters/named-columns.ts';
import { WHOLE_PAGE } from '../../catalogue/parameters/paging.ts';
import { parameterColumns, readSelection, type Several } from '../../catalogue/parameters/selection.ts';
import { withSnapshot } from '../../catalogue/parameters/pinned-snapshot.ts';
import { isWhole, readView, VIEW_NAMES, type TableView } from '../../catalogue/parameters/table-view.ts';
import type { Problem } from '../../catalogue/api/answer.ts';
import { answerAddress } from './answer-address.ts';
import { severalWords } from './compose/join-answers.ts';
import type { CataloguedRequest } from './catalogued-request.ts';
import { refusal } from '../problem.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** One set of accepted parameters, which the engine answers at once. */
export interface PreparedPart {
  readonly parameters: readonly ResolvedParameter[];
  readonly missingDomains: readonly string[];
  /** Same key, same answer: snapshot, request version and canonical parameters. */
  readonly key: string;
}

/** A request whose parameters were accepted on one snapshot. */
export interface PreparedRequest {
  readonly request: CataloguedRequest;
  readonly snapshot: Snapshot;
  /** The one in service, of an answer held to a snapshot by its address; null when it is held to none. */
  readonly currentSnapshot: Snapshot | null;
  /** As its address has them; where several values are asked, all of them in one text. */
  readonly parameters: readonly ResolvedParameter[];
  /** One, or one for each combination of the values asked. */
  readonly parts: readonly PreparedPart[];
  readonly several: readonly Several[];
  readonly view: TableView;
  /** The request with the columns that the answer will have, as far as they are known before it. */
  readonly shape: RequestDefinition;
  /** The columns that it would have had its reader laid nothing out. */
  readonly whole: RequestDefinition['colonnes'];
  readonly address: string;
  readonly key: string;
  /** That of the table of which the address asks a page, or of the answer itself. */
  readonly tableKey: string;
}

/** Checks all that an address asks. @param currentSnapshot in service, beside `snapshot` @throws RequestProblem 400 */
export function prepareRequest(
  request: CataloguedRequest,
  snapshot: Snapshot,
  asked: readonly (readonly [string, string])[],
  currentSnapshot: Snapshot | null = null
): PreparedRequest {
  const { definition } = request;
  const { domains } = snapshot.reference;
  // What an earlier snapshot shows depends on what the one in service hides.
  const seenFrom = currentSnapshot === null || currentSnapshot === snapshot ? '' : currentSnapshot.id;
  const keyOf = (address: string): string => [snapshot.id, seenFrom, definition.version, address].join('|');
  const words = inOwnWords(definition.parametres, asked);
  const { given, problems: repeated } = pairsOnce(words.given, definition);
  const values = given.filter(([name]) => !VIEW_NAMES.some((kept) => kept === name));
  const { combinations, several, problems } = readSelection(definition, values, domains);
  const whole = [...parameterColumns(definition.parametres, several), ...definition.colonnes];
  const view = readView(given, whole);
  const { group } = view.view;
  const refused = [
    ...words.problems,
    ...repeated,
    ...problems,
    ...view.problems,
    ...(group === null ? [] : overlaps(group, several, definition.parametres))
  ];
  const levels = levelsAsked(definition, combinations, domains);
  const parts = combinations.flatMap((combination): PreparedPart[] => {
    const resolution = resolveParameters(definition, combination, domains, levels);
    if (!resolution.ok) {
      refused.push(...resolution.problems);
      return [];
    }
    const { parameters, missing } = resolution;
    return [{ parameters, missingDomains: missing, key: keyOf(answerAddress(definition.id, parameters)) }];
  });
  const [first] = parts;
  const told = distinct(refused);
  if (told.length > 0 || first === undefined) throw refusal(told);
  const parameters = first.parameters.map((parameter) => {
    const many = several.find(({ nom }) => nom === parameter.nom);
    return many
      ? { nom: many.nom, type: parameter.type, valeur: many.texte, sql: null, libelle: severalWords(many, parts) }
      : parameter;
  });
  const laid = answerAddress(definition.id, parameters, view.view);
  const address = currentSnapshot === null ? laid : withSnapshot(laid, snapshot.id);
  const shown = view.view.columns;
  const across = view.view.pivot?.column;
  const chosen = shown === null ? view.columns : figuresNamed(shown, view.columns).map(({ column }) => column);
  const kept = chosen.filter(({ nom }) => nom !== across);
  const shape = several.length === 0 && isWhole(view.view) ? definition : { ...definition, colonnes: kept };
  return {
    request,
    snapshot,
    currentSnapshot,
    parameters,
    parts,
    several,
    view: view.view,
    shape,
    whole,
    address,
    key: keyOf(address),
    // Never the key of a part, which its making waits for.
    tableKey: keyOf(`tableau ${answerAddress(definition.id, parameters, { ...view.view, page: WHOLE_PAGE })}`)
  };
}

/** The same mistake in each combination is said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.parametre + problem.message, problem])).values()];
}
