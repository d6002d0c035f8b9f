import type { SourceSummary } from '../../../catalogue/api/answer.ts';
import { licenceAddress, licenceKind, licenceTitle } from '../../../catalogue/licences.ts';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Controlled lists of the Publications Office of the European Union. */
const EU = 'http://publications.europa.eu/resource/authority';
export const EU_THEMES = `${EU}/data-theme`;
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#'
};

/** Kinds of licences. Source: ADMS, licence types. */
const LICENCE_TYPE = 'http://purl.org/adms/licencetype/';

/** A term of a list of the European Union, with its class and its list: who reads the catalogue alone knows what it is. */
export function term(list: string, name: string, type: string): Node {
  return { '@id': `${EU}/${list}/${name}`, '@type': type, 'skos:inScheme': { '@id': `${EU}/${list}` } };
}

export const PUBLIC = term('access-right', 'PUBLIC', 'dct:RightsStatement');
export const FRENCH = term('language', 'FRA', 'dct:LinguisticSystem');

export function themes(names: readonly string[]): Node[] {
  return names.map((name) => term('data-theme', name, 'skos:Concept'));
}

/** A distribution has one licence at most: that of its sources when they share it, else the page that gives each its own, all being named. */
export function licenceOf(sources: readonly Pick<SourceSummary, 'licence'>[], origin: string): Node {
  const names = [...new Set(sources.map(({ licence }) => licence))];
  const only = names.length === 1 ? licenceAddress(names[0] ?? '') : null;
  const kinds = [...new Set(names.map(licenceKind))];
  const kind = kinds.length === 1 ? (kinds[0] ?? null) : null;
  const licence =
    only === null
      ? { '@id': `${origin}/donnees/instantane#licences`, name: 'Licences des sources, producteur par producteur' }
      : { '@id': only, name: licenceTitle(names[0] ?? '') };
  return {
    'dct:license': {
      '@id': licence['@id'],
      '@type': 'dct:LicenseDocument',
      'rdfs:label': french(licence.name),
      'dct:type': licenceType(kind)
    },
    ...(only === null && names.length > 0
      ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': french(names.join(' ; ')) } }
      : {})
  };
}

/** What a licence asks for; several that ask for different things, or that are not known, are of no known kind. */
export function licenceType(kind: string | null): Node {
  return {
    '@id': `${LICENCE_TYPE}${kind ?? 'UnknownIPR'}`,
    '@type': 'skos:Concept',
    'skos:inScheme': { '@id': `${LICENCE_TYPE}1.0` }
  };
}

export function mediaType(contentType: string): Node {
  return {
    '@id': `https://www.iana.org/assignments/media-types/${contentType.split(';')[0] ?? contentType}`,
    '@type': 'dct:MediaType'
  };
}

export function day(value: string): Node {
  return { '@value': value, '@type': 'xsd:date' };
}

export function french(text: string): Node {
  return { '@value': text, '@language': 'fr' };
}
