import { describeFailure } from '$lib/server/failure.ts';
import { prepareSearch } from '$lib/server/search/search-index.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { RequestProblem } from '$lib/server/problem.ts';

/** Whether requests can be answered: tables are read through the same door as the others. */
export const GET = endpoint(async ({ url, locals: { engine, requestId } }) =>
  engine.store.use(async (snapshot) => {
    try {
      await engine.liveness.check(snapshot);
    } catch (error) {
      engine.store.doubt();
      engine.report(describeFailure(error, requestId, url));
      throw new RequestProblem(
        503,
        `L’instantané ${snapshot.id} ne se lit plus ; son fichier est vérifié, et un autre servi à sa place s’il est abîmé.`,
        [],
        { 'retry-after': '5' }
      );
    }
    prepareSearch(snapshot);
    const { fallback } = engine.store;
    const body = {
      etat: fallback === null ? 'ok' : 'repli',
      instantane: snapshot.id,
      profil: snapshot.reference.summary.profil,
      construit_le: snapshot.reference.summary.construit_le,
      repli: fallback,
      requetes: snapshot.catalogue.size,
      contrat: snapshot.contract,
      en_cours: engine.admission.running,
      en_attente: engine.admission.waiting,
      recherches_sans_reponse: Object.fromEntries(engine.unanswered)
    };
    return new Response(JSON.stringify(body), {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }
    });
  })
);
