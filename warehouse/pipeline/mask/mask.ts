import type { DuckDBConnection } from '@duckdb/node-api';
import type { AuditReport, Failure } from '../../../src/lib/disclosure/audit/audit.ts';
import type { Axis } from '../../../src/lib/disclosure/axis.ts';
import { disclosureClass, type ClassId } from '../../../src/lib/catalogue/disclosure-classes.ts';
import { inform } from '../../../src/lib/disclosure/knowledge.ts';
import type { Cube } from '../../../src/lib/disclosure/cube.ts';
import { withCompany } from '../../../src/lib/disclosure/lone.ts';
import { primaryCells } from '../../../src/lib/disclosure/primary.ts';
import { strictest } from '../../../src/lib/disclosure/rules.ts';
import { shareClasses } from '../../../src/lib/disclosure/share-class.ts';
import { territoryAxis, type Geography, type TerritoryAxis } from './geographies.ts';
import { forgetMask } from '../read/meta.ts';
import { lastEdition, writeHoldReport, type HoldReason } from './publication-hold.ts';
import { fingerprintOf, keepVintages } from './kept-vintages.ts';
import { formerMask, compare, sharesOf, withoutKnown, type PriorKnowledge } from './prior-knowledge.ts';
import { NOTHING, readLedger, type Ledger, type Past } from './ledger.ts';
import { readAxes } from './mask-axes.ts';
import { createCubeTable, writeVintage } from './mask-table.ts';
import type { Model } from '../models/models.ts';
import { maskOf } from './mask-vintage.ts';
import type { Masking } from './masking.ts';
import { codesUsed, openCells, readCube, readMasked, vintagesOf, type PublishedMask } from './read-cube.ts';
import { ofLevels, readPassage, readToday } from './read-geography.ts';
import { readStatements } from './statements.ts';
import { quoteName } from '../sql.ts';

/** What every vintage of a cube is masked with. */
interface Work {
  readonly connection: DuckDBConnection;
  readonly model: Model;
  readonly masking: Masking;
  readonly classes: readonly ClassId[];
  /** The table of base rows. */
  readonly base: string;
  readonly today: Geography;
  readonly passage: (code: string) => string | undefined;
  readonly axes: readonly Axis[];
  readonly past: Past;
  /** Where what keeps a vintage from being published is written. */
  readonly reports: string;
}

/**
 * Makes `publie.<model>` from base rows: every margin of every axis, masked vintage by vintage, then audited. Base rows
 * and unchanged vintages stay in the build's own database. A vintage that the audit does not prove stays as its last
 * edition said it, or out.
 * @param code hash of the modules that mask
 * @param reports folder of what keeps vintages from being published
 * @throws Failure: 2 for impossible rows.
 */
export async function maskModel(
  connection: DuckDBConnection,
  model: Model,
  classes: readonly ClassId[],
  ledger: Ledger | null,
  code: string,
  reports: string
): Promise<void> {
  const { masking } = model;
  if (masking === null) return;
  await connection.run('create schema if not exists confidentiel');
  const base = `confidentiel.${quoteName(model.name)}`;
  await connection.run(`create or replace table ${base} as ${model.sql}`);
  const kept = await keepVintages(connection, model.name, masking);
  await forgetMask(connection, model.name);
  await createCubeTable(connection, model.name, base, masking);
  const today = await readToday(connection);
  const work: Work = {
    connection,
    model,
    masking,
    classes,
    base,
    today: ofLevels(today, masking.levels),
    passage: await readPassage(connection),
    axes: await readAxes(connection, base, masking),
    past: ledger === null ? NOTHING : await readLedger(connection, ledger, model.name, model.links, today),
    reports
  };
  let before: PublishedMask | null = null;
  for (const vintage of await vintagesOf(connection, base, masking)) {
    const members = work.axes.map((axis) => axis.members);
    const rest = [code, classes, members, work.today.id, before?.hidden ?? null];
    const fingerprint = await fingerprintOf(connection, base, masking, model.links, vintage, rest);
    const published = work.past.vintages.get(vintage) ?? [];
    if (!(await kept.restore(vintage, fingerprint, published, work.today.id))) await maskVintage(work, vintage, before);
    await kept.remember(vintage, fingerprint);
    before = await readMasked(connection, model.name, masking, vintage);
  }
}

/** The territories of today, and those under which a vintage was published. */
async function territoriesOf(work: Work, vintage: string): Promise<TerritoryAxis> {
  const { connection, base, masking, past, passage, today } = work;
  const ids = new Set((past.vintages.get(vintage) ?? []).map(({ geography }) => geography));
  const earlier = [...ids].flatMap((id) => {
    const found = past.geographies.get(id);
    return found === undefined ? [] : [ofLevels(found, masking.levels)];
  });
  const used = earlier.length === 0 ? new Set<string>() : await codesUsed(connection, base, masking, vintage);
  return territoryAxis(today, earlier, { used, today: passage });
}

async function maskVintage(work: Work, vintage: string, before: PublishedMask | null): Promise<void> {
  const { connection, model, masking, past } = work;
  const territories = await territoriesOf(work, vintage);
  const counted = await readCube(connection, work.base, masking, territories, work.axes, vintage, model.path);
  const { cube, open, contradicted } = inform(
    counted,
    await readStatements(connection, counted, masking, model.links, vintage, { territories, stated: past.stated })
  );
  const rules = strictest(work.classes.map(disclosureClass));
  const primary = withCompany(cube, primaryCells(cube, rules));
  const published = past.vintages.get(vintage) ?? [];
  const known = compare(cube, territories, published);
  const elsewhere = primary.cells.filter((cell) => open[cell] === 1).length;
  for (const cell of await openCells(connection, masking, cube, vintage)) open[cell] = 1;
  for (const [cell, isOpen] of open.entries()) if (isOpen === 1) known.same[cell] = 1;
  const protectable = withoutKnown(primary, known.same);
  const { mask, pools, said, told, report } = await maskOf({
    counted,
    cube,
    primary: protectable,
    levels: masking.levels,
    threshold: cube.countsPersons ? rules.minCount : null,
    former: known.revised === 0 ? null : lastEdition(counted, territories, published, masking, vintage),
    options: {
      before: formerMask(cube, before),
      frozen: known.hidden,
      published: known.same,
      publicZeros: !cube.countsPersons
    }
  });
  if (report.failures.length > 0)
    return hold(work, { cube, mask, territories, failures: report.failures, vintage, known });
  await writeVintage(connection, model.name, masking, {
    cube,
    mask,
    bounds: said,
    told,
    shares: masking.shareClass === null ? [] : sharesOf(cube, mask, shareClasses(cube, mask, primary, pools), known),
    written: territories.written,
    vintage
  });
  await record(work, vintage, report, {
    out: primary.cells.length - protectable.cells.length - elsewhere,
    elsewhere,
    contradicted,
    known,
    territories
  });
}

interface Hold {
  readonly cube: Cube;
  /** What would have been hidden. */
  readonly mask: Uint8Array;
  readonly territories: TerritoryAxis;
  readonly failures: readonly Failure[];
  readonly vintage: string;
  readonly known: PriorKnowledge;
}

/** Leaves a vintage as its last edition said it, or out when there is none, and writes why. */
async function hold(work: Work, { cube, mask, territories, failures, vintage, known }: Hold): Promise<void> {
  const { connection, model, masking, past, reports } = work;
  writeHoldReport(reports, model.name, { cube, mask, failures, levels: masking.levels, vintage });
  const published = past.vintages.get(vintage) ?? [];
  const state: HoldReason = published.length === 0 ? 'nouveau' : known.revised > 0 ? 'corrige' : 'garde';
  await connection.run('insert into meta.retenus values ($1, $2, $3, $4)', [
    model.name,
    vintage,
    state,
    failures.length
  ]);
  if (state === 'nouveau') return;
  await writeVintage(connection, model.name, masking, lastEdition(cube, territories, published, masking, vintage));
}

interface Counts {
  /** Protected by the rule, already out by an earlier snapshot. */
  readonly out: number;
  /** Protected by the rule, given by an open file. */
  readonly elsewhere: number;
  readonly contradicted: number;
  readonly known: PriorKnowledge;
  readonly territories: TerritoryAxis;
}

async function record(
  { connection, model, classes }: Work,
  vintage: string,
  report: AuditReport,
  { out, elsewhere, contradicted, known, territories }: Counts
): Promise<void> {
  const sealed = territories.axis.members.filter((_, member) => territories.sealed[member] === 1);
  await connection.run('insert into meta.audit values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)', [
    model.name,
    vintage,
    classes.join(', '),
    report.cells,
    report.hidden,
    report.goals,
    report.proved,
    report.tables,
    out,
    known.revised,
    elsewhere,
    contradicted,
    report.reachOfTwo,
    sealed.join(', ')
  ]);
}
