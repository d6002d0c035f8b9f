import { ASKED_PREFIX } from '../../catalogue/parameters/selection.ts';
import type { RequestColumn, RequestParameter } from '../../catalogue/request/request.ts';
import { ZONE_PREFIX } from '../../catalogue/parameters/resolve-zone.ts';
import { isStatusCode } from '../../disclosure/status.ts';
import { jsonValueAt } from '../../table/json-rows.ts';
import { firstDay, PERIOD_KINDS } from '../../table/periods.ts';
import { assertExactIntegers, findColumn } from '../../table/table.ts';
import { FileRefused, type ExportDocument, type ExportFormat } from '../../export/format.ts';
import { rowBlocks, toBytes } from '../../export/row-blocks.ts';
import { keyOf } from '../../export/row-key.ts';
import { sdmxComponents, tellsRows, type Attribute, type Component } from './components.ts';
import { codeId, NOT_STATED, structureId } from './identifiers.ts';
import { SDMX_STATUSES } from './statuses.ts';
import { fieldOf } from '../../export/formats/csv.ts';

/** A column of the file: its heading, and its text in each row. */
interface Written {
  readonly id: string;
  readonly at: (row: number) => string;
}

/** SDMX-CSV 2.0 of the data flow of a request (sdmx-csv, field guide, 2.0.0). */
export const sdmxCsv: ExportFormat = {
  name: 'sdmx-csv',
  contentType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  // With every option at its default: a client that writes any of them is answered.
  accepts: ['application/vnd.sdmx.data+csv;version=2.0.0;labels=id;timeformat=original;key=none;keys=none'],
  extension: 'sdmx.csv',
  inline: false,
  unavailable({ parametres, colonnes }, whole = colonnes) {
    if (parametres.length === 0 && !whole.some(tellsRows))
      return 'format : rien ne distingue les lignes de cette requête ; sdmx-csv est sans objet pour elle, prenez csv';
    const missing = whole.filter(
      (column) => isDimension(column, parametres) && !colonnes.some(({ nom }) => nom === column.nom)
    );
    if (missing.length === 0) return null;
    const names = missing.map(({ libelle }) => `« ${libelle} »`).join(', ');
    return `format : sdmx-csv veut toutes les dimensions de sa structure, et il n’y a plus ici ${names} ; ôtez group_by ou pivot, ou nommez-les dans colonnes, ou prenez csv`;
  },
  *encode(document) {
    const { table, request } = document;
    assertExactIntegers(table);
    const { asked, dimensions, time, measures, attributes } = sdmxComponents(request);
    const key = [
      ...asked.map((component) => askedColumn(component, document)),
      ...dimensions.map((component) => dimensionColumn(component, document)),
      ...(time === null ? [] : [timeColumn(time, document)])
    ];
    assertApart(key, document);
    const columns = [
      ...key,
      ...measures.flatMap((component) => valueColumn(component, document)),
      ...attributes.flatMap((attribute) => attributeColumn(attribute, document))
    ];
    yield toBytes(`STRUCTURE,STRUCTURE_ID,ACTION,${columns.map(({ id }) => id).join(',')}\r\n`);
    const start = `dataflow,${structureId(request.id)},I`;
    for (const { first, last } of rowBlocks(table, asked.length)) {
      let lines = '';
      for (let row = first; row < last; row++) {
        lines += start;
        for (const { at } of columns) lines += `,${at(row)}`;
        lines += '\r\n';
      }
      yield toBytes(lines);
    }
  }
};

/** A column that a file cannot do without: of several values asked, their codes. */
function isDimension(column: RequestColumn, parameters: readonly RequestParameter[]): boolean {
  return column.nom.startsWith(ASKED_PREFIX)
    ? parameters.some(({ nom }) => ASKED_PREFIX + nom === column.nom)
    : tellsRows(column);
}

/** What each row was asked with: said by a column where several values were asked, else the same on all. */
function askedColumn({ id, coded, source, textType }: Component, { table, meta }: ExportDocument): Written {
  const column = findColumn(table, ASKED_PREFIX + source);
  const write = (value: unknown): string => keyText(value, coded);
  if (column !== undefined) return { id, at: (row) => write(jsonValueAt(column, row)) };
  const given = meta.parametres[source];
  // A number is no formula, whatever it begins with.
  const text = given !== undefined && textType !== 'String' ? given : write(given);
  return { id, at: () => text };
}

function dimensionColumn({ id, coded, source, name }: Component, { table }: ExportDocument): Written {
  const column = findColumn(table, source);
  if (column === undefined)
    throw new FileRefused(`la colonne « ${name} », qui distingue les lignes, n’y est pas ; prenez csv ou parquet`);
  return { id, at: (row) => keyText(jsonValueAt(column, row), coded) };
}

/** @throws FileRefused for a drawn zone, which no list can hold */
function keyText(value: unknown, coded: boolean): string {
  if (value === null || value === undefined || value === '') return NOT_STATED;
  const text = String(value);
  if (!coded) return fieldOf(text, ',');
  if (text.startsWith(ZONE_PREFIX))
    throw new FileRefused('une zone dessinée n’est dans aucune liste de codes ; prenez csv, arrow ou parquet');
  return codeId(text);
}

/** Months and days are written as they are; `2025T3` is `2025-Q3`. Source: SDMX, observational time period. */
function timeColumn({ id, source, name }: Component, { table }: ExportDocument): Written {
  const column = findColumn(table, source);
  if (column === undefined) throw new FileRefused(`la période « ${name} » n’y est pas ; prenez csv ou parquet`);
  return {
    id,
    at: (row) => {
      const text = String(jsonValueAt(column, row) ?? '');
      if (PERIOD_KINDS.every((kind) => firstDay(text, kind) === null))
        throw new FileRefused(
          `« ${text.slice(0, 40)} », dans la colonne « ${name} » (ligne ${row + 1}), n’est pas une période ; prenez csv ou parquet`
        );
      return text.replace('T', '-Q');
    }
  };
}

/** Of a column that its reader left out, nothing. */
function valueColumn({ id, source }: Component, { table }: ExportDocument): Written[] {
  const column = findColumn(table, source);
  return column === undefined ? [] : [{ id, at: (row) => plainText(jsonValueAt(column, row)) }];
}

function attributeColumn(attribute: Attribute, document: ExportDocument): Written[] {
  const { id, part, source, coded } = attribute;
  const column = findColumn(document.table, source);
  if (column === undefined) return [];
  if (part === 'obs_status' || part === 'conf_status') {
    const name = part === 'obs_status' ? 'obs' : 'conf';
    return [
      {
        id,
        at: (row) => {
          const status = jsonValueAt(column, row);
          return isStatusCode(status) ? SDMX_STATUSES[status][name] : '';
        }
      }
    ];
  }
  if (!coded) return valueColumn(attribute, document);
  return [{ id, at: (row) => codeId(String(jsonValueAt(column, row) ?? '')) }];
}

function plainText(value: ReturnType<typeof jsonValueAt>): string {
  if (value === null) return '';
  return typeof value === 'string' ? fieldOf(value, ',') : String(value);
}

/** @throws FileRefused for a value that no key may hold, and for two rows of one key */
function assertApart(key: readonly Written[], document: ExportDocument): void {
  const { rowCount } = document.table;
  const seen = keyOf(document) === null ? new Set<string>() : null;
  for (let row = 0; row < rowCount; row++) {
    const text = key.map(({ at }) => at(row)).join(',');
    if (seen?.has(text))
      throw new FileRefused(
        `la ligne ${row + 1} a les mêmes dimensions qu’une autre, et sdmx-csv n’en veut qu’une ; prenez csv ou parquet`
      );
    seen?.add(text);
  }
}
