import { COUNTRY } from '../../../catalogue/home.ts';
import type { SourceSummary } from '../../../catalogue/api/answer.ts';
import { licenceAddress } from '../../../catalogue/licences.ts';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Controlled lists of the Publications Office of the European Union. */
export const EU = 'http://publications.europa.eu/resource/authority';
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#'
};

export const PUBLIC = { '@id': `${EU}/access-right/PUBLIC`, '@type': 'dct:RightsStatement' };

/** A distribution has one licence at most: that of its sources when they share it, else the page that gives each its own, all being named. */
export function licenceOf(sources: readonly Pick<SourceSummary, 'licence'>[], origin: string): Node {
  const names = [...new Set(sources.map(({ licence }) => licence))];
  const only = names.length === 1 ? licenceAddress(names[0] ?? '') : null;
  const licence =
    only === null
      ? { '@id': `${origin}/donnees/instantane#licences`, name: 'Licences des sources, producteur par producteur' }
      : { '@id': only, name: names[0] ?? '' };
  return {
    'dct:license': { '@id': licence['@id'], '@type': 'dct:LicenseDocument', 'rdfs:label': french(licence.name) },
    ...(only === null && names.length > 0
      ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': french(names.join(' ; ')) } }
      : {})
  };
}

export function spatialOf(region: string, name: string): Node {
  const code = region.split(':')[1] ?? '';
  return {
    ...(/^\d+$/.test(code) ? { '@id': `http://id.insee.fr/geo/region/${code}` } : {}),
    ...(region === COUNTRY ? { '@id': 'http://id.insee.fr/geo/pays/france' } : {}),
    '@type': 'dct:Location',
    'skos:prefLabel': french(name)
  };
}

export function mediaType(contentType: string): string {
  return `https://www.iana.org/assignments/media-types/${contentType.split(';')[0] ?? contentType}`;
}

export function day(value: string): Node {
  return { '@value': value, '@type': 'xsd:date' };
}

export function french(text: string): Node {
  return { '@value': text, '@language': 'fr' };
}
