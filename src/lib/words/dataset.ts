import type { RequestDetail } from '../catalogue/api/documents.ts';
import { licenceAddress } from '../catalogue/licences.ts';

/** Media types of the files that search engines of data name. */
const FILES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json'
};

/** What a page of a request says of itself to search engines of data: a `Dataset` of schema.org, as a script of data. */
export function datasetScript(
  { id, titre, question, champ, notes, sources, formats, millesimes }: RequestDetail,
  { origin, place, modified }: { readonly origin: string; readonly place: string; readonly modified: string }
): string {
  const counted = sources.filter(({ referentiel }) => !referentiel);
  const licences = [...new Set(counted.map(({ licence }) => licence))].flatMap((name) => licenceAddress(name) ?? []);
  const page = `${origin}/catalogue/${id}`;
  return scriptOf({
    '@type': 'Dataset',
    '@id': `${page}#donnees`,
    name: titre,
    description: [question, champ, ...notes].filter(Boolean).join(' '),
    url: page,
    identifier: id,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    spatialCoverage: place,
    ...(licences.length === 0 ? {} : { license: licences }),
    ...(millesimes.length === 0 ? {} : { temporalCoverage: `${millesimes.at(-1)}/${millesimes[0]}` }),
    dateModified: modified,
    creator: [...new Set(counted.map(({ producteur }) => producteur))].map(organization),
    distribution: formats.flatMap((format) =>
      FILES[format] === undefined
        ? []
        : [
            {
              '@type': 'DataDownload',
              encodingFormat: FILES[format],
              contentUrl: `${origin}/api/v1/requests/${id}?format=${format}`
            }
          ]
    )
  });
}

function organization(name: string): object {
  return { '@type': 'Organization', name };
}

/** No text of it ends the script. */
export function scriptOf(data: object): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}
