import { groupKeys } from '../../catalogue/parameters/grouping.ts';
import type { ParameterDetail, RequestDetail, RequestSummary } from '../../catalogue/api/documents.ts';
import { MAILLES } from '../../catalogue/levels.ts';
import { defaultValue, literalDefault } from '../../catalogue/request/domains.ts';
import { methodOf } from '../../catalogue/request/method.ts';
import { THEME_PUBLICS } from '../../catalogue/request/names.ts';
import { yearsOf } from '../../catalogue/request/facets.ts';
import type { RequestDefinition, RequestParameter } from '../../catalogue/request/request.ts';
import { hasAnswered, type RequestTrial } from '../../catalogue/records/trials.ts';
import { toAnswerColumn } from '../answer/answer-document.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { easiest, hardest } from '../../catalogue/access.ts';
import { filesBehind, requestSources } from '../answer/lineage.ts';
import { relatedRequests } from './related-requests.ts';
import { changedOn } from '../../catalogue/records/changes.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

const MAX_LISTED = 2000;

/** What the request was seen to answer on this snapshot; null when it was not tried, or was another version then. */
export function trialOf({ id, version }: RequestDefinition, { trials }: Reference): RequestTrial | null {
  const trial = trials?.get(id);
  return trial?.version === version ? trial : null;
}

/** A request in the list of the catalogue, with what this snapshot lacks to answer it. */
export function summarizeRequest(request: RequestDefinition, reference: Reference): RequestSummary {
  const { present, missing, absent } = requestSources(request, reference);
  const trial = trialOf(request, reference);
  // As tried, else as far as the files that it cannot do without tell.
  const disponible = trial ? hasAnswered(trial) : missing.length === 0;
  const files = filesBehind(request, reference);
  const theme = request.id.split('/')[0] ?? '';
  const counted = present.filter(({ referentiel }) => !referentiel);
  return {
    id: request.id,
    version: request.version,
    titre: request.titre,
    question: request.question,
    code: request.code,
    theme,
    publics: request.publics ?? THEME_PUBLICS[theme] ?? [],
    mailles:
      trial?.mailles.map(({ maille }) => maille) ??
      request.parametres.flatMap(({ domaine, mailles }) => (domaine === 'territoires' ? (mailles ?? MAILLES) : [])),
    fichiers: [...new Set([...counted.map(({ source }) => source), ...absent, ...(trial?.non_lues ?? [])])],
    millesimes: vintageYears(
      request,
      counted.map(({ millesime }) => millesime),
      reference
    ),
    carte: request.carte ?? null,
    graphique: request.graphique ?? null,
    disponible,
    motifs: disponible ? [] : (trial?.motifs ?? missing),
    non_lues: trial?.non_lues ?? absent,
    acces: hardest(files.flatMap((ways) => easiest(ways.map(({ acces }) => acces)) ?? [])) ?? 'ouvert',
    attend: disponible
      ? []
      : files.filter((ways) => ways.every(({ lue }) => !lue)).map((ways) => ways.map(({ source }) => source))
  };
}

/** The years one may ask, else those of the files behind. */
function vintageYears(
  { parametres }: RequestDefinition,
  ofFiles: readonly string[],
  { vintages }: Reference
): string[] {
  const domains = parametres.flatMap(({ domaine }) =>
    domaine.startsWith('millesimes.') ? [domaine.slice('millesimes.'.length)] : []
  );
  const asked = vintages.filter(({ domaine }) => domains.includes(domaine)).map(({ millesime }) => millesime);
  return [...new Set((domains.length > 0 ? asked : ofFiles).flatMap(yearsOf))].sort().reverse();
}

/** Everything about a request: header, parameters with their members here, columns, sources, SQL. */
export function detailRequest(
  { definition, sql }: CataloguedRequest,
  { catalogue, reference, differences }: Pick<Snapshot, 'catalogue' | 'reference' | 'differences'>,
  formats: readonly string[]
): RequestDetail {
  return {
    ...summarizeRequest(definition, reference),
    formule: definition.formule ?? null,
    champ: definition.champ ?? null,
    notes: definition.notes,
    parametres: definition.parametres.map((parameter) => detailParameter(parameter, reference)),
    colonnes: definition.colonnes.map(toAnswerColumn),
    reunir: groupKeys(definition.colonnes) ?? [],
    cubes: definition.cubes,
    modifiee: changedOn(definition.cubes, differences, reference.summary.construit_le),
    sources: requestSources(definition, reference).present,
    sql,
    formats,
    methode: methodOf(definition),
    voisines: relatedRequests(definition.id, catalogue, reference)
  };
}

function detailParameter(parameter: RequestParameter, { domains }: Reference): ParameterDetail {
  return {
    nom: parameter.nom,
    libelle: parameter.libelle,
    domaine: parameter.domaine,
    type: parameter.type,
    defaut: defaultValue(parameter, domains) ?? null,
    facultatif: parameter.facultatif === true,
    sujet: parameter.sujet === true,
    mailles: parameter.mailles ?? [],
    zone: parameter.zone === true,
    valeurs: listValues(parameter, domains.members(parameter.domaine)),
    min: parameter.min ?? null,
    max: parameter.max ?? null
  };
}

function listValues(
  parameter: RequestParameter,
  members: ReturnType<Reference['domains']['members']>
): { valeur: string; libelle: string }[] | null {
  const { domaine, valeurs } = parameter;
  if (domaine === 'territoires' || domaine === 'entier' || domaine === 'decimal') return null;
  const extra = [...(valeurs ?? [])];
  const literal = literalDefault(parameter);
  if (literal !== null && !extra.some(({ valeur }) => valeur === literal) && !members?.has(literal))
    extra.unshift({ valeur: literal, libelle: literal });
  const listed = [...(members?.values() ?? [])]
    .slice(0, MAX_LISTED)
    .map(({ valeur, libelle }) => ({ valeur, libelle }));
  // The newest vintage first, as one reads a list of years.
  if (domaine.startsWith('millesimes.')) listed.reverse();
  return [...extra, ...listed];
}
