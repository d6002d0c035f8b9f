import type { DuckDBConnection } from '@duckdb/node-api';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { countedSources } from '../../src/lib/words/citation.ts';
import { quoteName, rowsOf } from '../../warehouse/pipeline/sql.ts';
import { LASTING } from '../../tests/support/lasting-years.ts';
import type { SectionWords } from './page-words.ts';

const YEAR = /(?<![\p{L}\d])(?:19|20)\d\d(?!\d)/gu;
/** `effectifs_2023`: a year of its own in each column, of which an older edition lacks the last. */
const YEAR_OF_COLUMN = /_(20\d\d)$/;

const COUNTED: readonly string[] = ['mesure', 'taux', 'indice'];
/** Of what a build says of its sources, what a year moves. */
const MOVED_OF_BUILD = ['millesime', 'fichiers', 'fichier', 'prochaine_parution'];

/**
 * Makes rows those of the edition of the year before: each column whose every text holds a year goes a year back, and
 * what only the latest edition has a column for is empty.
 */
export async function yearBefore(connection: DuckDBConnection, table: string, own: string): Promise<void> {
  const columns = await rowsOf(connection, `describe ${table}`);
  const names = columns.map(({ column_name: name }) => String(name));
  const last = Math.max(...names.map((name) => Number(YEAR_OF_COLUMN.exec(name)?.[1] ?? 0)));
  for (const { column_name, column_type } of columns) {
    const column = quoteName(String(column_name));
    if (Number(YEAR_OF_COLUMN.exec(String(column_name))?.[1] ?? -1) === last)
      await connection.run(`update ${table} set ${column} = null where ${own}`);
    if (column_type !== 'VARCHAR') continue;
    const ofBuild = table.startsWith('meta.');
    if (ofBuild && !MOVED_OF_BUILD.includes(String(column_name))) continue;
    const values = (
      await rowsOf(connection, `select distinct ${column} as text from ${table} where ${own} and ${column} is not null`)
    ).map(({ text }) => String(text));
    if (values.length === 0 || !(ofBuild || values.every((text) => text.match(YEAR) !== null))) continue;
    await connection.run('create or replace temp table annees_d_avant (texte VARCHAR, avant VARCHAR)');
    for (let start = 0; start < values.length; start += 500)
      await connection.run(
        `insert into annees_d_avant values ${values
          .slice(start, start + 500)
          .map((text) => `(${literal(text)}, ${literal(backOneYear(text))})`)
          .join(', ')}`
      );
    await connection.run(
      `update ${table} as t set ${column} = a.avant from annees_d_avant as a where a.texte = t.${column} and ${own}`
    );
  }
}

function backOneYear(text: string): string {
  return text.replaceAll(YEAR, (year) => String(Number(year) - 1));
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Years of rows and of parameters, then of sources, code lists apart. A count of 2,024 is no year. */
export function yearsOf({ colonnes, lignes, parametres, parametres_libelles, sources }: Answer): string[] {
  const named = colonnes.filter(({ role }) => !COUNTED.includes(role)).map(({ nom }) => nom);
  const said = JSON.stringify([
    lignes.map((row) => named.map((name) => row[name])),
    parametres,
    parametres_libelles,
    countedSources({ sources }).map(({ millesime, millesime_demande }) => [millesime, millesime_demande])
  ]);
  return withoutLasting(said).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
}

function withoutLasting(text: string): string {
  return LASTING.reduce((left, one) => left.replaceAll(one, ''), text);
}

/** Texts of a section with a year that none of the answers it asked gives, one line each. */
export function yearFaults(words: SectionWords, given: ReadonlySet<string>): string[] {
  return [...words.sentences, ...words.titles, ...words.findings, ...words.keys, ...words.legends].flatMap((text) => {
    const kept = (withoutLasting(text).match(YEAR) ?? []).filter((year) => !given.has(year));
    return kept.length > 0 ? [`${words.id}, ${kept.join(', ')} : « ${text} »`] : [];
  });
}
