import type { SnapshotSummary, SourceSummary } from '../../catalogue/api/answer.ts';
import type { Domains } from '../../catalogue/request/domains.ts';
import { SYNTHETIC } from '../../catalogue/request/names.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { codeLists, type CodeList } from './code-lists.ts';
import { sdmxComponents, type Attribute, type Component, type Components } from './components.ts';
import { AGENCY, flowId, NOT_STATED, VERSION } from './identifiers.ts';

/** Source: SDMX REST API, structure queries, response types. */
export const STRUCTURE_TYPE = 'application/vnd.sdmx.structure+xml; version=3.0.0';

const SCHEMAS = 'http://www.sdmx.org/resources/sdmxml/schemas/v3_0';
const MODEL = 'urn:sdmx:org.sdmx.infomodel';

export interface Described {
  readonly request: RequestDefinition;
  readonly domains: Domains;
  readonly snapshot: SnapshotSummary;
  readonly sources: readonly SourceSummary[];
  /** The whole address of the data. */
  readonly address: string;
}

/** What the files of a request are made of: data flow, structure, concepts and code lists. Source: SDMX-ML 3.0. */
export function structureMessage({ request, domains, snapshot, sources, address }: Described): string {
  const id = flowId(request.id);
  const components = sdmxComponents(request);
  const lists = codeLists(request, domains);
  const maintained = `id="${id}" agencyID="${AGENCY}" version="${VERSION}" isExternalReference="false"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mes:Structure xmlns:mes="${SCHEMAS}/message" xmlns:str="${SCHEMAS}/structure" xmlns:com="${SCHEMAS}/common">`,
    '<mes:Header>',
    `<mes:ID>${AGENCY}_${id}</mes:ID>`,
    `<mes:Test>${snapshot.demo ? 'true' : 'false'}</mes:Test>`,
    `<mes:Prepared>${escapeXml(snapshot.construit_le)}</mes:Prepared>`,
    `<mes:Sender id="${AGENCY}"/>`,
    '</mes:Header>',
    '<mes:Structures>',
    ...(lists.length === 0 ? [] : ['<str:Codelists>', ...lists.map(listText), '</str:Codelists>']),
    '<str:ConceptSchemes>',
    `<str:ConceptScheme ${maintained}>`,
    named(request.titre),
    ...everyComponent(components).map(conceptText),
    '</str:ConceptScheme>',
    '</str:ConceptSchemes>',
    '<str:Dataflows>',
    `<str:Dataflow ${maintained}>`,
    annotationsOf(request, snapshot, sources, address),
    named(request.titre),
    described([request.question, request.formule, request.champ, ...request.notes].filter(Boolean).join(' ')),
    `<str:Structure>${MODEL}.datastructure.DataStructure=${AGENCY}:${id}(${VERSION})</str:Structure>`,
    '</str:Dataflow>',
    '</str:Dataflows>',
    '<str:DataStructures>',
    `<str:DataStructure ${maintained}>`,
    named(request.titre),
    componentsText(id, components),
    '</str:DataStructure>',
    '</str:DataStructures>',
    '</mes:Structures>',
    '</mes:Structure>',
    ''
  ].join('\n');
}

function everyComponent({ asked, dimensions, time, measures, attributes }: Components): Component[] {
  return [...asked, ...dimensions, ...(time === null ? [] : [time]), ...measures, ...attributes];
}

function componentsText(id: string, { asked, dimensions, time, measures, attributes }: Components): string {
  const concept = (component: Component): string =>
    `<str:ConceptIdentity>${MODEL}.conceptscheme.Concept=${AGENCY}:${id}(${VERSION}).${component.id}</str:ConceptIdentity>`;
  return [
    '<str:DataStructureComponents>',
    '<str:DimensionList id="DimensionDescriptor">',
    ...[...asked, ...dimensions].map(
      (dimension, at) =>
        `<str:Dimension id="${dimension.id}" position="${at + 1}">${concept(dimension)}<str:LocalRepresentation>${formatOf(dimension, true)}</str:LocalRepresentation></str:Dimension>`
    ),
    ...(time === null
      ? []
      : [
          `<str:TimeDimension id="${time.id}">${concept(time)}<str:LocalRepresentation>${formatOf(time, false)}</str:LocalRepresentation></str:TimeDimension>`
        ]),
    '</str:DimensionList>',
    ...(attributes.length === 0
      ? []
      : [
          '<str:AttributeList id="AttributeDescriptor">',
          ...attributes.map((attribute) => attributeText(attribute, concept)),
          '</str:AttributeList>'
        ]),
    ...(measures.length === 0
      ? []
      : [
          '<str:MeasureList id="MeasureDescriptor">',
          ...measures.map(
            (measure) =>
              `<str:Measure id="${measure.id}" usage="optional">${concept(measure)}${optional(measure)}</str:Measure>`
          ),
          '</str:MeasureList>'
        ]),
    '</str:DataStructureComponents>'
  ].join('\n');
}

function attributeText(attribute: Attribute, concept: (component: Component) => string): string {
  return [
    `<str:Attribute id="${attribute.id}" usage="optional">${concept(attribute)}${optional(attribute)}`,
    '<str:AttributeRelationship><str:Observation/></str:AttributeRelationship>',
    attribute.measure === null
      ? ''
      : `<str:MeasureRelationship><str:Measure>${attribute.measure}</str:Measure></str:MeasureRelationship>`,
    '</str:Attribute>'
  ].join('');
}

function optional(component: Component): string {
  return `<str:LocalRepresentation minOccurs="0" maxOccurs="1">${formatOf(component, false)}</str:LocalRepresentation>`;
}

/** @param holes the value may be the code that says that there is none */
function formatOf({ list, textType }: Component, holes: boolean): string {
  if (list !== null)
    return `<str:Enumeration>${MODEL}.codelist.Codelist=${list.agency}:${list.id}(${list.version})</str:Enumeration>`;
  if (!holes || textType !== 'String') return `<str:TextFormat textType="${textType}"/>`;
  return `<str:TextFormat textType="String"><str:SentinelValue value="${NOT_STATED}">${named('Non renseigné')}</str:SentinelValue></str:TextFormat>`;
}

function conceptText({ id, name, description }: Component): string {
  return `<str:Concept id="${id}">${named(name)}${described(description)}</str:Concept>`;
}

function listText({ agency, id, version, name, language, partial, codes }: CodeList): string {
  return [
    `<str:Codelist id="${id}" agencyID="${agency}" version="${version}" isExternalReference="false" isPartial="${partial}">`,
    named(name, language),
    ...[...codes].map(([code, label]) => `<str:Code id="${code}">${named(label, language)}</str:Code>`),
    '</str:Codelist>'
  ].join('\n');
}

function annotationsOf(
  { id, version }: RequestDefinition,
  { id: snapshot, demo }: SnapshotSummary,
  sources: readonly SourceSummary[],
  address: string
): string {
  const said: [string, string][] = [
    ['REQUETE', `${id}, version ${version}`],
    ['INSTANTANE', snapshot],
    ['DONNEES', address],
    ...(demo ? [['AVERTISSEMENT', SYNTHETIC] as [string, string]] : []),
    ...sources.map(({ titre, producteur, millesime, licence }): [string, string] => [
      'SOURCE',
      [titre, producteur, millesime && `millésime ${millesime}`, licence].filter(Boolean).join(', ')
    ])
  ];
  return `<com:Annotations>${said
    .map(
      ([type, text]) =>
        `<com:Annotation><com:AnnotationType>${type}</com:AnnotationType><com:AnnotationText xml:lang="fr">${escapeXml(text)}</com:AnnotationText></com:Annotation>`
    )
    .join('')}</com:Annotations>`;
}

function named(text: string, language = 'fr'): string {
  return `<com:Name xml:lang="${language}">${escapeXml(text)}</com:Name>`;
}

function described(text: string | null): string {
  return text === null || text === '' ? '' : `<com:Description xml:lang="fr">${escapeXml(text)}</com:Description>`;
}
