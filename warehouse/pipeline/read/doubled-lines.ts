import type { DuckDBConnection } from '@duckdb/node-api';
import type { Entity, Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { countOfThings } from '../print.ts';
import { rawTable } from '../raw-table.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** Places told at once. */
const TOLD = 5;

/** Refuses a source whose lines are not told apart by its `cle`. @throws Failure (exit 2) with files and lines */
export async function refuseDoubledLines(connection: DuckDBConnection, source: Source): Promise<void> {
  for (const entity of source.entities) {
    if (entity.key.length === 0) continue;
    const found = await doubled(connection, entity);
    if (found.length === 0) continue;
    const what = `${countOfThings(found.length, 'ligne donnée')} plus d’une fois (même ${entity.key.map(([name]) => name).join(', même ')})`;
    const places = found.slice(0, TOLD).map((lines) => lines.join(' et '));
    const rest = found.length > TOLD ? ` ; et ${found.length - TOLD} autres` : '';
    throw Object.assign(
      failure(
        EXIT.input,
        `Source ${source.name} : ${what} : ${places.join(' ; ')}${rest}.`,
        'Retirez le fichier donné deux fois, ou demandez à son producteur un fichier sans doublon : rien ne dit laquelle de ces lignes est la bonne.'
      ),
      { said: `${source.titre} : ${what}.` }
    );
  }
}

/** Where each key that is met again stands, the first ones first. */
async function doubled(connection: DuckDBConnection, entity: Entity): Promise<string[][]> {
  const parts = entity.key.map(([, expression], at) => `(${expression}) as k${at}`);
  const names = entity.key.map((_, at) => `k${at}`);
  const rows = await rowsOf(
    connection,
    `with lignes as (select _fichier, _ligne, ${parts.join(', ')} from raw.${quoteName(rawTable(entity))})
     select to_json(list(_fichier || ', ligne ' || _ligne order by _fichier, _ligne)) as lignes
     from lignes where ${names.map((name) => `${name} is not null`).join(' and ')}
     group by ${names.join(', ')} having count(*) > 1 order by min((_fichier, _ligne))`
  );
  return rows.map(({ lignes }) => JSON.parse(String(lignes)) as string[]);
}
