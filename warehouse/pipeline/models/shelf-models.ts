import { basename, join } from 'node:path';
import type { z } from 'zod';
import { readAs } from '../declared/fields.ts';
import { readSources } from '../declared/source.ts';
import { tableModels } from '../declared/territory-sql.ts';
import type { Layer, ModelFile } from './model-files.ts';
import { MODEL_HEADER } from './model-header.ts';

/** The models of the tables that the region declares: no file holds them. */
export function shelfModels(): (ModelFile & { header: z.output<typeof MODEL_HEADER>; body: string })[] {
  return readSources().flatMap(({ name, folder, titre, table }) =>
    (table === null ? [] : tableModels(name, table, titre)).map(({ id, header, sql }) => ({
      id,
      layer: id.slice(0, id.indexOf('.')) as Layer,
      path: join(folder, `${id.slice(id.indexOf('.') + 1)}.sql`),
      header: readAs(MODEL_HEADER, header, basename(folder)),
      body: sql
    }))
  );
}
