import { exportColumns, typedTable } from '../columns.ts';
import type { ExportFormat } from '../format.ts';
import { geometryColumn } from '../geoparquet.ts';
import { provenanceMetadata } from '../provenance.ts';

/** Parquet, provenance in the file's key-value metadata; GeoParquet where rows lie somewhere. */
export const parquet: ExportFormat = {
  name: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  accepts: ['application/vnd.apache.parquet'],
  extension: 'parquet',
  inline: false,
  unavailable: () => null,
  async *encode(document, tools) {
    const geometry = await geometryColumn(document, tools);
    yield await tools.parquet(typedTable(document, exportColumns(document)), provenanceMetadata(document), geometry);
  }
};
