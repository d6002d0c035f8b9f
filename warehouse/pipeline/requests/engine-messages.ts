import { saySyntax } from '../../../src/lib/catalogue/header/sql-rules.ts';
import { messageOf } from '../failure.ts';

export interface EngineMessage {
  /** Line of the select, from 1; null when the engine does not say. */
  readonly line: number | null;
  readonly message: string;
}

/** How the engine says what an author does most often wrong, and how this says it in French, with what to do. */
const SAYINGS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /Referenced column "(.+?)" not found in FROM clause!\s*(?:Candidate bindings: (.+))?/,
    (column = '', near = '') =>
      `colonne « ${column} » absente des tables lues${near ? ` ; proches : ${near.replaceAll('"', '')}` : ' ; vérifiez son nom'}`
  ],
  [
    /Table "(.+?)" does not have a column named "(.+?)"\s*(?:Candidate bindings: :?\s*(.+))?/,
    (table = '', column = '', near = '') =>
      `colonne « ${column} » absente de « ${table} »${near ? ` ; proches : ${near.replaceAll('"', '')}` : ' ; vérifiez son nom'}`
  ],
  [
    /Referenced table "(.+?)" not found!/,
    (table = '') =>
      `« ${table} » ne désigne aucune table du select ; donnez-lui ce nom après « as », ou écrivez celui qui y est`
  ],
  [
    /Table with name (\S+) does not exist!\s*(?:Did you mean "(.+?)"\?)?/,
    (table = '', near = '') =>
      `table « ${table} » inconnue${near ? ` ; vouliez-vous « ${near} » ?` : ' ; les tables publiées sont dans warehouse/published'}`
  ],
  [
    /column "?([^" ]+)"? must appear in the GROUP BY clause/,
    (column = '') => `« ${column} » n’est ni regroupée ni agrégée ; ajoutez-la au group by, ou écrivez group by all`
  ],
  [
    /Ambiguous reference to column name "(.+?)" \(use: (.+)\)/,
    (column = '', choices = '') =>
      `« ${column} » existe dans deux tables ; écrivez ${choices.replaceAll('"', '').replaceAll(' or ', ' ou ')}`
  ],
  [
    /No function matches the given name and argument types '(.+?)'/,
    (call = '') => `${call} n’existe pas pour ces types ; convertissez un argument, par exemple ::DOUBLE`
  ],
  [
    /Function with name (\S+) does not exist!\s*(?:Did you mean "(.+?)"\?)?/,
    (name = '', near = '') => `fonction « ${name} » inconnue${near ? ` ; vouliez-vous « ${near} » ?` : ''}`
  ],
  [
    /aggregate/i,
    () => 'un agrégat (sum, count…) est mal placé ; un filtre sur un agrégat s’écrit having, après group by'
  ]
];

/** An error of the engine on a select, as a line and a French sentence; unknown ones keep the engine's first line. */
export function sayEngineError(error: unknown): EngineMessage {
  const text = messageOf(error);
  const line = /^LINE (\d+):/m.exec(text)?.[1];
  const known = SAYINGS.map(([pattern, say]) => ({ parts: pattern.exec(text), say })).find(
    ({ parts }) => parts !== null
  );
  const first = (text.split('\n')[0] ?? text).replace(/^\w+ Error: /, '');
  return {
    line: line === undefined ? null : Number(line),
    message: `le moteur refuse le select : ${known?.parts ? known.say(...known.parts.slice(1)) : saySyntax(first)}`
  };
}
