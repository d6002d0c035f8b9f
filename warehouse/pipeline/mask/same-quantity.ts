import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, failure } from '../failure.ts';
import type { Model } from '../models/models.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** A published table that has rows, and the sources behind its figures. */
interface Open {
  readonly id: string;
  readonly sources: readonly string[];
}

/** The files received under agreement, and those that do more than say where places are. */
const PROTECTED = "s.secret <> 'aucune'";
const OPEN = "not s.referentiel and s.source not in (select source from meta.lignage where cube = 'territoires')";

/**
 * Stops before a masked cube is published beside an open table of the same quantity, which its mask does not know: a reader would
 * take one from the other, and find what is hidden. Made-up files hide nobody: a table that rests on them alone is let through.
 * @throws Failure (exit 3) naming both tables and their sources.
 */
export async function refuseSameQuantities(connection: DuckDBConnection, models: readonly Model[]): Promise<void> {
  for (const { id, masking } of models) {
    if (masking === null || masking.sameQuantities.length === 0) continue;
    const [masked] = await realTable(connection, id, PROTECTED);
    if (masked === undefined) continue;
    const beside: Open[] = [];
    for (const table of masking.sameQuantities.filter((named) => models.some((model) => model.id === named)))
      beside.push(...(await realTable(connection, table, OPEN)));
    if (beside.length === 0) continue;
    throw failure(
      EXIT.check,
      `${id}, dont une partie est cachée, et ${beside.map((table) => table.id).join(', ')}, publié en clair, donnent la même quantité : un lecteur soustrairait l’un de l’autre et retrouverait ce qui est caché. Rien n’est publié.`,
      `Retirez du dossier de données soit les fichiers de ${masked.sources.join(', ')}, soit ceux de ${[...new Set(beside.flatMap(({ sources }) => sources))].join(', ')} (ou nommez-les dans sources.desactivees du profil).`
    );
  }
}

/** None for a table without rows, or of which every file is made up. */
async function realTable(connection: DuckDBConnection, id: string, which: string): Promise<Open[]> {
  const [schema = '', name = ''] = id.split('.');
  const [some] = await rowsOf(connection, `select 1 from ${quoteName(schema)}.${quoteName(name)} limit 1`);
  if (some === undefined) return [];
  const sources = await rowsOf(
    connection,
    `select s.source, s.synthetique from meta.lignage as l join meta.sources as s on s.source = l.source where l.cube = $1 and s.presente and ${which} order by s.source`,
    [name]
  );
  return sources.every(({ synthetique }) => synthetique === true)
    ? []
    : [{ id, sources: sources.map(({ source }) => String(source)) }];
}
