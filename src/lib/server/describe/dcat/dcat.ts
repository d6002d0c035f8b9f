import { homeName } from '../../../catalogue/home.ts';
import type { RequestSummary } from '../../../catalogue/api/documents.ts';
import { licenceAddress } from '../../../catalogue/licences.ts';
import { levelName } from '../../../catalogue/levels.ts';
import { DOMAIN_NAMES, SYNTHETIC, THEME_NAMES } from '../../../catalogue/request/names.ts';
import type { RequestDefinition } from '../../../catalogue/request/request.ts';
import { sentence } from '../../../text/grammar.ts';
import { summarizeRequest } from '../catalogue.ts';
import type { CataloguedRequest } from '../../answer/catalogued-request.ts';
import { requestSources } from '../../answer/lineage.ts';
import type { OpenApiFormat } from '../openapi/openapi.ts';
import { CONTEXT, day, EU, french, licenceOf, mediaType, PUBLIC, spatialOf, type Node } from './terms.ts';
import { frequencyOf, periodOf } from './time.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Data themes of the European Union, by theme of ours. */
const THEMES: Readonly<Record<string, readonly string[]>> = {
  gpec: ['SOCI', 'ECON'],
  cprdfop: ['EDUC', 'SOCI'],
  spro: ['SOCI', 'EDUC'],
  reference: ['REGI']
};
/** Formats that the European list of file types names; the others have a media type only. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  json: 'JSON',
  csv: 'CSV',
  'csv-fr': 'CSV',
  xlsx: 'XLSX',
  geojson: 'GEOJSON'
};
/** Descriptions of another file, not the data. */
const DESCRIPTIONS = ['csvw', 'tableschema'];

/**
 * The whole catalogue as DCAT-AP 3: a dataset for each request that has rows here and one for the snapshot, with their files.
 * Source: SEMIC, DCAT-AP 3.0, https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */
export function dcatCatalogue(
  catalogue: Iterable<CataloguedRequest>,
  snapshot: Snapshot,
  formats: readonly OpenApiFormat[],
  origin: string
): Node {
  const { summary } = snapshot.reference;
  const publisher = {
    '@id': `${origin}/#service`,
    '@type': 'foaf:Agent',
    'foaf:name': french(`Maille, ${homeName(summary)}`)
  };
  const common = {
    'dct:publisher': { '@id': publisher['@id'] },
    'dct:language': { '@id': `${EU}/language/FRA` },
    'dct:modified': { '@value': summary.construit_le, '@type': 'xsd:dateTime' },
    'dct:spatial': spatialOf(summary.region, summary.region_nom)
  };
  const datasets = [...catalogue].flatMap(({ definition }) => {
    const tried = summarizeRequest(definition, snapshot.reference);
    return tried.disponible ? [{ ...datasetOf(definition, tried, snapshot, formats, origin), ...common }] : [];
  });
  const file = { ...snapshotDataset(snapshot, origin), ...common };
  const warning = summary.demo ? ` ${SYNTHETIC}` : '';
  return {
    '@context': CONTEXT,
    '@id': `${origin}/api/v1/catalogue.jsonld#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': french(`Emploi, formation, orientation : ${summary.region_nom}`),
    'dct:description': french(
      `Questions sur l’emploi, la formation et l’orientation, avec leurs réponses en plusieurs formats.${warning}`
    ),
    ...common,
    'dct:publisher': publisher,
    'dct:license': { '@id': licenceAddress('EUPL-1.2'), '@type': 'dct:LicenseDocument' },
    'dct:conformsTo': { '@id': 'http://data.europa.eu/r5r/', '@type': 'dct:Standard' },
    'foaf:homepage': { '@id': `${origin}/catalogue`, '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': {
      '@id': `${EU}/data-theme`,
      '@type': 'skos:ConceptScheme',
      'dct:title': french('Thèmes de données de l’Union européenne')
    },
    'dcat:service': {
      '@id': `${origin}/api/v1#service`,
      '@type': 'dcat:DataService',
      'dct:title': french('Interface de Maille'),
      'dcat:endpointURL': { '@id': `${origin}/api/v1` },
      'dcat:endpointDescription': { '@id': `${origin}/api/v1/openapi.json` },
      'dct:accessRights': PUBLIC,
      'dcat:servesDataset': [...datasets, file].map((dataset) => ({ '@id': dataset['@id'] }))
    },
    'dcat:dataset': [...datasets, file]
  };
}

function datasetOf(
  request: RequestDefinition,
  { mailles }: RequestSummary,
  { reference }: Snapshot,
  formats: readonly OpenApiFormat[],
  origin: string
): Node & { readonly '@id': string } {
  const theme = request.id.split('/')[0] ?? '';
  const { present } = requestSources(request, reference);
  const vintages = request.parametres.filter(({ domaine }) => domaine.startsWith('millesimes.'));
  const members = vintages.flatMap(({ domaine }) => [...(reference.domains.members(domaine)?.keys() ?? [])]);
  const period = periodOf(members);
  const page = `${origin}/catalogue/${request.id}`;
  const notes = [
    reference.summary.demo && SYNTHETIC,
    request.question,
    request.formule && sentence(`Formule : ${request.formule}`),
    request.champ && sentence(`Champ : ${request.champ}`),
    ...request.notes
  ];
  const levels = mailles.map((maille) => levelName(maille));
  const keywords = [
    ...(THEME_NAMES[theme] ? [THEME_NAMES[theme]] : []),
    ...vintages.flatMap(({ domaine }) => DOMAIN_NAMES[domaine.replace('millesimes.', '')] ?? []),
    ...levels,
    request.code
  ];
  const offered = formats.filter(
    (format) => format.unavailable(request) === null && !DESCRIPTIONS.includes(format.name)
  );
  return {
    '@id': `${page}#donnees`,
    '@type': 'dcat:Dataset',
    'dct:title': french(request.titre),
    'dct:description': french(notes.filter(Boolean).join(' ')),
    'dct:identifier': request.id,
    'dcat:version': request.version,
    'dct:creator': [
      ...new Set(present.filter(({ referentiel }) => !referentiel).map(({ producteur }) => producteur))
    ].map((name) => ({ '@type': 'foaf:Agent', 'foaf:name': french(name) })),
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': french(
        present
          .map(({ titre, producteur, millesime }) => [titre, producteur, millesime].filter(Boolean).join(', '))
          .join(' ; ') || 'Aucune source présente.'
      )
    },
    'dcat:keyword': [...new Set(keywords)].map(french),
    'dcat:theme': (THEMES[theme] ?? []).map((name) => ({ '@id': `${EU}/data-theme/${name}` })),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dct:accessRights': PUBLIC,
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/${frequencyOf(members)}` },
    ...(period
      ? {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': day(period.start),
            'dcat:endDate': day(period.end)
          }
        }
      : {}),
    'dct:conformsTo': {
      '@id': `${origin}/api/v1/requests/${request.id}?format=tableschema`,
      '@type': 'dct:Standard',
      'dct:title': french('Schéma du tableau (Table Schema)')
    },
    'dcat:distribution': offered.map((format) => distributionOf(request, format, licenceOf(present, origin), origin))
  };
}

function distributionOf(
  { id, titre }: RequestDefinition,
  { name, contentType }: OpenApiFormat,
  licence: Node,
  origin: string
): Node {
  const address = `${origin}/api/v1/requests/${id}?format=${name}`;
  const fileType = FILE_TYPES[name];
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': french(`${titre} (${name})`),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': mediaType(contentType) },
    ...(fileType ? { 'dct:format': { '@id': `${EU}/file-type/${fileType}` } } : {}),
    ...(name === 'csv'
      ? {
          'dct:conformsTo': {
            '@id': `${origin}/api/v1/requests/${id}?format=csvw`,
            '@type': 'dct:Standard',
            'dct:title': french('Description du CSV (CSVW)')
          }
        }
      : {}),
    ...licence
  };
}

function snapshotDataset({ id, bytes, reference }: Snapshot, origin: string): Node & { readonly '@id': string } {
  const { summary } = reference;
  const page = `${origin}/donnees/instantane`;
  const address = `${origin}/api/v1/snapshot/fichier`;
  return {
    '@id': `${page}#donnees`,
    '@type': 'dcat:Dataset',
    'dct:title': french(`Instantané : toutes les tables, ${summary.region_nom}`),
    'dct:description': french(
      `Le fichier DuckDB que lit le service : tableaux publiés et références, valeurs diffusées seulement.${summary.demo ? ` ${SYNTHETIC}` : ''}`
    ),
    'dct:identifier': id,
    'dcat:version': id,
    'dcat:keyword': ['instantané', 'DuckDB', 'emploi', 'formation', 'orientation'].map(french),
    'dcat:theme': ['SOCI', 'EDUC'].map((name) => ({ '@id': `${EU}/data-theme/${name}` })),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dct:accessRights': PUBLIC,
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/IRREG` },
    'dcat:distribution': [
      {
        '@id': address,
        '@type': 'dcat:Distribution',
        'dct:title': french('Fichier DuckDB'),
        'dcat:accessURL': { '@id': address },
        'dcat:downloadURL': { '@id': address },
        'dcat:mediaType': { '@id': mediaType('application/octet-stream') },
        'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
        ...licenceOf(
          reference.sources.filter(({ presente }) => presente),
          origin
        )
      }
    ]
  };
}
