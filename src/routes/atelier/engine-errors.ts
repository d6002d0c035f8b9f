import type { SnapshotTable } from '$lib/catalogue/api/snapshot.ts';
import { codeOf } from './statements.ts';

/** Why a query was not answered: in French, then in the engine's words. */
export interface Failure {
  readonly words: string;
  readonly message: string;
}

/** What a failure of the engine means, by what its message begins with, or holds. */
const MEANINGS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /exists in the \w+ extension|extension .* (not found|is not loaded)/i,
    'Cette fonction vient d’un module de DuckDB que ce site ne sert pas ; DuckDB, sur le fichier téléchargé, a cette fonction.'
  ],
  [
    /out of memory|could not allocate|memory limit/i,
    'La requête demande plus de mémoire que la page n’en prend ; gardez moins de lignes ou de colonnes avant de joindre ou de trier, ou interrogez le fichier téléchargé.'
  ],
  [/^Permission Error/i, 'Rien n’est lu ni écrit hors de l’instantané, ni fichier, ni adresse.'],
  [/read-only/i, 'L’instantané se lit seulement : rien n’y est écrit, créé ni effacé.'],
  [
    /HTTP|IO Error|Failed to fetch|NetworkError|XMLHttpRequest/i,
    'L’instantané n’a pas pu être lu : le site est injoignable, ou un autre instantané est en service depuis. Rechargez la page.'
  ],
  [/^Parser Error/i, 'DuckDB ne comprend pas l’écriture de la requête.'],
  [/^Catalog Error/i, 'Un nom de table ou de fonction n’existe pas dans l’instantané.'],
  [/^Binder Error/i, 'Un nom de colonne, un type ou un regroupement ne convient pas.'],
  [/^Conversion Error/i, 'Une valeur ne se convertit pas dans le type demandé.'],
  [/Wasm|WebAssembly|memory access|unreachable/i, 'Le moteur s’est arrêté ; rouvrez l’atelier.']
];

/** What the engine names as wrong. */
const NAMED = /(?:at or near|column name|column|with name) "?([\p{L}_][\p{L}\p{N}_.]*)/u;

export function explainError(error: unknown): Failure {
  const message = plainMessage((error instanceof Error ? error.message : String(error)).trim());
  const words = MEANINGS.find(([pattern]) => pattern.test(message))?.[1] ?? 'DuckDB a refusé la requête.';
  const [, name] = (/^(Parser|Catalog|Binder) Error/.test(message) && NAMED.exec(message)) || [];
  return { words: name === undefined ? words : words.replace(/\.$/, ` : « ${name} ».`), message };
}

/** A query that is not SQL is refused in JSON, any other in a text. */
function plainMessage(given: string): string {
  const found = /^\{"exception_type":"(\w+)"/.exec(given);
  if (found === null) return given;
  const { exception_message: message } = JSON.parse(given) as { exception_message: string };
  return `${found[1] ?? ''} Error: ${message}`;
}

/** Every column of the tables that a query names, a line a table: DuckDB proposes a few. */
export function columnsRead(sql: string, tables: readonly Pick<SnapshotTable, 'nom' | 'colonnes'>[]): string[] {
  const code = codeOf(sql);
  return tables
    .filter(({ nom }) => code.includes(nom))
    .map(({ nom, colonnes }) => `Colonnes de ${nom} : ${colonnes.map(({ nom: column }) => column).join(', ')}.`);
}
