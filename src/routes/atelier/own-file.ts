import type { OwnTable } from '$lib/client/browser-engine.ts';

/** Bytes that a browser holds beside the snapshot and a query. */
const LARGEST = 200_000_000;

/** Table of the reader's file, in the workshop. */
export const OWN_TABLE = 'mes_donnees';

/** A file that a reader chose: nothing of it leaves the browser. @throws Error in words: what it is not */
export async function readOwnFile(file: File): Promise<OwnTable> {
  if (!/\.(csv|tsv|txt)$/i.test(file.name)) throw new Error(`« ${file.name} » n’est pas un CSV.`);
  if (file.size > LARGEST)
    throw new Error(`« ${file.name} » pèse plus de 200 Mo : interrogez-le chez vous, avec le fichier téléchargé.`);
  return { table: OWN_TABLE, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What joins a reader's table with the communes, by the column of codes that it seems to have. */
export function joinExample(columns: readonly string[]): string {
  const code =
    columns.find((column) => /insee|codgeo|code.?com|^com(mune)?$|depcom/i.test(column)) ??
    columns[0] ??
    'code_commune';
  return `select t.nom, m.*\nfrom ${OWN_TABLE} as m\njoin reference.territoires as t on t.territoire = 'commune:' || lpad(m."${code}"::varchar, 5, '0')\norder by t.nom`;
}
