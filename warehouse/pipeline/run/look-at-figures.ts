import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { numbered } from '../../../src/lib/text/grammar.ts';
import { formatNumber } from '../../../src/lib/text/numbers.ts';
import { EXIT, failure } from '../failure.ts';
import type { Surprise } from '../compare/changed-tables.ts';
import { readCurrent } from '../publish/publication.ts';
import type { Reporter } from '../report.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { writeAtomically } from '../write-atomically.ts';
import { unexpectedFigures, type UnexpectedFigure } from './unexpected-figures.ts';

/** Beside the snapshots: the figures raised by the build of the one in service, by id, in words. */
export const RAISED_FILE = 'inattendus.json';
/** Figures whose line is sought, and said. */
const MOST = 30;

const WHY: Readonly<Record<UnexpectedFigure['why'], string>> = {
  histoire: 'd’après son histoire',
  pairs: 'd’après les lieux de même taille',
  place: 'd’après tous les chiffres de ce lieu',
  parties: 'd’après la somme de ses départements',
  absent: 'le lieu n’est plus là'
};

export interface LookTerms {
  /** Folder of snapshots. */
  readonly out: string;
  /** Raised figures that somebody looked at, by id. */
  readonly accepted: readonly string[];
  /** Nothing is published over a raised figure that nobody accepted; it is only said otherwise. */
  readonly waits: boolean;
}

/**
 * Says the new figures that nothing announces, with their file and line, and keeps them in mind: what was published once is not new.
 * @returns those that are new, for readers; what writes them all beside the snapshot, once it is published
 * @throws Failure 3 where a publication waits for `--accepter`
 */
export async function lookAtFigures(
  connection: DuckDBConnection,
  { out, accepted, waits }: LookTerms,
  reporter: Reporter
): Promise<{ readonly surprises: readonly Surprise[]; readonly keep: () => void }> {
  reporter.start('Chiffres nouveaux');
  const found = (await unexpectedFigures(connection)).slice(0, MOST);
  const known = raisedIn(out);
  const phrases: Record<string, string> = {};
  for (const figure of found)
    phrases[figure.id] =
      known[figure.id] ??
      `${await inWords(connection, figure)} ; ${(await lineOf(connection, figure)) ?? `table ${figure.table}`}.`;
  const raised = Object.entries(phrases).filter(([id]) => known[id] === undefined && !accepted.includes(id));
  reporter.finish({ note: raised.length === 0 ? 'rien d’inattendu' : `${raised.length} à regarder` });
  for (const [id, phrase] of raised) reporter.say(`  Inattendu ${id} : ${phrase}`);
  if (waits && raised.length > 0 && readCurrent(out) !== null)
    throw failure(
      EXIT.check,
      `${numbered(raised.length, 'chiffre inattendu attend', 'chiffres inattendus attendent')} d’être regardé${raised.length > 1 ? 's' : ''} ; rien n’est publié.`,
      `Ouvrez les fichiers aux lignes dites. Si ${raised.length > 1 ? 'ils sont justes' : 'il est juste'}, relancez avec ${raised.map(([id]) => `--accepter ${id}`).join(' ')}.`
    );
  const surprises: Surprise[] = [];
  for (const figure of found)
    if (known[figure.id] === undefined && (await isShown(connection, figure)))
      surprises.push({ table: figure.table, phrase: await inWords(connection, figure) });
  return { surprises, keep: () => writeAtomically(join(out, RAISED_FILE), phrases) };
}

/** The figures raised by the build of what is in service in a folder; none where it kept none. */
export function raisedIn(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, RAISED_FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

/** Whether a figure is one that a table shows: the middle of two bounds is not told to readers. */
async function isShown(connection: DuckDBConnection, { table, measure, place, value }: UnexpectedFigure) {
  if (value === null) return true;
  const [row] = await rowsOf(
    connection,
    `select 1 from publie.${quoteName(table)} as t where ${quoteName(measure)} = $1
      and contains(to_json(t)::varchar, to_json($2)::varchar) limit 1`,
    [value, place]
  );
  return row !== undefined;
}

async function inWords(connection: DuckDBConnection, figure: UnexpectedFigure): Promise<string> {
  const { measure, place, key, period, value, expected, why, others } = figure;
  const [where] = await rowsOf(connection, 'select nom from reference.territoires where territoire = $1', [place]);
  const [occupation] = key.includes(':')
    ? await rowsOf(
        connection,
        `select string_agg(libelle, ', ' order by metier) as libelles from reference.metiers where list_contains(string_split($1, ' '), metier)`,
        [key]
      )
    : [];
  const named = [
    measure.replaceAll('_', ' '),
    where ? `${String(where['nom'])} (${place})` : place,
    occupation?.['libelles'] ?? key,
    period
  ];
  const said = (amount: number): string => formatNumber(amount, Math.abs(amount) < 2 ? 2 : 0);
  const amount = value === null ? 'aucun' : said(value);
  const awaited = expected === null ? '' : `, attendu environ ${said(expected)}`;
  const more = others === 0 ? '' : ` ; ${numbered(others, 'autre chiffre', 'autres chiffres')} de ce lieu`;
  return `${named.filter((text) => text !== '').join(', ')} : ${amount}${awaited} (${WHY[why]})${more}`;
}

/** The file and line of the raw rows behind a table that name most of a figure: its place, its key, its value. */
async function lineOf(connection: DuckDBConnection, { table, place, key, period, value }: UnexpectedFigure) {
  const codes = [place, ...key.split(' '), period]
    .map((code) => code.replace(/^.*:/, ''))
    .filter((code) => code !== '');
  const raw = await rowsOf(
    connection,
    `select t.table_name as nom from meta.lignage as l join reference.sources as s on s.source = l.source and not s.referentiel
      join information_schema.tables as t on t.table_schema = 'raw' and starts_with(t.table_name, l.source || '__')
      where l.cube = $1 order by 1`,
    [table]
  );
  let best = { file: '', line: 0, named: 1 };
  for (const { nom } of raw) {
    const [row] = await rowsOf(
      connection,
      `select _fichier, _ligne, len(list_intersect(string_split($1, '\n'), [*columns(* exclude (_fichier, _ligne))])) as nommes
        from raw.${quoteName(String(nom))} order by nommes desc, _fichier, _ligne limit 1`,
      [[...codes, ...(value === null ? [] : [String(value)])].join('\n')]
    );
    const named = Number(row?.['nommes'] ?? 0);
    if (row && named > best.named) best = { file: String(row['_fichier']), line: Number(row['_ligne']), named };
  }
  return best.line === 0 ? null : `${best.file}, ligne ${formatNumber(best.line)}`;
}
