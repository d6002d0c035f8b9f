import { endpointsOf, requestAddress, requestParameters, requestsOf } from '$lib/catalogue/api/guide.ts';
import { apiSnippets } from '$lib/catalogue/api/snippets.ts';
import { citationOf } from '$lib/words/citation.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { numbered } from '$lib/text/grammar.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import type { ApiLimits, OpenApiDocument } from '$lib/catalogue/api/openapi-document.ts';
import { ApiProblem, fetchNamedAnswer, fetchOpenApi } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

/** The name of the request in this page's own address; no request has a parameter of that name. */
const CHOSEN = 'essayer';
/** Shown as the example of all requests, where the catalogue has it. */
const SAMPLE = 'gpec/projets_recrutement';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const document = await fetchOpenApi(fetch);
  const requests = requestsOf(document);
  const sample = requests.some(({ id }) => id === SAMPLE) ? SAMPLE : (requests[0]?.id ?? '');
  const chosen = url.searchParams.get(CHOSEN) ?? '';
  return {
    version: document.info.version,
    limits: limitsInWords(document.info['x-limites']),
    endpoints: endpointsOf(document, sample),
    themes: Object.entries(THEME_NAMES).map(([theme, name]) => ({
      name,
      requests: requests.filter((one) => one.theme === theme)
    })),
    chosen,
    unknown: chosen !== '' && !requests.some(({ id }) => id === chosen),
    trial: await trialOf(fetch, document, chosen || sample, url)
  };
};

/** The form of one request, the address that it builds, and whether that address answers. */
async function trialOf(fetcher: typeof fetch, document: OpenApiDocument, id: string, url: URL) {
  const found = requestParameters(document, id);
  if (found === null) return null;
  const values = Object.fromEntries(
    found.parameters.flatMap(({ name }) =>
      url.searchParams.get(name) ? [[name, url.searchParams.get(name) ?? '']] : []
    )
  );
  const address = url.origin + requestAddress(id, values);
  const outcome = await fetchNamedAnswer(fetcher, id, values).then(
    (answer) => ({
      rows: numbered(answer.lignes.length, 'ligne', 'lignes'),
      reasons: answer.motifs,
      citation: citationOf(answer, url.origin),
      problem: null,
      instead: null
    }),
    (reason: unknown) => {
      if (reason instanceof ApiProblem)
        return {
          rows: '',
          reasons: [],
          citation: '',
          problem: reason.document.detail,
          instead: reason.document.essayez ?? null
        };
      throw reason;
    }
  );
  return {
    id,
    fields: found.parameters.map((one) => ({ ...one, value: values[one.name] ?? '' })),
    address,
    opened: found.formats.map((format) => ({ format, href: requestAddress(id, values, format) })),
    sql: `/api/v1/sql/${id}`,
    snippets: apiSnippets(address),
    ...outcome
  };
}

function limitsInWords({ adresse, lignes, reponses, delai_ms, simultanees, attente }: ApiLimits): string[] {
  return [
    `Lecture seule : GET et HEAD, sans clé ni inscription, depuis tout site (CORS ouvert).`,
    `Une adresse a ${formatNumber(adresse)} caractères au plus ; au-delà, statut 414.`,
    `Une réponse a ${formatNumber(lignes)} lignes au plus ; coupée, elle le dit (« tronque »).`,
    `Une adresse à plusieurs valeurs réunit ${formatNumber(reponses)} réponses au plus.`,
    `Une requête est arrêtée après ${formatNumber(delai_ms / 1000)} secondes : statut 504.`,
    `Pas de quota par personne : ${formatNumber(simultanees)} requêtes à la fois, ${formatNumber(attente)} en attente ; au-delà, statut 503, et l’en-tête Retry-After dit quand revenir.`,
    `Chaque réponse a son ETag : rendez-le dans If-None-Match, et une réponse inchangée (304) ne se télécharge pas deux fois.`
  ];
}
