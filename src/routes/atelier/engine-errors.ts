import type { SnapshotTable } from '$lib/catalogue/api/snapshot.ts';
import { codeOf } from './statements.ts';

/** What a failure of the engine means, before its own words: by what its message begins with, or holds. */
const MEANINGS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /exists in the \w+ extension|extension .* (not found|is not loaded)/i,
    'Cette fonction vient d’un module de DuckDB que ce site ne sert pas, et rien n’est cherché ailleurs ; DuckDB, sur le fichier téléchargé, l’a.'
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
  [/^Parser Error/i, 'DuckDB ne comprend pas l’écriture de la requête ; l’endroit est marqué ci-dessous.'],
  [/^Catalog Error/i, 'Un nom de table ou de fonction n’existe pas dans l’instantané.'],
  [/^Binder Error/i, 'Un nom de colonne, un type ou un regroupement ne convient pas.'],
  [/^Conversion Error/i, 'Une valeur ne se convertit pas dans le type demandé.'],
  [/Wasm|WebAssembly|memory access|unreachable/i, 'Le moteur s’est arrêté ; rouvrez l’atelier.']
];

/** Gigabytes under which a heavy query may fail. */
const ENOUGH = 4;

/** Gigabytes that the browser says of its machine, 8 at most; null where it says nothing. */
export function memoryOf(browser: Navigator & { readonly deviceMemory?: number }): number | null {
  return browser.deviceMemory ?? null;
}

/** A failure in French, then what the engine said; a small machine is named where memory lacks. */
export function explainError(error: unknown, memory: number | null = null): { words: string; message: string } {
  const message = (error instanceof Error ? error.message : String(error)).trim();
  const words = MEANINGS.find(([pattern]) => pattern.test(message))?.[1] ?? 'DuckDB a refusé la requête.';
  const small =
    memory !== null && memory < ENOUGH && words.includes('mémoire')
      ? ` Cet ordinateur dit n’en avoir que ${memory} Go.`
      : '';
  return { words: words + small, message };
}

/** Every column of the tables that a query names, a line a table: DuckDB proposes a few. */
export function columnsRead(sql: string, tables: readonly Pick<SnapshotTable, 'nom' | 'colonnes'>[]): string[] {
  const code = codeOf(sql);
  return tables
    .filter(({ nom }) => code.includes(nom))
    .map(({ nom, colonnes }) => `Colonnes de ${nom} : ${colonnes.map(({ nom: column }) => column).join(', ')}.`);
}
