type Node = Readonly<Record<string, unknown>>;

/**
 * What makes a portal refuse a dataset of a catalogue that it harvests, or give it to nobody. Sources: ckanext-dcat
 * (harvesters/rdf.py, profiles/euro_dcat_ap_base.py) with the validators of CKAN's own datasets; udata
 * (harvest/backends/base.py and dcat.py, core/dataset/rdf.py, core/dataservices/rdf.py); read in August 2026.
 */
export function harvestBreaches(document: Node, now = new Date()): string[] {
  const datasets = nodes(document['dcat:dataset']);
  const services = nodes(document['dcat:service']);
  const found: string[] = [];
  // CKAN takes no larger file; udata keeps fifteen million bytes of it.
  if (JSON.stringify(document).length > 15_000_000) found.push('catalogue de plus de 15 Mo');
  for (const [kind, value] of [
    ['identifiant', 'dct:identifier'],
    ['adresse', '@id']
  ] as const) {
    // A dataset and a service of one identifier are one thing twice for udata, and the second is refused.
    const all = [...datasets, ...services].map((node) => textOf(node[value]));
    found.push(...all.filter((one, at) => one === '' || all.indexOf(one) !== at).map((one) => `${kind} « ${one} »`));
  }
  for (const node of [...datasets, ...services]) {
    const add = (what: string): unknown => found.push(`${textOf(node['dct:identifier'])} : ${what}`);
    if (textOf(node['dct:title']).length < 2) add('sans titre');
    if (nodes(node['dct:title']).length > 1) add('plusieurs titres');
    for (const keyword of nodes(node['dcat:keyword']).map(textOf))
      // CKAN refuses the dataset for one keyword; udata drops those of less than three characters.
      if (!/^[\p{L}\p{N}_ .-]{3,96}$/u.test(keyword)) add(`mot-clé « ${keyword} »`);
    for (const date of ['dct:issued', 'dct:modified'].flatMap((name) => nodes(node[name]).map(textOf)))
      if (!(Date.parse(date) <= now.getTime())) add(`date « ${date} », à venir ou illisible`);
    if (textOf(node['dcat:version']).length > 100) add('version de plus de 100 caractères');
    // An address would be fetched by the harvester, which is refused what it does not find.
    if (nodes(node['dct:temporal']).some((period) => '@id' in period)) add('période nommée par une adresse');
  }
  for (const dataset of datasets)
    for (const file of nodes(dataset['dcat:distribution'])) {
      const [address] = [...nodes(file['dcat:downloadURL']), ...nodes(file['dcat:accessURL'])].map((one) => one['@id']);
      const add = (what: string): unknown => found.push(`${String(address)} : ${what}`);
      if (!/^https?:\/\/[^\s]+$/.test(String(address))) add('fichier sans adresse');
      if (!/^\d*$/.test(textOf(file['dcat:byteSize']))) add('taille');
      // udata fails on a checksum whose algorithm is not a node.
      if (nodes(file['spdx:checksum']).some((sum) => !('@id' in (nodes(sum['spdx:algorithm'])[0] ?? {})))) add('somme');
      if (nodes(file['dct:license']).length !== 1) add('licence');
    }
  for (const service of services)
    if (nodes(service['dcat:endpointURL']).length !== 1)
      found.push(`${textOf(service['dct:identifier'])} : sans adresse`);
  return found;
}

function nodes(value: unknown): readonly Node[] {
  const all: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return all.map((one) => (typeof one === 'object' && one !== null ? (one as Node) : { '@value': one }));
}

function textOf(value: unknown): string {
  const [first] = nodes(value);
  return first === undefined ? '' : String(first['@value'] ?? '');
}
