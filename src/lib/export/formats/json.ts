import { jsonRows } from '../../table/json-rows.ts';
import type { ExportFormat } from '../format.ts';

export const json: ExportFormat = {
  name: 'json',
  contentType: 'application/json',
  accepts: ['application/json'],
  extension: 'json',
  inline: true,
  unavailable: () => null,
  encode({ meta, table }) {
    const { tronque, statuts, ...head } = meta;
    return new TextEncoder().encode(JSON.stringify({ ...head, lignes: jsonRows(table), tronque, statuts }));
  }
};
