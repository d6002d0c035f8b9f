import type { AnswerRow } from '$lib/catalogue/api/answer.ts';
import { fetchNamedAnswer } from '$lib/client/api.ts';
import { numbered } from '$lib/text/grammar.ts';
import type { MapView } from '$lib/view/map-view.ts';

/** The places that a reader shows on the map. @throws ApiProblem when a parameter is refused */
export async function pointsOf(
  fetcher: typeof fetch,
  view: MapView,
  territoire: string,
  parameters: Record<string, string>
): Promise<{ lat: number; lng: number; title: string; count: number }[]> {
  if (view.points === 'aucun') return [];
  const rentree = parameters['rentree'] ? { rentree: parameters['rentree'] } : {};
  const answer =
    view.points === 'formations'
      ? await fetchNamedAnswer(fetcher, 'cprdfop/etablissements_formation', { territoire, ...rentree })
      : view.points === 'accueil'
        ? await fetchNamedAnswer(fetcher, 'spro/lieux_accueil', { territoire })
        : await fetchNamedAnswer(fetcher, 'spro/proximite_lieux', { territoire, type: view.points });
  return answer.lignes.flatMap((row) =>
    typeof row['latitude'] === 'number' && typeof row['longitude'] === 'number'
      ? [{ lat: row['latitude'], lng: row['longitude'], ...pointWords(row) }]
      : []
  );
}

/** What is said of a place, and what it counts: its pupils, or itself. */
function pointWords(row: AnswerRow): { title: string; count: number } {
  const name = String(row['nom'] ?? row['etablissement'] ?? '');
  const pupils = row['effectif'];
  return typeof pupils === 'number'
    ? { title: `${name}, ${numbered(pupils, 'élève', 'élèves')}`, count: pupils }
    : { title: name, count: 0 };
}
