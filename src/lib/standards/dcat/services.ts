import { licenceAddress, licenceKind } from '../../catalogue/licences.ts';
import { OGC, collectionsOf } from '../ogc/collections.ts';
import type { Engine } from '../../server/answer/engine.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { FRENCH, french, licenceType, PUBLIC, themes, type Node } from './terms.ts';

interface Named {
  readonly '@id': string;
}

/** The two interfaces of the site, each with its datasets: the requests, and the layers of a map program. */
export function servicesOf(
  engine: Engine,
  snapshot: Snapshot,
  datasets: readonly (Node & Named)[],
  { publisher, contact, dates }: { readonly publisher: Named; readonly contact: Named; readonly dates: Node },
  origin: string
): Node[] {
  const layers = new Set(collectionsOf(snapshot).map(({ definition }) => definition.id));
  const common = {
    '@type': 'dcat:DataService',
    'dct:publisher': { '@id': publisher['@id'] },
    'dcat:contactPoint': { '@id': contact['@id'] },
    'dct:accessRights': PUBLIC,
    'dct:license': {
      '@id': licenceAddress('EUPL-1.2'),
      '@type': 'dct:LicenseDocument',
      'dct:type': licenceType(licenceKind('EUPL-1.2'))
    },
    'dct:language': FRENCH,
    'dct:modified': dates['dct:modified'],
    'dcat:landingPage': { '@id': `${origin}/api`, '@type': 'foaf:Document' },
    'dcat:theme': themes(['SOCI', 'EDUC']),
    'dcat:keyword': ['emploi', 'formation', 'orientation', 'API'].map(french)
  };
  return [
    {
      '@id': `${origin}/api/v1#service`,
      ...common,
      'dct:identifier': 'api-v1',
      'dct:title': french('Interface de Maille'),
      'dct:description': french(
        'Les réponses du catalogue en JSON, CSV, XLSX, Arrow, Parquet et GeoJSON, sans clé ni inscription.'
      ),
      'dcat:endpointURL': resource(`${origin}/api/v1`),
      'dcat:endpointDescription': resource(`${origin}/api/v1/openapi.json`),
      'dct:conformsTo': standard('https://spec.openapis.org/oas/v3.1.0', 'OpenAPI 3.1'),
      'dcat:servesDataset': datasets.map(reference)
    },
    {
      '@id': `${origin}${OGC}#service`,
      ...common,
      'dct:identifier': 'api-ogc',
      'dct:title': french('Couches de Maille (OGC API – Features)'),
      'dct:description': french(
        'Les réponses par territoire, par hexagone ou par lieu, comme couches d’un logiciel de cartographie.'
      ),
      'dcat:endpointURL': resource(origin + OGC),
      'dcat:endpointDescription': resource(`${origin}${OGC}/api`),
      'dct:conformsTo': standard(
        'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
        'OGC API – Features, partie 1'
      ),
      'dcat:servesDataset': datasets.filter((dataset) => layers.has(String(dataset['dct:identifier']))).map(reference)
    }
  ];
}

function reference({ '@id': address }: Named): Node {
  return { '@id': address };
}

function resource(address: string): Node {
  return { '@id': address, '@type': 'rdfs:Resource' };
}

function standard(address: string, title: string): Node {
  return { '@id': address, '@type': 'dct:Standard', 'dct:title': french(title) };
}
