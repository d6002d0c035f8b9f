import type { DuckDBConnection } from '@duckdb/node-api';
import { auditMask, type AuditReport } from '../../../src/lib/disclosure/audit/audit.ts';
import type { Axis } from '../../../src/lib/disclosure/axis.ts';
import { combineClasses, type ClassId } from '../../../src/lib/disclosure/classes.ts';
import { buildCube, cellOf, type BaseRow, type Cube } from '../../../src/lib/disclosure/cube.ts';
import { primaryCells } from '../../../src/lib/disclosure/primary.ts';
import { shareClasses } from '../../../src/lib/disclosure/share-class.ts';
import { tellShare } from '../../../src/lib/disclosure/told-share.ts';
import { suppress } from '../../../src/lib/disclosure/secondary/suppress.ts';
import { EXIT, failure } from '../failure.ts';
import { compare, sharesOf, withoutKnown } from './known.ts';
import { readLedger, type Ledger, type Published } from './ledger.ts';
import { readAxes } from './mask-axes.ts';
import { createCubeTable, writeVintage } from './mask-table.ts';
import type { Model } from '../models/models.ts';
import type { Masking } from './masking.ts';
import { quoteName, quoteText, rowsOf } from '../sql.ts';

/** Messages of an audit that failed, at most. */
const SHOWN = 5;

/**
 * Makes `publie.<model>` from base rows: every margin of every axis, masked vintage by vintage, then audited.
 * Base rows stay in the build's own database, in a schema that no snapshot copies.
 * @throws Failure: 2 for impossible rows, 3 when the audit does not prove every protected cell, naming cell, equation and width.
 */
export async function maskModel(
  connection: DuckDBConnection,
  model: Model,
  classes: readonly ClassId[],
  ledger: Ledger | null
): Promise<void> {
  const masking = model.masking;
  if (masking === null) return;
  await connection.run('create schema if not exists confidentiel');
  const base = `confidentiel.${quoteName(model.name)}`;
  await connection.run(`create or replace table ${base} as ${model.sql}`);
  const axes = await readAxes(connection, base, masking);
  await createCubeTable(connection, model.name, base, masking);
  const earlier = ledger === null ? new Map<string, Published>() : await readLedger(connection, ledger, model.name);
  let before: Uint8Array | undefined;
  for (const vintage of await vintagesOf(connection, base, masking)) {
    const cube = await cubeOf(connection, base, masking, axes, vintage, model.path);
    const primary = primaryCells(cube, combineClasses(classes));
    const published = earlier.get(vintage);
    const known = compare(cube, published);
    for (const cell of await openCells(connection, masking, cube, vintage)) known.shown[cell] = known.same[cell] = 1;
    const protectable = withoutKnown(primary, known.same);
    const { mask, pools } = await suppress(cube, protectable, {
      before,
      frozen: known.hidden,
      published: known.shown,
      publicZeros: !cube.countsPersons
    });
    const report = auditMask(cube, mask, protectable, pools, (bounds) =>
      masking.levels.map((level, index) => tellShare(cube, mask, bounds, index === 0 ? '' : level))
    );
    refuse(model, vintage, report);
    await writeVintage(connection, model.name, masking, {
      cube,
      mask,
      bounds: report.bounds,
      told: report.told,
      shares: masking.shareClass === null ? [] : sharesOf(cube, shareClasses(cube, mask, pools), published),
      vintage
    });
    await record(
      connection,
      model.name,
      vintage,
      classes,
      report,
      primary.cells.length - protectable.cells.length,
      known.revised
    );
    before = mask;
  }
}

async function vintagesOf(connection: DuckDBConnection, base: string, { vintage }: Masking): Promise<string[]> {
  return (await rowsOf(connection, `select distinct ${quoteName(vintage)}::VARCHAR as v from ${base} order by 1`)).map(
    (row) => String(row.v)
  );
}

async function cubeOf(
  connection: DuckDBConnection,
  base: string,
  masking: Masking,
  axes: readonly Axis[],
  vintage: string,
  path: string
): Promise<Cube> {
  const names = [masking.commune, ...masking.axes.map(({ name }) => name)];
  const columns = [
    ...names.map((name, index) => `${quoteName(name)}::VARCHAR as a${index}`),
    `${quoteName(masking.measure)}::DOUBLE as valeur`,
    `${masking.units === null ? 'null' : quoteName(masking.units)}::DOUBLE as unites`,
    `${masking.largest === null ? 'null' : quoteName(masking.largest)}::DOUBLE as principal`
  ];
  const rows = await rowsOf(
    connection,
    `select ${columns.join(', ')} from ${base} where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)} and ${quoteName(masking.measure)} is not null`
  );
  const positions = axes.map(
    (axis) => new Map(axis.members.slice(0, axis.leafCount).map((member, index) => [member, index]))
  );
  const baseRows = rows.flatMap((row): BaseRow[] => {
    const leaves = names.map((_, index) => positions[index]?.get(String(row[`a${index}`])));
    // Communes outside the region are in the producer's file, not in the cube.
    if (leaves.some((leaf) => leaf === undefined)) return [];
    return [
      {
        leaves: leaves.map(Number),
        value: Number(row.valeur),
        units: Number(row.unites),
        largest: Number(row.principal)
      }
    ];
  });
  try {
    return buildCube(axes, baseRows, masking.units === null, masking.leastOfUnit);
  } catch (error) {
    if (error instanceof RangeError)
      throw failure(
        EXIT.input,
        `${path} : ${error.message}`,
        'Ajoutez une règle de rejet à sa source, ou corrigez le modèle.',
        error
      );
    throw error;
  }
}

/** Cells that an openly published file gives already: hiding one would cover nothing. */
async function openCells(
  connection: DuckDBConnection,
  masking: Masking,
  cube: Cube,
  vintage: string
): Promise<number[]> {
  if (masking.alreadyOpen === null) return [];
  const names = ['territoire', ...masking.axes.map(({ name }) => name)];
  const columns = names.map((name, index) => `${quoteName(name)}::VARCHAR as a${index}`).join(', ');
  const rows = await rowsOf(
    connection,
    `select ${columns} from ${masking.alreadyOpen} where ${quoteName(masking.vintage)}::VARCHAR = ${quoteText(vintage)}`
  );
  return rows.flatMap(
    (row) =>
      cellOf(
        cube,
        names.map((_, index) => String(row[`a${index}`]))
      ) ?? []
  );
}

function refuse(model: Model, vintage: string, { failures }: AuditReport): void {
  if (failures.length === 0) return;
  const lines = failures
    .slice(0, SHOWN)
    .map(({ message }) => `  ${message}`)
    .join('\n');
  const more = failures.length > SHOWN ? `\n  et ${failures.length - SHOWN} autres` : '';
  throw failure(
    EXIT.check,
    `${model.name}, ${vintage} : ${failures.length} cellules protégées ne le sont pas assez, rien n’est publié :\n${lines}${more}`,
    'Publiez ce cube à des mailles ou des axes moins fins ; l’instantané en service n’a pas changé.'
  );
}

async function record(
  connection: DuckDBConnection,
  cube: string,
  vintage: string,
  classes: readonly ClassId[],
  report: AuditReport,
  out: number,
  revised: number
): Promise<void> {
  await connection.run('insert into meta.audit values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    cube,
    vintage,
    classes.join(', '),
    report.cells,
    report.hidden,
    report.goals,
    report.proved,
    report.tables,
    out,
    revised
  ]);
}
