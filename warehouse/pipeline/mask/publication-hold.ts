import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Failure } from '../../../src/lib/disclosure/audit/audit.ts';
import { propagateBounds } from '../../../src/lib/disclosure/audit/bounds.ts';
import { addUp, cellFinder, coordinatesOf, isAtLeaves, type Cube } from '../../../src/lib/disclosure/cube.ts';
import { tellShare } from '../../../src/lib/disclosure/told-share.ts';
import { rowsOf } from '../sql.ts';
import { countOfThings } from '../print.ts';
import type { Reporter } from '../report.ts';
import type { TerritoryAxis } from './geographies.ts';
import type { PublishedRow } from './ledger.ts';
import { coarserTerritories, visibleAt, type MaskedVintage } from './mask-table.ts';
import type { Masking } from './masking.ts';

/** Why a vintage is not published as its file says: corrected, changed otherwise, or never published. */
export type HoldReason = 'corrige' | 'garde' | 'nouveau';

/** A vintage as its last edition said it: values, hidden cells, bounds and classes. */
export function lastEdition(
  cube: Cube,
  territories: TerritoryAxis,
  published: readonly PublishedRow[],
  { levels }: Pick<Masking, 'levels'>,
  vintage: string
): MaskedVintage {
  const rows = published.some(({ shown }) => shown !== null)
    ? published.filter(({ shown }) => shown !== null)
    : published;
  const find = cellFinder(cube);
  const values = new Float64Array(cube.size);
  const units = cube.countsPersons ? values : cube.units.slice();
  const mask = new Uint8Array(cube.size).fill(1);
  const shares = Array.from<string | null>({ length: cube.size }).fill(null);
  for (const row of rows) {
    const place = territories.memberOf(row.geography, row.territory);
    const cell = place === undefined ? null : find([territories.axis.members[place] ?? '', ...row.members]);
    if (cell === null) continue;
    if (!cube.countsPersons && row.units !== null && isAtLeaves(cube, cell)) units[cell] = row.units;
    if (row.value === null || row.shown === false) continue;
    values[cell] = row.value;
    mask[cell] = 0;
    shares[cell] = row.shareClass;
  }
  if (!cube.countsPersons) addUp(cube, units);
  const least = cube.countsPersons ? cube.least : units.map((count) => count * cube.leastOfUnit);
  const former = { ...cube, values, units, least };
  const bounds = propagateBounds(former, mask);
  return {
    cube: former,
    mask,
    bounds,
    told: levels.map((level, index) => tellShare(former, mask, bounds, index === 0 ? '' : level)),
    shares,
    written: territories.written,
    vintage
  };
}

const KINDS: Readonly<Record<Failure['kind'], string>> = {
  publiee: 'la règle la protège, et elle ne peut plus être cachée',
  deductible: 'se déduit de trop près',
  non_prouvee: 'rien n’établit sa protection',
  corrigee: 'sa valeur d’avant se déduirait de la correction'
};

/** What keeps a vintage from being published, for whoever builds: which cells, what would show them, and no figure. */
export function writeHoldReport(
  folder: string,
  name: string,
  {
    cube,
    mask,
    failures,
    levels,
    vintage
  }: Pick<MaskedVintage, 'cube' | 'mask' | 'vintage'> & {
    readonly failures: readonly Failure[];
    readonly levels: readonly string[];
  }
): void {
  const coarser = coarserTerritories(cube, levels);
  const lines = failures.map(({ cell, kind }) => {
    const members = coordinatesOf(cube, cell).map((member, axis) => cube.axes[axis]?.members[member] ?? '');
    return [...members, KINDS[kind], visibleAt(cube, mask, cell, coarser) ?? 'aucune maille'].join(';');
  });
  const header = [...cube.axes.map((axis) => axis.name), 'pourquoi', 'se lirait à'].join(';');
  mkdirSync(folder, { recursive: true });
  const path = holdReport(folder, name, vintage);
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
}

function holdReport(folder: string, name: string, vintage: string): string {
  return join(folder, `secret_${name}_${vintage}.csv`);
}

const WORDS: Readonly<Record<HoldReason, string>> = {
  corrige: 'corrigé par son producteur, non republié : l’édition d’avant reste',
  garde: 'non remis à jour : l’édition d’avant reste',
  nouveau: 'non publié'
};

/** Says at the build which vintages secrecy keeps from being published as their files say. */
export async function sayHolds(connection: DuckDBConnection, folder: string, reporter: Reporter): Promise<void> {
  for (const { cube, millesime, etat, cellules } of await rowsOf(
    connection,
    'select cube, millesime, etat, cellules::INTEGER as cellules from meta.retenus order by all'
  )) {
    const cells = countOfThings(Number(cellules), 'cellule');
    const state = WORDS[String(etat) as HoldReason];
    reporter.say(
      `  Secret : ${String(cube)}, ${String(millesime)}, ${state} ; ${cells} en ${Number(cellules) > 1 ? 'seraient trop connues' : 'serait trop connue'}. Lisez ${holdReport(folder, String(cube), String(millesime))}.`
    );
  }
}
