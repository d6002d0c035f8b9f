import type { SourceSummary } from '../../catalogue/api/answer.ts';
import { licenceAddress, licenceKind, licenceTitle } from '../../catalogue/licences.ts';

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

/** Concepts of the lists, in French. */
const LABELS = {
  SOCI: 'Population et société',
  ECON: 'Économie et finances',
  EDUC: 'Éducation, culture et sport',
  REGI: 'Régions et villes',
  AVAILABLE: 'disponible',
  Attribution: 'attribution',
  'ViralEffect-ShareAlike': 'partage à l’identique',
  UnknownIPR: 'droits à lire source par source',
  RegionalAuthority: 'autorité régionale',
  NationalAuthority: 'autorité nationale',
  NonProfitOrganisation: 'organisme à but non lucratif',
  Company: 'entreprise'
};
export type ConceptName = keyof typeof LABELS;

/** A term of a list of the European Union, with its class and its list, for who reads the catalogue alone. */
export function term(list: string, name: string, type: string): Node {
  return { '@id': `${EU}/${list}/${name}`, '@type': type, 'skos:inScheme': { '@id': `${EU}/${list}` } };
}

/** The same of a concept, which has a label; of any list, by where its terms and itself are. */
export function concept(terms: string, list: string, name: ConceptName): Node {
  return {
    '@id': terms + name,
    '@type': 'skos:Concept',
    'skos:prefLabel': french(LABELS[name]),
    'skos:inScheme': { '@id': list }
  };
}

export const AVAILABLE = concept(`${EU}/planned-availability/`, `${EU}/planned-availability`, 'AVAILABLE');

export const PUBLIC = term('access-right', 'PUBLIC', 'dct:RightsStatement');
export const FRENCH = term('language', 'FRA', 'dct:LinguisticSystem');

export function themes(names: readonly ConceptName[]): Node[] {
  return names.map((name) => concept(`${EU_THEMES}/`, EU_THEMES, name));
}

/** A distribution has one licence at most: that of its sources when shared, else the page that gives each its own. */
export function licenceOf(sources: readonly Pick<SourceSummary, 'licence'>[], origin: string): Node {
  const names = [...new Set(sources.map(({ licence }) => licence))];
  const only = names.length === 1 ? licenceAddress(names[0] ?? '') : null;
  const licence =
    only === null
      ? { '@id': `${origin}/donnees/instantane#licences`, name: 'Licences des sources, producteur par producteur' }
      : { '@id': only, name: licenceTitle(names[0] ?? '') };
  return {
    'dct:license': {
      '@id': licence['@id'],
      '@type': 'dct:LicenseDocument',
      'rdfs:label': french(licence.name),
      'dct:type': licenceType(only === null ? null : licenceKind(names[0] ?? ''))
    },
    ...(only === null && names.length > 0
      ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': french(names.join(' ; ')) } }
      : {})
  };
}

/** What a licence asks for; a page of several is of no kind. */
export function licenceType(kind: 'Attribution' | 'ViralEffect-ShareAlike' | null): Node {
  return concept(LICENCE_TYPE, `${LICENCE_TYPE}1.0`, kind ?? 'UnknownIPR');
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
