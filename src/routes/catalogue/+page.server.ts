import { lowered, numbered } from '$lib/text/grammar.ts';
import { error } from '@sveltejs/kit';
import type { FacetSummary, ListedRequest } from '$lib/catalogue/api/documents.ts';
import { levelName } from '$lib/catalogue/levels.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { FACETS, toggleFacet } from '$lib/catalogue/request/facets.ts';
import { markWords } from '$lib/catalogue/request/marks.ts';
import { ApiProblem, listRequests } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 120;
const MOST_LEVELS = 4;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const query = new URLSearchParams();
  for (const name of ['q', ...FACETS]) {
    const value = (url.searchParams.get(name) ?? '').trim();
    if (value !== '') query.set(name, name === 'q' ? value.slice(0, LONGEST) : value);
  }
  const q = query.get('q') ?? '';
  const [list, choices] = await Promise.all([
    listRequests(fetch, Object.fromEntries(query)).catch((reason: unknown) => {
      if (reason instanceof ApiProblem) error(reason.document.status, reason.document.detail);
      throw reason;
    }),
    fetchTerritoryChoices(fetch)
  ]);
  const answered = list.requetes.filter(({ disponible }) => disponible);
  return {
    q,
    total: list.catalogue,
    found: list.requetes.length,
    corrections: list.corrections,
    kept: [...query].filter(([name]) => name !== 'q').map(([name, value]) => ({ name, value })),
    facets: list.facettes.map((facet) => facetView(facet, query)).filter(({ values }) => values.length > 0),
    tags: list.facettes.flatMap((facet) =>
      facet.valeurs
        .filter(({ choisi }) => choisi)
        .map(({ valeur, libelle }) => ({
          name: facet.libelle,
          label: libelle,
          href: address(toggleFacet(query, nameOf(facet), valeur))
        }))
    ),
    groups: q === '' ? byTheme(answered) : byMatch(answered),
    unanswered: list.requetes.filter(({ disponible }) => !disponible).map(entryOf),
    territory: list.instantane.region,
    choices
  };
};

function facetView(facet: FacetSummary, query: URLSearchParams) {
  const values = facet.valeurs
    .filter(({ nombre, choisi }) => nombre > 0 || choisi)
    .map(({ valeur, libelle, nombre, choisi }) => ({
      id: valeur,
      label: libelle,
      count: nombre,
      chosen: choisi,
      href: address(toggleFacet(query, nameOf(facet), valeur))
    }));
  return { name: facet.nom, label: facet.libelle, values };
}

function nameOf({ nom }: FacetSummary) {
  return FACETS.find((facet) => facet === nom) ?? 'theme';
}

function address(query: string): string {
  return query === '' ? '/catalogue' : `/catalogue?${query}`;
}

export type CatalogueEntry = ReturnType<typeof entryOf>;

function entryOf({ id, code, titre, question, mailles, carte, motifs, recherche }: ListedRequest) {
  const forms = recherche?.formes ?? [];
  return {
    id,
    code,
    title: markWords(titre, forms),
    question: markWords(question, forms),
    levels: levelsInWords(mailles.map((maille) => lowered(levelName(maille)))),
    map: carte !== null,
    reasons: motifs,
    excerpt: recherche?.extrait
      ? { where: recherche.extrait.ou, pieces: markWords(recherche.extrait.texte, forms) }
      : null
  };
}

/** Levels from the widest to the narrowest; of many, both ends and how many they are. */
function levelsInWords(names: readonly string[]): string {
  return names.length > MOST_LEVELS
    ? `${names[0]} à ${names.at(-1)}, ${numbered(names.length, 'maille', 'mailles')}`
    : names.join(', ');
}

/** Without a search, the catalogue in its own order. */
function byTheme(requests: readonly ListedRequest[]) {
  return Object.entries(THEME_NAMES)
    .map(([theme, name]) => ({
      id: theme,
      theme,
      name,
      requests: requests.filter((request) => request.theme === theme).map(entryOf)
    }))
    .filter((group) => group.requests.length > 0);
}

/** With one, best first: those that hold all the words, then those that hold some. */
function byMatch(requests: readonly ListedRequest[]) {
  const whole = requests.filter(({ recherche }) => recherche?.entier).map(entryOf);
  const others = requests.filter(({ recherche }) => !recherche?.entier).map(entryOf);
  return [
    { id: 'reponses', theme: null, name: 'Des plus proches aux moins proches', requests: whole },
    { id: 'voisines', theme: null, name: 'Une partie des mots seulement', requests: others }
  ].filter((group) => group.requests.length > 0);
}
