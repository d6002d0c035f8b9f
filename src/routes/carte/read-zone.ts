import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { ZoneAnswers } from '$lib/charts/zone-panel.ts';
import { fetchNamedAnswer, fetchZone } from '$lib/client/api.ts';

/** The kilometres that the panel's labels name. */
const NEAR = { par: 'ensemble', distance: '10' };

/** Asks the same requests of a zone and of the region. @throws ApiProblem when the zone is refused */
export async function readZone(fetcher: typeof fetch, zone: string, region: string): Promise<ZoneAnswers> {
  const both = (id: string, parameters: Record<string, string> = {}): Promise<[Answer, Answer]> =>
    Promise.all([
      fetchNamedAnswer(fetcher, id, { ...parameters, territoire: zone }),
      fetchNamedAnswer(fetcher, id, { ...parameters, territoire: region })
    ]);
  const [document, portrait, training, reception, covering] = await Promise.all([
    fetchZone(fetcher, { zone }),
    both('gpec/portrait_zone'),
    both('cprdfop/couverture_population', NEAR),
    both('spro/maillage_accueil', NEAR),
    fetchNamedAnswer(fetcher, 'reference/bassins_couvrants', { territoire: zone })
  ]);
  return { zone: document, portrait, training, reception, covering };
}
