import { toolCall } from '../../tests/support/assistant.ts';
import type { Ask } from '../../tests/support/http-clients.ts';

/** Territories and cells of the snapshot that attacks go through, so that no two ask the same. */
export interface Places {
  readonly communes: readonly string[];
  readonly epcis: readonly string[];
}

export interface Attack {
  readonly name: string;
  readonly clients: number;
  readonly next: (client: number, turn: number) => Ask;
}

const SECTIONS = [
  'travail',
  'recrutement',
  'demandeurs',
  'formation',
  'manque',
  'acces',
  'offre',
  'places',
  'devenir',
  'metiers',
  'acces-formation',
  'continue'
];

/** Each tool in turn, of a territory that no other call names. */
function assistantCall(rank: number, { communes, epcis }: Places): Ask {
  const [commune = '', epci = ''] = [communes, epcis].map((list) => list[rank % list.length]);
  const calls: readonly (readonly [string, object])[] = [
    ['chercher', { mots: `emploi ${commune.slice('commune:'.length)}` }],
    ['decrire', { nom: 'gpec/projets_recrutement' }],
    ['demander', { requete: 'gpec/projets_recrutement', parametres: { filtre: `projets>=${rank}` } }],
    ['tableau', { indicateurs: ['emplois', 'demandeurs', 'chomage'], territoires: [epci] }],
    ['page', { code: commune }],
    ['verifier', { indicateur: 'emplois', territoire: commune, valeur: 7 * rank }]
  ];
  const [name, given] = calls[rank % calls.length] ?? ['', {}];
  return { path: '/mcp', method: 'POST', body: toolCall(name, given) };
}

/** Every way known to ask much for little. */
export function attacks(places: Places, clients: number): Attack[] {
  const { communes, epcis } = places;
  const rank = (client: number, turn: number): number => client + turn * clients;
  const of = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
  const pair = (index: number): string =>
    `${of(SECTIONS, index)},${of(SECTIONS, index + 1 + (Math.floor(index / SECTIONS.length) % (SECTIONS.length - 1)))}`;
  const page = (client: number, turn: number): string => `/territoires/${of(communes, rank(client, turn))}`;
  return [
    {
      name: 'page, paramètre inconnu',
      clients,
      next: (client, turn) => ({ path: `/territoires/region:53?y=${rank(client, turn)}` })
    },
    { name: 'HEAD d’une page gardée', clients, next: () => ({ path: '/territoires/region:53', method: 'HEAD' }) },
    { name: 'pages jamais demandées', clients, next: (client, turn) => ({ path: page(client, turn) }) },
    {
      name: 'pages demandées, puis quittées',
      clients,
      next: (client, turn) => ({ path: page(client, turn), leaveAfterMs: 150 })
    },
    { name: 'assistants', clients, next: (client, turn) => assistantCall(rank(client, turn), places) },
    {
      name: 'dossiers Word',
      clients,
      next: (client, turn) => ({
        path: `/dossier/fichier?territoire=${of(epcis, rank(client, turn))}&sections=${pair(rank(client, turn))}&format=docx`
      })
    },
    {
      name: 'zones de 100 km',
      clients,
      next: (client, turn) => ({
        path: `/api/v1/zones?autour=${(47.6 + (rank(client, turn) % 900) / 1000).toFixed(3)},${(-4.2 + (rank(client, turn) % 2700) / 1000).toFixed(3)}&rayon=100&resolution=8`
      })
    },
    {
      name: 'PNG d’hexagones de la région',
      clients,
      next: (client, turn) => ({
        path: `/api/v1/figures/cprdfop/distance_formation?territoire=region:53&resolution=8&format=png&largeur=${320 + (rank(client, turn) % 1280)}`
      })
    },
    {
      name: 'classeurs de la région',
      clients,
      next: (client, turn) => ({
        path: `/api/v1/requests/cprdfop/distance_formation?territoire=region:53&resolution=8&format=xlsx&filtre=distance_km>=${(rank(client, turn) / 1000).toFixed(3)}`
      })
    }
  ];
}

/** What readers do: pages already composed, answers, a file now and then. */
export function mix(kept: readonly string[]): (client: number, turn: number) => Ask {
  return (client, turn) => ({ path: kept[(client * 7 + turn * 3) % kept.length] ?? '/' });
}
