import type { ResultColumn } from '$lib/client/arrow-rows.ts';
import { fileName, quoted, type RequestFile } from '$lib/catalogue/cubes/request-file.ts';

/** What stands until the reader has named it. */
export const UNNAMED = { titre: 'Requête de l’atelier', question: 'Que donne cette requête ?' };

const NUMBERS: readonly string[] = ['entier', 'decimal'];

/** A file of the catalogue made of a query and of what it gave: its header is to be read again. */
export function requestOfSql(
  sql: string,
  columns: readonly ResultColumn[],
  firstRow: Readonly<Record<string, unknown>>,
  wording: { readonly titre: string; readonly question: string }
): RequestFile {
  const titre = wording.titre.trim() || UNNAMED.titre;
  const question = wording.question.trim() || UNNAMED.question;
  const described = columns.map(({ name, type }) => {
    const value = firstRow[name];
    const role =
      typeof value === 'string' && /^[a-z_]+:\w+$/.test(value) && name.startsWith('territoire')
        ? 'territoire'
        : NUMBERS.includes(type)
          ? 'mesure'
          : 'dimension';
    return `  ${name}: { role: ${role}, libelle: ${quoted(name.replaceAll('_', ' '))} }`;
  });
  const read = columns.slice(0, 2).map(({ name }) => `{${name}}`);
  const select = sql.trim().replace(/;\s*$/, '');
  const ordered = /\border\s+by\b[^)]*$/i.test(select) ? select : `${select}\norder by ${columns[0]?.name ?? '1'}`;
  return {
    path: `gpec/${fileName(titre)}.sql`,
    text: `/*---\ntitre: ${quoted(titre)}\nquestion: ${quoted(question)}\ncode: L01\ncolonnes:\n${described.join('\n')}\nlecture: ${quoted(`${read.join(' : ')}.`)}\n---*/\n${ordered}\n`
  };
}
