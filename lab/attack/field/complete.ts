import { modelFiles } from '../../../warehouse/pipeline/models/model-files.ts';
import { MODEL_HEADER, readSqlWith } from '../../../warehouse/pipeline/models/model-header.ts';
import { withVintages } from '../../../warehouse/pipeline/models/vintages.ts';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { WAREHOUSE_FOLDER } from '../../../warehouse/pipeline/layout.ts';
import { createMacros, createTableMacros } from '../../../warehouse/pipeline/models/macros.ts';
import { inWarehouse } from '../../../tests/support/own-layout.ts';
import { servedFile } from '../../../tests/support/served-file.ts';
import { snapshotSchema } from '../../../tests/support/snapshot-schema.ts';

/**
 * A copy of a folder's file that a site can serve: tables that a part of the warehouse does not make are there, empty,
 * and the list of vintages is made again from those that are not.
 */
export async function completeCopy(from: string, to: string): Promise<string> {
  mkdirSync(to, { recursive: true });
  const target = join(to, 'snapshot-complet.duckdb');
  copyFileSync(servedFile(from), target);
  const schema = await snapshotSchema();
  const instance = await DuckDBInstance.create(target);
  const connection = await instance.connect();
  try {
    await connection.run(schema.replace(/create (table|schema) (?!if)/gi, 'create $1 if not exists '));
    await inWarehouse(null, async () => {
      await createMacros(connection);
      await createTableMacros(connection);
      const models = modelFiles(WAREHOUSE_FOLDER).map((file) => ({ ...file, ...readSqlWith(MODEL_HEADER, file.path) }));
      const body = models.find(({ id }) => id === 'reference.millesimes')?.body ?? '';
      const select = withVintages(body, models).replaceAll('meta.', 'reference.');
      await connection.run(`insert into reference.millesimes by name ${select}`);
    });
    await connection.run('checkpoint');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  // Without the sum of the file that was copied: this one has another.
  const { profile, builtAt, demo } = JSON.parse(readFileSync(join(from, 'current.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(
    join(to, 'current.json'),
    JSON.stringify({ file: 'snapshot-complet.duckdb', id: 'complet', builtAt, profile, demo })
  );
  return to;
}
