import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { ExportFormat } from '../../export/format.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { AVAILABLE, french, licenceOf, mediaType, term, type Node } from './terms.ts';

/** The name of each format in the European list of file types, and what it holds. */
const FORMATS: Readonly<Record<string, { readonly type: string; readonly said: string }>> = {
  json: { type: 'JSON', said: 'Les lignes, leurs colonnes, leurs sources et leur citation, pour un programme' },
  csv: { type: 'CSV', said: 'Les lignes seules, décrites par leur schéma (Table Schema), pour un programme' },
  'csv-fr': { type: 'CSV', said: 'Les lignes, puis d’où elles viennent, pour un tableur français' },
  xlsx: { type: 'XLSX', said: 'Un classeur : les lignes, et d’où elles viennent' },
  arrow: { type: 'BIN', said: 'Un flux Arrow IPC, avec ses types et d’où il vient' },
  parquet: { type: 'PARQUET', said: 'Un fichier Parquet, avec ses types et d’où il vient' },
  geojson: { type: 'GEOJSON', said: 'Les lignes avec leur contour ou leur position' },
  'sdmx-csv': { type: 'CSV', said: 'Les lignes comme observations SDMX (SDMX-CSV 2.0)' }
};
/** Formats that a file of its own describes. */
const DESCRIBED: Readonly<Record<string, { readonly address: (id: string) => string; readonly title: string }>> = {
  csv: { address: (id) => `/api/v1/requests/${id}?format=tableschema`, title: 'Schéma du CSV (Table Schema)' }
};
/** Descriptions of another file, not the data. */
export const DESCRIPTIONS = ['tableschema'];
/** As long as the service lasts; each snapshot is replaced by the next. */
const LASTING = { 'dcatap:availability': AVAILABLE };

/** One answer in one format. */
export function distributionOf(
  { id, titre }: RequestDefinition,
  { name, contentType }: ExportFormat,
  licence: Node,
  origin: string
): Node {
  const address = `${origin}/api/v1/requests/${id}?format=${name}`;
  const format = FORMATS[name];
  const described = DESCRIBED[name];
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': french(`${titre} (${name})`),
    'dct:description': french(
      `${format?.said ?? titre}. Les valeurs par défaut des paramètres ; d’autres s’ajoutent à l’adresse.`
    ),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': mediaType(contentType),
    'dct:format': fileType(format?.type ?? 'BIN'),
    ...LASTING,
    ...(described === undefined
      ? {}
      : {
          'dct:conformsTo': {
            '@id': origin + described.address(id),
            '@type': 'dct:Standard',
            'dct:title': french(described.title)
          }
        }),
    ...licence
  };
}

/** The file that the service reads. */
export function snapshotFile({ bytes, sha256, reference }: Snapshot, origin: string): Node {
  const address = `${origin}/api/v1/snapshot/fichier`;
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': french('Fichier DuckDB'),
    'dct:description': french('La base entière, à ouvrir avec DuckDB : tables publiées, références, sources.'),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': mediaType('application/octet-stream'),
    'dct:format': fileType('BIN'),
    ...LASTING,
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    ...(sha256 === '' ? {} : { 'spdx:checksum': checksum(sha256) }),
    ...licenceOf(
      reference.sources.filter(({ presente }) => presente),
      origin
    )
  };
}

function fileType(name: string): Node {
  return term('file-type', name, 'dct:MediaTypeOrExtent');
}

function checksum(sha256: string): Node {
  return {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': {
      '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
      '@type': 'spdx:ChecksumAlgorithm'
    },
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' }
  };
}
