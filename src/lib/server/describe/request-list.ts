import type { FacetSummary, RequestFinding, RequestList, RequestSummary } from '../../catalogue/api/documents.ts';
import { ACCESS_NAMES } from '../../catalogue/access.ts';
import { levelName, MAILLES } from '../../catalogue/levels.ts';
import { DRAWING_NAMES, FACET_NAMES, PUBLIC_NAMES, THEME_NAMES, YES_NO } from '../../catalogue/request/names.ts';
import {
  countFacet,
  FACETS,
  suitsChoice,
  type FacetChoice,
  type FacetName,
  type Traits
} from '../../catalogue/request/facets.ts';
import { makeThesaurus } from '../../catalogue/search/expand.ts';
import { firstHolding } from '../../catalogue/request/marks.ts';
import {
  makeSearch,
  type FoundRequest,
  type RequestSearch,
  type SearchedRequest,
  type SearchResult
} from '../../catalogue/search/search-requests.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { isEmptyWord } from '../../catalogue/search/words.ts';
import { nearest } from '../../text/suggest.ts';
import { summarizeRequest } from './catalogue.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { requestSources } from '../answer/lineage.ts';
import type { Reference } from '../snapshot/reference.ts';
import { refuseParameter } from '../problem.ts';

type Catalogue = ReadonlyMap<string, CataloguedRequest>;

interface Listed {
  readonly summary: RequestSummary;
  readonly traits: Traits;
  readonly text: SearchedRequest;
}

interface Listing {
  readonly requests: readonly Listed[];
  readonly search: RequestSearch;
}

const LONGEST = 120;

/** Made once for each snapshot. */
const listings = new WeakMap<Reference, Listing>();

/** The requests that answer `q`, best first, among those that have the values chosen. @throws RequestProblem 400 */
export function listRequests(
  catalogue: Catalogue,
  reference: Reference,
  query: URLSearchParams
): Omit<RequestList, 'instantane'> {
  const { requests, search } = listingOf(catalogue, reference);
  const q = (query.get('q') ?? '').trim();
  if (q.length > LONGEST) throw refuseParameter('q', `trop long ; ${LONGEST} caractères au plus`);
  const choice = readChoice(query, reference);
  const result = q === '' ? null : search(q);
  const byId = new Map(requests.map((listed) => [listed.summary.id, listed]));
  const answering = result === null ? requests : result.found.flatMap(({ id }) => byId.get(id) ?? []);
  const kept = answering.filter(({ traits }) => suitsChoice(traits, choice));
  const findings = new Map(result?.found.map((found) => [found.id, found]) ?? []);
  return {
    total: kept.length,
    catalogue: requests.length,
    corrections: result?.corrected.map(({ typed, read }) => ({ saisi: typed, lu: read })) ?? [],
    facettes: FACETS.map((facet) => facetSummary(facet, answering, requests, choice, reference)),
    requetes: kept.map(({ summary, text }) => ({ ...summary, recherche: findingOf(findings.get(summary.id), text) }))
  };
}

/** The requests that answer a search, best first, without their filters, and the words that it took for others. */
export function requestsAbout(catalogue: Catalogue, reference: Reference, search: string): SearchResult {
  return listingOf(catalogue, reference).search(search);
}

export function listedRequests(catalogue: Catalogue, reference: Reference): RequestSummary[] {
  return listingOf(catalogue, reference).requests.map(({ summary }) => summary);
}

/** The list that a search reads, made the first time. */
function listingOf(catalogue: Catalogue, reference: Reference): Listing {
  const known = listings.get(reference);
  if (known !== undefined) return known;
  const listing = makeListing(catalogue, reference);
  listings.set(reference, listing);
  return listing;
}

function makeListing(catalogue: Catalogue, reference: Reference): Listing {
  const requests = [...catalogue.values()].map((request) => listOne(request, reference));
  const oldNames = reference.appellations.flatMap(({ ancien, nouveau }) =>
    ancien.split(/, | et /).flatMap((name) => (name.split(' ').some(isEmptyWord) ? [] : [[name, nouveau] as const]))
  );
  return {
    requests,
    search: makeSearch(
      requests.map(({ text }) => text),
      makeThesaurus([...Object.entries(WORDS.words.requests), ...oldNames])
    )
  };
}

function listOne({ definition }: CataloguedRequest, reference: Reference): Listed {
  const summary = summarizeRequest(definition, reference);
  const { present } = requestSources(definition, reference);
  const { titre, question, code, id } = definition;
  return {
    summary,
    traits: {
      theme: [summary.theme],
      public: summary.publics,
      maille: summary.mailles,
      dessin: [
        ...(summary.carte ? ['carte'] : []),
        ...(summary.graphique ? ['graphique'] : []),
        ...(summary.carte || summary.graphique ? [] : ['tableau'])
      ],
      disponible: [summary.disponible ? 'oui' : 'non'],
      acces: [summary.acces],
      millesime: summary.millesimes,
      // A change of a code list touches those that read it; the facet names only files of figures, and what was chosen.
      source: [...new Set([...summary.fichiers, ...listsAmong(present, reference)])]
    },
    text: {
      id,
      code,
      titre,
      question,
      notes: definition.notes.join('\n'),
      formule: definition.formule ?? '',
      champ: definition.champ ?? '',
      colonnes: definition.colonnes.map(({ libelle }) => libelle).join('\n'),
      parametres: definition.parametres
        .map(({ libelle, valeurs }) => [libelle, ...(valeurs ?? []).map((value) => value.libelle)].join(', '))
        .join('\n'),
      sources: [
        ...present
          .filter(({ referentiel }) => !referentiel)
          .map(({ titre: title, producteur }) => `${title}, ${producteur}`),
        ...summary.motifs
      ].join('\n')
    }
  };
}

/** Code lists, whatever the request counts. */
function listsAmong(present: readonly { readonly source: string }[], { sources }: Reference): string[] {
  const lists = new Set(sources.filter(({ referentiel }) => referentiel).map(({ source }) => source));
  return present.map(({ source }) => source).filter((source) => lists.has(source));
}

const PLACES = {
  notes: 'À savoir',
  formule: 'Formule',
  champ: 'Champ',
  colonnes: 'Colonne',
  parametres: 'Choix',
  sources: 'Source'
} as const;

function findingOf(found: FoundRequest | undefined, text: SearchedRequest): RequestFinding | null {
  if (found === undefined) return null;
  const { formes, entier } = found;
  if (firstHolding([text.titre, text.question, text.code], formes) !== null) return { entier, formes, extrait: null };
  for (const [field, ou] of Object.entries(PLACES)) {
    const texte = firstHolding(text[field as keyof typeof PLACES].split('\n'), formes);
    if (texte !== null) return { entier, formes, extrait: { ou, texte } };
  }
  return { entier, formes, extrait: null };
}

function readChoice(query: URLSearchParams, { sources }: Reference): FacetChoice {
  const choice: Partial<Record<FacetName, string[]>> = {};
  for (const facet of FACETS) {
    const values = (query.get(facet) ?? '').split(',').filter(Boolean);
    const known = facet === 'source' ? sources.map(({ source }) => source) : Object.keys(namesOf(facet));
    for (const value of values) {
      // Any year may be asked: an address kept from another snapshot still opens.
      if (facet === 'millesime' ? /^\d{4}$/.test(value) : known.includes(value)) continue;
      if (facet === 'millesime')
        throw refuseParameter(facet, `« ${value.slice(0, 60)} » n’est pas une année en quatre chiffres`);
      const near = nearest(value, known);
      throw refuseParameter(
        facet,
        `valeur « ${value.slice(0, 60)} » inconnue ; ${near.length > 0 ? `vouliez-vous ${near.join(' ou ')} ?` : `valeurs : ${known.slice(0, 12).join(', ')}${known.length > 12 ? '…' : ''}`}`,
        near
      );
    }
    if (values.length > 0) choice[facet] = values;
  }
  return choice;
}

/** Every value of a closed list, with its name; empty for the values that only a snapshot knows. */
function namesOf(facet: FacetName): Readonly<Record<string, string>> {
  if (facet === 'theme') return THEME_NAMES;
  if (facet === 'public') return PUBLIC_NAMES;
  if (facet === 'maille') return Object.fromEntries(MAILLES.map((maille) => [maille, levelName(maille)]));
  if (facet === 'dessin') return DRAWING_NAMES;
  if (facet === 'acces') return ACCESS_NAMES;
  return facet === 'disponible' ? YES_NO : {};
}

function facetSummary(
  facet: FacetName,
  answering: readonly Listed[],
  all: readonly Listed[],
  choice: FacetChoice,
  { sources }: Reference
): FacetSummary {
  const counts = countFacet(
    answering.map(({ traits }) => traits),
    facet,
    choice
  );
  const names =
    facet === 'source' ? Object.fromEntries(sources.map(({ source, titre }) => [source, titre])) : namesOf(facet);
  const found = [
    ...new Set(
      facet === 'source'
        ? [...all.flatMap(({ summary }) => summary.fichiers), ...(choice.source ?? [])]
        : all.flatMap(({ traits }) => traits[facet])
    )
  ];
  const closed = Object.keys(namesOf(facet));
  const values =
    facet === 'millesime'
      ? found.sort().reverse()
      : facet === 'source'
        ? found.sort((a, b) => (names[a] ?? a).localeCompare(names[b] ?? b, 'fr'))
        : closed.filter((value) => found.includes(value));
  return {
    nom: facet,
    libelle: FACET_NAMES[facet],
    valeurs: values.map((valeur) => ({
      valeur,
      libelle: names[valeur] ?? valeur,
      nombre: counts.get(valeur) ?? 0,
      choisi: choice[facet]?.includes(valeur) ?? false
    }))
  };
}
