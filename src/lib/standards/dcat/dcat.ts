import { termsIn } from '../../catalogue/glossary/find-terms.ts';
import { changedOn } from '../../catalogue/records/changes.ts';
import { licenceAddress, licenceKind } from '../../catalogue/licences.ts';
import { levelName, MAILLES } from '../../catalogue/levels.ts';
import { DOMAIN_NAMES } from '../../catalogue/request/domains.gen.ts';
import { SYNTHETIC, THEME_NAMES } from '../../catalogue/request/names.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { sentence } from '../../text/grammar.ts';
import { summarizeRequest } from '../../server/describe/catalogue.ts';
import type { Engine } from '../../server/answer/engine.ts';
import { requestSources } from '../../server/answer/lineage.ts';
import type { ExportFormat } from '../../export/format.ts';
import { agentOf, contactOf, publisherOf } from './agents.ts';
import { distributionOf, snapshotFile, DESCRIPTIONS } from './distributions.ts';
import { placeOfCatalogue } from './place.ts';
import { servicesOf } from './services.ts';
import {
  CONTEXT,
  day,
  EU_THEMES,
  FRENCH,
  french,
  licenceOf,
  licenceType,
  PUBLIC,
  term,
  themes,
  type ConceptName,
  type Node
} from './terms.ts';
import { frequencyOf, periodOf, rhythmOf, vintagesIn } from './time.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';

/** Data themes of the European Union, by theme of ours. */
const THEMES: Readonly<Record<string, readonly ConceptName[]>> = {
  gpec: ['SOCI', 'ECON'],
  cprdfop: ['EDUC', 'SOCI'],
  spro: ['SOCI', 'EDUC'],
  reference: ['REGI']
};
const OPEN = 'Licence Ouverte 2.0';
/** Where a figure is of, and not what it is about. */
const LEVELS: ReadonlySet<string> = new Set(
  MAILLES.map((maille) => levelName(maille).toLowerCase().replace(/ \d+$/, ''))
);

function datedBy(modified: string): { readonly 'dct:modified': Node } {
  return { 'dct:modified': moment(modified) };
}

function moment(text: string): Node {
  return { '@value': text, '@type': 'xsd:dateTime' };
}

/** The whole catalogue as DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), with its files. */
export async function dcatCatalogue(
  engine: Engine,
  snapshot: Snapshot,
  formats: readonly ExportFormat[],
  origin: string
): Promise<Node> {
  const { summary } = snapshot.reference;
  const publisher = publisherOf(snapshot.reference, origin);
  const contact = contactOf(snapshot.reference, origin);
  const place = await placeOfCatalogue(engine, snapshot);
  const common = {
    'dct:publisher': { '@id': publisher['@id'] },
    'dct:language': FRENCH,
    'dcat:contactPoint': { '@id': contact['@id'] },
    'dct:spatial': '@id' in place ? { '@id': place['@id'] } : place
  };
  const answered = [...snapshot.catalogue.values()]
    .map(({ definition }) => definition)
    .filter((definition) => summarizeRequest(definition, snapshot.reference).disponible);
  const datasets = answered.map((definition) => ({ ...datasetOf(definition, snapshot, formats, origin), ...common }));
  const dates = datedBy(
    changedOn(
      answered.flatMap(({ cubes }) => cubes),
      snapshot.differences,
      summary.construit_le
    )
  );
  const file = { ...snapshotDataset(snapshot, origin), ...dates, ...common };
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
    'dcat:contactPoint': contact,
    'dct:spatial': place,
    ...dates,
    'dct:issued': moment(snapshot.differences?.depuis ?? summary.construit_le),
    // What is said of data is data: the licence of the software is not for it.
    'dct:license': {
      '@id': licenceAddress(OPEN),
      '@type': 'dct:LicenseDocument',
      'dct:type': licenceType(licenceKind(OPEN))
    },
    'dct:conformsTo': { '@id': 'http://data.europa.eu/r5r/', '@type': 'dct:Standard' },
    'foaf:homepage': { '@id': `${origin}/catalogue`, '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': {
      '@id': EU_THEMES,
      '@type': 'skos:ConceptScheme',
      'dct:title': french('Thèmes de données de l’Union européenne')
    },
    'dcat:service': servicesOf(engine, snapshot, [...datasets, file], { publisher, contact, dates }, origin),
    'dcat:dataset': [...datasets, file]
  };
}

function datasetOf(
  request: RequestDefinition,
  snapshot: Snapshot,
  formats: readonly ExportFormat[],
  origin: string
): Node & { readonly '@id': string } {
  const { reference } = snapshot;
  const theme = request.id.split('/')[0] ?? '';
  const { present } = requestSources(request, reference);
  const vintages = request.parametres.filter(({ domaine }) => domaine.startsWith('millesimes.'));
  const members = vintages.flatMap(({ domaine }) => [...(reference.domains.members(domaine)?.keys() ?? [])]);
  const counted = present.some(({ referentiel }) => !referentiel)
    ? present.filter(({ referentiel }) => !referentiel)
    : present;
  const period = periodOf(members) ?? periodOf(counted.flatMap(({ millesime }) => vintagesIn(millesime)));
  const rhythm = rhythmOf(
    counted.map(({ source }) => reference.sources.find((one) => one.source === source)?.mois_entre_parutions ?? null)
  );
  const page = `${origin}/catalogue/${request.id}`;
  const notes = [
    reference.summary.demo && SYNTHETIC,
    request.question,
    request.formule && sentence(`Formule : ${request.formule}`),
    request.champ && sentence(`Champ : ${request.champ}`),
    ...request.notes
  ];
  const keywords = [
    ...(THEME_NAMES[theme] ? [THEME_NAMES[theme]] : []),
    ...vintages.flatMap(({ domaine }) => DOMAIN_NAMES[domaine.replace('millesimes.', '')] ?? []),
    ...termsIn([request.titre, request.question]).filter((term) => !LEVELS.has(term))
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
    ...datedBy(changedOn(request.cubes, snapshot.differences, reference.summary.construit_le)),
    'dcat:version': request.version,
    'dct:creator': [
      ...new Set(present.filter(({ referentiel }) => !referentiel).map(({ producteur }) => producteur))
    ].map((name) => agentOf(name)),
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': french(
        present
          .map(({ titre, producteur, millesime }) => [titre, producteur, millesime].filter(Boolean).join(', '))
          .join(' ; ') || 'Aucune source présente.'
      )
    },
    'dcat:keyword': [...new Set(keywords.flatMap(keywordsOf))].map(french),
    'dcat:theme': themes(THEMES[theme] ?? []),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dct:accessRights': PUBLIC,
    'dct:accrualPeriodicity': term('frequency', rhythm ?? frequencyOf(members), 'dct:Frequency'),
    ...(period === null ? {} : { 'dct:temporal': temporalOf(period) }),
    'dct:conformsTo': {
      '@id': `${origin}/api/v1/requests/${request.id}?format=tableschema`,
      '@type': 'dct:Standard',
      'dct:title': french('Schéma du tableau (Table Schema)')
    },
    'dcat:distribution': offered.map((format) => distributionOf(request, format, licenceOf(present, origin), origin))
  };
}

/**
 * A name as portals take keywords: CKAN refuses the whole dataset for another sign than a letter, a figure, a space, a
 * point or a hyphen, and udata drops what has less than three. What is in brackets is a keyword by itself.
 */
function keywordsOf(name: string): string[] {
  return name
    .split(/[(),]/)
    .map((part) => part.replaceAll(/[^\p{L}\p{N}_.-]+/gu, ' ').trim())
    .filter((keyword) => keyword.length > 2);
}

function temporalOf({ start, end }: { readonly start: string; readonly end: string }): Node {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(start), 'dcat:endDate': day(end) };
}

function snapshotDataset(snapshot: Snapshot, origin: string): Node & { readonly '@id': string } {
  const { id, reference } = snapshot;
  const { summary } = reference;
  const period = periodOf(reference.vintages.map(({ millesime }) => millesime));
  const page = `${origin}/donnees/instantane`;
  return {
    '@id': `${page}#donnees`,
    '@type': 'dcat:Dataset',
    'dct:title': french(`Instantané : toutes les tables, ${summary.region_nom}`),
    'dct:description': french(
      `Le fichier DuckDB que lit le service : tableaux publiés et références, valeurs diffusées seulement.${summary.demo ? ` ${SYNTHETIC}` : ''}`
    ),
    // What a portal knows it by: the next snapshot is the same dataset.
    'dct:identifier': 'instantane',
    'dcat:version': id,
    'dcat:keyword': ['instantané', 'DuckDB', 'emploi', 'formation', 'orientation'].map(french),
    'dcat:theme': themes(['SOCI', 'EDUC']),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dct:accessRights': PUBLIC,
    'dct:accrualPeriodicity': term('frequency', 'IRREG', 'dct:Frequency'),
    ...(period === null ? {} : { 'dct:temporal': temporalOf(period) }),
    'dcat:distribution': [snapshotFile(snapshot, origin)]
  };
}
