import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf } from '../knowledge.ts';
import { readFile, type FileRow } from '../../../tests/support/served-file.ts';
import type { Hearing } from './besiege.ts';
import { cellKey, readCubes } from './cube.ts';
import type { Folder } from './snapshots.ts';

/** What files beside the snapshots remember of earlier publications: a date, a cell, the value that was shown. */
export async function hearArchives(folder: Folder): Promise<Hearing> {
  const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet')
  );
  const said = new Map<string, FileRow[]>();
  for (const { table } of readCubes(folder)) {
    const rows: FileRow[] = [];
    for (const file of files.filter((name) => name.endsWith(`${table.name}.parquet`)))
      rows.push(
        ...(await readFile(
          folder.snapshots.at(-1)?.path ?? '',
          `select * from '${join(folder.path, file)}' where valeur is not null and montre is not false`
        ))
      );
    said.set(table.name, rows);
  }
  const { geography } = folder;
  return (cube, date, system) => {
    for (const row of said.get(cube.table.name) ?? []) {
      const texts = Object.values(row).filter((value): value is string => typeof value === 'string');
      const value = numberOf(row.valeur);
      const [code = '', ...members] = (texts.find((text) => text.includes('\t')) ?? '').split('\t');
      if (value === null || !texts.includes(date)) continue;
      const places = new Set(geography.editions.map((_edition, index) => geography.placeOf(index, code)));
      const [place] = places;
      const position = places.size === 1 && place !== undefined ? system.find(cellKey(place, members)) : undefined;
      if (position !== undefined)
        system.state(position, value, value, 'earlier', `archive, ${code} × ${members.join(' × ')}`);
    }
  };
}
