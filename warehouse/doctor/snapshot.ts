import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CONTRACT } from '../../src/lib/catalogue/request/interface.ts';
import { messageOf } from '../pipeline/failure.ts';
import { soundnessOf } from '../pipeline/file-sum.ts';
import { failedChecks, prepareRequests } from '../pipeline/models/checks.ts';
import { countOfThings } from '../pipeline/print.ts';
import { readCurrent } from '../pipeline/publish/publication.ts';
import { onBase, rowsOf } from '../pipeline/sql.ts';
import { Of, type Finding, type Site } from './finding.ts';

const BUILD = 'construire : npm run warehouse -- build …, ou restaurer une sauvegarde';
/** Months past the one in which a producer had to publish. */
const LATE_MONTHS = 2;
const NAMED = 5;
/** A doctor takes little of a machine that serves. */
const ONE_THREAD = { threads: '1' };

/** The snapshot in service: whole, of this software, and how late its sources are. */
export async function snapshot({ machine, out }: Site): Promise<Finding[]> {
  const [of, sources] = [new Of('Instantané'), new Of('Sources')];
  const current = existsSync(out) ? readCurrent(out) : null;
  if (current === null) return of.fault(`aucun en service dans ${out}`, BUILD).orGood('');
  if (soundnessOf(out, current) === 'abime')
    return of
      .fault(`${current.file} n’a plus les octets de sa construction`, `vérifier le disque ; ${BUILD}`)
      .orGood('');
  try {
    return await onBase(
      join(out, current.file),
      async (connection) => {
        await contract(of, connection);
        return [
          ...of.orGood(`${current.id}, que ce logiciel lit tout entier`),
          ...(await late(sources, connection, machine.now))
        ];
      },
      ONE_THREAD
    );
  } catch (error) {
    return of.fault(`${current.id} ne se lit pas (${messageOf(error).split('\n')[0] ?? ''})`, BUILD).orGood('');
  }
}

async function contract(of: Of, connection: DuckDBConnection): Promise<void> {
  const [row] = await rowsOf(connection, "select valeur from reference.instantane where cle = 'contrat'");
  if (Number(row?.valeur ?? 0) > CONTRACT) {
    of.fault(
      `construit par un logiciel plus récent (contrat ${String(row?.valeur)}, lu jusqu’au ${CONTRACT})`,
      'mettre à jour le logiciel'
    );
    return;
  }
  const lacking = failedChecks(await prepareRequests(connection));
  if (lacking.length > 0)
    of.fault(
      `construit par une autre version : ${countOfThings(lacking.length, 'requête absente')} (${lacking[0]?.name.replace('requete__', '') ?? ''}…)`,
      'construire avec ce logiciel ; `npm run warehouse -- check` les nomme'
    );
}

async function late(of: Of, connection: DuckDBConnection, now: number): Promise<Finding[]> {
  const rows = await rowsOf(
    connection,
    'select source, prochaine_parution, date_fichier::VARCHAR as date from reference.sources where presente order by source'
  );
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - LATE_MONTHS, 1);
  const limit = since.toISOString().slice(0, 7);
  const awaited = rows.flatMap(({ source, prochaine_parution: next }) =>
    typeof next === 'string' && next !== '' && next < limit ? `${String(source)} (${next})` : []
  );
  if (awaited.length > 0)
    of.fault(
      `${countOfThings(awaited.length, 'source attendue')} depuis plus de deux mois : ${awaited.slice(0, NAMED).join(', ')}${awaited.length > NAMED ? '…' : ''}`,
      'npm run warehouse -- fetch ; `sources` dit l’âge de chacune'
    );
  const oldest = rows
    .map(({ date }) => date)
    .filter((date) => typeof date === 'string')
    .sort()[0];
  return of.orGood(`${rows.length} à jour${oldest === undefined ? '' : `, la plus ancienne du ${oldest}`}`);
}
