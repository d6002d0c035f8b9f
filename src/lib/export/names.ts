/** The formats of an answer, in the order they are offered. */
export const FORMAT_NAMES = [
  'json',
  'csv',
  'csv-fr',
  'xlsx',
  'arrow',
  'parquet',
  'geojson',
  'sdmx-csv',
  'tableschema'
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const FORMAT_LABELS: Readonly<Record<FormatName, string>> = {
  json: 'JSON',
  csv: 'CSV (norme RFC 4180)',
  'csv-fr': 'CSV pour tableur français',
  xlsx: 'Excel',
  arrow: 'Arrow',
  parquet: 'Parquet',
  geojson: 'GeoJSON',
  'sdmx-csv': 'SDMX-CSV 2.0',
  tableschema: 'Schéma du CSV (Table Schema)'
};
