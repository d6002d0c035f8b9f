import type { SnapshotSummary, SourceSummary } from '../../catalogue/api/answer.ts';
import type { Domains } from '../../catalogue/request/domains.ts';
import { SYNTHETIC } from '../../catalogue/request/names.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { xml, type Markup } from '../../text/markup.ts';
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
  readonly address: string;
}

/** What the files of a request are made of: data flow, structure, concepts and code lists. Source: SDMX-ML 3.0. */
export function structureMessage({ request, domains, snapshot, sources, address }: Described): string {
  const id = flowId(request.id);
  const components = sdmxComponents(request);
  const lists = codeLists(request, domains);
  const maintained = xml`id="${id}" agencyID="${AGENCY}" version="${VERSION}" isExternalReference="false"`;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<mes:Structure xmlns:mes="${SCHEMAS}/message" xmlns:str="${SCHEMAS}/structure" xmlns:com="${SCHEMAS}/common">
<mes:Header>
<mes:ID>${AGENCY}_${id}</mes:ID>
<mes:Test>${snapshot.demo ? 'true' : 'false'}</mes:Test>
<mes:Prepared>${snapshot.construit_le}</mes:Prepared>
<mes:Sender id="${AGENCY}"/>
</mes:Header>
<mes:Structures>
${lists.length > 0 && xml`<str:Codelists>\n${lists.map(listText)}</str:Codelists>\n`}<str:ConceptSchemes>
<str:ConceptScheme ${maintained}>
${named(request.titre)}
${everyComponent(components).map(conceptText)}</str:ConceptScheme>
</str:ConceptSchemes>
<str:Dataflows>
<str:Dataflow ${maintained}>
${annotationsOf(request, snapshot, sources, address)}
${named(request.titre)}
${described([request.question, request.formule, request.champ, ...request.notes].filter(Boolean).join(' '))}
<str:Structure>${MODEL}.datastructure.DataStructure=${AGENCY}:${id}(${VERSION})</str:Structure>
</str:Dataflow>
</str:Dataflows>
<str:DataStructures>
<str:DataStructure ${maintained}>
${named(request.titre)}
${componentsText(id, components)}
</str:DataStructure>
</str:DataStructures>
</mes:Structures>
</mes:Structure>
`.toString();
}

function everyComponent({ asked, dimensions, time, measures, attributes }: Components): Component[] {
  return [...asked, ...dimensions, ...(time === null ? [] : [time]), ...measures, ...attributes];
}

function componentsText(id: string, { asked, dimensions, time, measures, attributes }: Components): Markup {
  const concept = (component: Component): Markup =>
    xml`<str:ConceptIdentity>${MODEL}.conceptscheme.Concept=${AGENCY}:${id}(${VERSION}).${component.id}</str:ConceptIdentity>`;
  return xml`<str:DataStructureComponents>
<str:DimensionList id="DimensionDescriptor">
${[...asked, ...dimensions].map(
  (dimension, at) =>
    xml`<str:Dimension id="${dimension.id}" position="${at + 1}">${concept(dimension)}<str:LocalRepresentation>${formatOf(dimension, true)}</str:LocalRepresentation></str:Dimension>\n`
)}${
    time &&
    xml`<str:TimeDimension id="${time.id}">${concept(time)}<str:LocalRepresentation>${formatOf(time, false)}</str:LocalRepresentation></str:TimeDimension>\n`
  }</str:DimensionList>
${
  attributes.length > 0 &&
  xml`<str:AttributeList id="AttributeDescriptor">\n${attributes.map((one) => attributeText(one, concept))}</str:AttributeList>\n`
}${
    measures.length > 0 &&
    xml`<str:MeasureList id="MeasureDescriptor">\n${measures.map(
      (measure) =>
        xml`<str:Measure id="${measure.id}" usage="optional">${concept(measure)}${optional(measure)}</str:Measure>\n`
    )}</str:MeasureList>\n`
  }</str:DataStructureComponents>`;
}

function attributeText(attribute: Attribute, concept: (component: Component) => Markup): Markup {
  return xml`<str:Attribute id="${attribute.id}" usage="optional">${concept(attribute)}${optional(attribute)}<str:AttributeRelationship><str:Observation/></str:AttributeRelationship>${
    attribute.measure !== null &&
    xml`<str:MeasureRelationship><str:Measure>${attribute.measure}</str:Measure></str:MeasureRelationship>`
  }</str:Attribute>\n`;
}

function optional(component: Component): Markup {
  return xml`<str:LocalRepresentation minOccurs="0" maxOccurs="1">${formatOf(component, false)}</str:LocalRepresentation>`;
}

/** @param holes the value may be the code that says that there is none */
function formatOf({ list, textType }: Component, holes: boolean): Markup {
  if (list !== null)
    return xml`<str:Enumeration>${MODEL}.codelist.Codelist=${list.agency}:${list.id}(${list.version})</str:Enumeration>`;
  if (!holes || textType !== 'String') return xml`<str:TextFormat textType="${textType}"/>`;
  return xml`<str:TextFormat textType="String"><str:SentinelValue value="${NOT_STATED}">${named('Non renseigné')}</str:SentinelValue></str:TextFormat>`;
}

function conceptText({ id, name, description }: Component): Markup {
  return xml`<str:Concept id="${id}">${named(name)}${described(description)}</str:Concept>\n`;
}

function listText({ agency, id, version, name, language, partial, codes }: CodeList): Markup {
  return xml`<str:Codelist id="${id}" agencyID="${agency}" version="${version}" isExternalReference="false" isPartial="${String(partial)}">
${named(name, language)}
${[...codes].map(([code, label]) => xml`<str:Code id="${code}">${named(label, language)}</str:Code>\n`)}</str:Codelist>
`;
}

function annotationsOf(
  { id, version }: RequestDefinition,
  { id: snapshot, demo }: SnapshotSummary,
  sources: readonly SourceSummary[],
  address: string
): Markup {
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
  return xml`<com:Annotations>${said.map(
    ([type, text]) =>
      xml`<com:Annotation><com:AnnotationType>${type}</com:AnnotationType><com:AnnotationText xml:lang="fr">${text}</com:AnnotationText></com:Annotation>`
  )}</com:Annotations>`;
}

function named(text: string, language = 'fr'): Markup {
  return xml`<com:Name xml:lang="${language}">${text}</com:Name>`;
}

function described(text: string | null): Markup | null {
  return text === null || text === '' ? null : xml`<com:Description xml:lang="fr">${text}</com:Description>`;
}
