import type { SqlValue } from '../../catalogue/parameters/parse-value.ts';
import type { ResolvedParameter } from '../../catalogue/parameters/resolve-parameters.ts';
import type { RequestColumn } from '../../catalogue/request/request.ts';
import { isWhole, VIEW_NAMES } from '../../catalogue/parameters/table-view.ts';
import { quoteText } from '../../text/sql-text.ts';
import { isPast } from './pinned-answer.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { RequestProblem } from '../problem.ts';

/**
 * The request as a script that DuckDB runs on the downloaded snapshot: its text untouched, prepared, then executed with
 * the values of the address.
 * @throws RequestProblem 422 for a table laid out on demand, which is not done in SQL
 */
export function runnableSql(prepared: PreparedRequest, origin: string): string {
  const { request, snapshot, parts, view, address } = prepared;
  if (!isWhole(view))
    throw new RequestProblem(
      422,
      `adresse : ${VIEW_NAMES.join(', ')} ne sont pas du SQL ; retirez-les, ou prenez un autre format`,
      [{ parametre: 'adresse', message: 'disposition sans SQL', suggestions: [] }]
    );
  const { definition, sql } = request;
  const { summary } = snapshot.reference;
  const derived = definition.colonnes.filter(({ de }) => de !== undefined && de.length > 0).map(derivedLine);
  const head = [
    definition.titre,
    definition.question,
    `Requête ${definition.id}, version ${definition.version}, instantané ${summary.id}${summary.demo ? ' (données synthétiques)' : ''}.`,
    `Même réponse, avec ses taux et ses sources : ${origin}${address}`,
    isPast(prepared)
      ? `Cet instantané n’est plus en service, et ne se télécharge plus : celui de ${origin}/api/v1/snapshot/fichier peut donner d’autres lignes.`
      : `L’instantané se télécharge à ${origin}/api/v1/snapshot/fichier ; puis : duckdb -readonly maille.duckdb < requete.sql`,
    ...derived
  ];
  const comments = head.map((line) => `-- ${line.replaceAll(/[\r\n\u2028\u2029]+/g, ' ')}`).join('\n');
  const body = sql.replace(/;\s*$/, '');
  const named = parts.map(({ parameters }) => parameters.flatMap(argumentsOf).join(', '));
  if (named.every((values) => values === '')) return `${comments}\n${body};\n`;
  return `${comments}\nprepare requete as\n${body};\n${named.map((values) => `execute requete(${values});\n`).join('')}deallocate requete;\n`;
}

function derivedLine({ nom, role, de, test }: RequestColumn): string {
  const from = (de ?? []).join(role === 'taux' ? ' / ' : ', ');
  return `Colonne calculée après le SQL, avec ses bornes : ${nom} (${role}) = ${from}${test === undefined ? '' : ', écart testé'}.`;
}

function argumentsOf({ nom, type, sql, cells }: ResolvedParameter): string[] {
  const own = `${nom} := ${sql === null ? 'null' : `${literal(sql)}::${type}`}`;
  if (cells === undefined) return [own];
  return [own, `${nom}_cellules := ${cells === null ? 'null' : `[${[...cells].join(', ')}]`}::UBIGINT[]`];
}

function literal(value: SqlValue): string {
  return typeof value === 'string' ? quoteText(value) : String(value);
}
