import { EXAMPLES, type ApiLimits } from '$lib/catalogue/api/examples.ts';
import { apiSnippets } from '$lib/catalogue/api/snippets.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { fetchInterface } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const { version, limits } = await fetchInterface(fetch);
  const [first] = EXAMPLES;
  return {
    version,
    limits: limitsInWords(limits),
    examples: EXAMPLES,
    snippets: apiSnippets(url.origin + (first?.address ?? ''))
  };
};

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
