type Node = Readonly<Record<string, unknown>>;

interface Rule {
  /** At least, at most; no bound above when left out. */
  readonly count: readonly [least: number, most?: number];
  /** What each value must be: a literal, a link, a node of a class, or a typed value. */
  readonly range: string;
}

/**
 * Properties of DCAT-AP 3.0 that are mandatory or recommended, and the ranges and cardinalities of those we write.
 * Source: SEMIC, DCAT-AP 3.0.0, tables of classes Catalogue, Dataset, Distribution, Data Service, Agent, Period of
 * Time, and its SHACL shapes (releases/3.0.0/html/shacl/shapes.ttl).
 */
const RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'dcat:Catalog': {
    'dct:title': { count: [1], range: 'literal' },
    'dct:description': { count: [1], range: 'literal' },
    'dct:publisher': { count: [1, 1], range: 'foaf:Agent' },
    'dcat:contactPoint': { count: [1], range: 'vcard:Kind' },
    'dct:issued': { count: [1, 1], range: 'xsd:dateTime' },
    'dct:license': { count: [0, 1], range: 'dct:LicenseDocument' },
    'foaf:homepage': { count: [0, 1], range: 'foaf:Document' },
    'dct:modified': { count: [0, 1], range: 'xsd:dateTime' },
    'dct:language': { count: [1], range: 'dct:LinguisticSystem' },
    'dct:spatial': { count: [1], range: 'dct:Location' },
    'dcat:dataset': { count: [1], range: 'dcat:Dataset' },
    'dcat:service': { count: [0], range: 'dcat:DataService' },
    'dcat:themeTaxonomy': { count: [0], range: 'skos:ConceptScheme' },
    'dct:conformsTo': { count: [0], range: 'dct:Standard' }
  },
  'dcat:Dataset': {
    'dct:title': { count: [1], range: 'literal' },
    'dct:description': { count: [1], range: 'literal' },
    'dct:publisher': { count: [1, 1], range: 'foaf:Agent' },
    'dcat:contactPoint': { count: [1], range: 'vcard:Kind' },
    'dct:creator': { count: [0], range: 'foaf:Agent' },
    'dct:identifier': { count: [0], range: 'literal' },
    'dcat:keyword': { count: [1], range: 'literal' },
    'dcat:theme': { count: [1], range: 'skos:Concept' },
    'dct:accessRights': { count: [0, 1], range: 'dct:RightsStatement' },
    'dct:accrualPeriodicity': { count: [0, 1], range: 'dct:Frequency' },
    'dct:temporal': { count: [0], range: 'dct:PeriodOfTime' },
    'dct:spatial': { count: [1], range: 'dct:Location' },
    'dct:provenance': { count: [0], range: 'dct:ProvenanceStatement' },
    'dct:language': { count: [1], range: 'dct:LinguisticSystem' },
    'dct:issued': { count: [0, 1], range: 'xsd:dateTime' },
    'dct:modified': { count: [0, 1], range: 'xsd:dateTime' },
    'dcat:landingPage': { count: [0], range: 'foaf:Document' },
    'dcat:version': { count: [0, 1], range: 'literal' },
    'dct:conformsTo': { count: [0], range: 'dct:Standard' },
    'dcat:distribution': { count: [0], range: 'dcat:Distribution' }
  },
  'dcat:Distribution': {
    'dcat:accessURL': { count: [1], range: 'link' },
    'dcat:downloadURL': { count: [0], range: 'link' },
    'dct:title': { count: [0], range: 'literal' },
    'dct:description': { count: [1], range: 'literal' },
    'dcatap:availability': { count: [1, 1], range: 'skos:Concept' },
    'spdx:checksum': { count: [0, 1], range: 'spdx:Checksum' },
    'dct:format': { count: [1, 1], range: 'dct:MediaTypeOrExtent' },
    'dcat:mediaType': { count: [0, 1], range: 'dct:MediaType' },
    'dcat:byteSize': { count: [0, 1], range: 'xsd:nonNegativeInteger' },
    'dct:license': { count: [1, 1], range: 'dct:LicenseDocument' },
    'dct:rights': { count: [0, 1], range: 'dct:RightsStatement' },
    'dct:conformsTo': { count: [0], range: 'dct:Standard' }
  },
  'dcat:DataService': {
    'dct:title': { count: [1], range: 'literal' },
    'dct:identifier': { count: [1], range: 'literal' },
    'dct:description': { count: [1], range: 'literal' },
    'dct:publisher': { count: [1, 1], range: 'foaf:Agent' },
    'dcat:contactPoint': { count: [1], range: 'vcard:Kind' },
    'dct:license': { count: [1, 1], range: 'dct:LicenseDocument' },
    'dct:language': { count: [0], range: 'dct:LinguisticSystem' },
    'dct:modified': { count: [0, 1], range: 'xsd:dateTime' },
    'dcat:landingPage': { count: [0], range: 'foaf:Document' },
    'dcat:theme': { count: [1], range: 'skos:Concept' },
    'dcat:keyword': { count: [1], range: 'literal' },
    'dct:conformsTo': { count: [1], range: 'dct:Standard' },
    'dcat:endpointURL': { count: [1], range: 'link' },
    'dcat:endpointDescription': { count: [0], range: 'link' },
    'dct:accessRights': { count: [0, 1], range: 'dct:RightsStatement' },
    'dcat:servesDataset': { count: [1], range: 'dcat:Dataset' }
  },
  'skos:ConceptScheme': { 'dct:title': { count: [1], range: 'literal' } },
  'foaf:Agent': { 'foaf:name': { count: [1], range: 'literal' }, 'dct:type': { count: [0, 1], range: 'skos:Concept' } },
  'vcard:Kind': {
    'vcard:fn': { count: [1, 1], range: 'literal' },
    'vcard:hasEmail': { count: [0, 1], range: 'link' },
    'vcard:hasURL': { count: [0, 1], range: 'link' }
  },
  'dct:LicenseDocument': {
    'rdfs:label': { count: [0, 1], range: 'literal' },
    'dct:type': { count: [0, 1], range: 'skos:Concept' }
  },
  'spdx:Checksum': {
    'spdx:algorithm': { count: [1, 1], range: 'spdx:ChecksumAlgorithm' },
    'spdx:checksumValue': { count: [1, 1], range: 'xsd:hexBinary' }
  },
  'dct:Location': {
    'skos:prefLabel': { count: [1], range: 'literal' },
    'dcat:bbox': { count: [0, 1], range: 'wkt' },
    'dcat:centroid': { count: [0, 1], range: 'wkt' }
  },
  'dct:PeriodOfTime': {
    'dcat:startDate': { count: [0, 1], range: 'xsd:date' },
    'dcat:endDate': { count: [0, 1], range: 'xsd:date' }
  }
};

/**
 * Everything in a JSON-LD catalogue that DCAT-AP 3 does not allow; a property without a rule is one, so that none is
 * written unchecked.
 */
export function dcatBreaches(document: Node): string[] {
  const prefixes = Object.keys(document['@context'] as Node);
  const classes = new Map<string, string>();
  walk(document, (node) => {
    if (typeof node['@id'] === 'string' && typeof node['@type'] === 'string') classes.set(node['@id'], node['@type']);
  });
  const found: string[] = [];
  walk(document, (node) => {
    const type = String(node['@type'] ?? '');
    const where = `${type} ${String(node['@id'] ?? '')}`;
    for (const key of [...Object.keys(node), type])
      if (key.includes(':') && !prefixes.includes(key.split(':')[0] ?? '')) found.push(`${where} : préfixe de ${key}`);
    if (node['@id'] !== undefined && !/^(https?:\/\/|mailto:)[^\s"<>]+$/.test(String(node['@id'])))
      found.push(`${where} : adresse`);
    const rules = RULES[type];
    if (!rules) return;
    for (const [
      name,
      {
        count: [least, most = Infinity],
        range
      }
    ] of Object.entries(rules)) {
      const values = list(node[name]);
      if (values.length < least || values.length > most) found.push(`${where} : ${values.length} ${name}`);
      for (const value of values)
        if (!suits(value, range, classes)) found.push(`${where} : ${name} n’est pas ${range}`);
    }
    for (const key of Object.keys(node))
      if (key.includes(':') && !(key in rules)) found.push(`${where} : ${key} sans règle`);
  });
  return found;
}

function suits(value: unknown, range: string, classes: ReadonlyMap<string, string>): boolean {
  if (typeof value === 'string') return range === 'literal' && value !== '';
  if (typeof value !== 'object' || value === null) return false;
  const node = value as Node;
  if (range === 'literal')
    return typeof node['@value'] === 'string' && node['@value'] !== '' && node['@language'] === 'fr';
  if (range === 'link') return typeof node['@id'] === 'string';
  if (range === 'xsd:date') return node['@type'] === range && /^\d{4}-\d{2}-\d{2}$/.test(String(node['@value']));
  if (range === 'xsd:dateTime')
    return node['@type'] === range && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(String(node['@value']));
  if (range === 'xsd:nonNegativeInteger') return node['@type'] === range && /^\d+$/.test(String(node['@value']));
  if (range === 'xsd:hexBinary') return node['@type'] === range && /^([0-9a-f]{2})+$/.test(String(node['@value']));
  if (range === 'wkt')
    return (
      node['@type'] === 'http://www.opengis.net/ont/geosparql#wktLiteral' &&
      /^(POINT|POLYGON)\(+[-\d., ]+\)+$/.test(String(node['@value']))
    );
  return (node['@type'] ?? classes.get(String(node['@id']))) === range;
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) value.forEach((item) => walk(item, visit));
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (!('@value' in node)) visit(node);
    for (const [key, child] of Object.entries(node)) if (key !== '@context') walk(child, visit);
  }
}
