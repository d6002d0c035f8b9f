import { endpoint } from '$lib/server/endpoint.ts';
import { RequestProblem } from '$lib/server/request-problem.ts';

/** Whether requests can be answered: one trivial query through the same door as the others. */
export const GET = endpoint(async ({ locals: { engine } }) =>
  engine.store.use(async (snapshot) => {
    const ok = await snapshot.connect(async (connection) => (await connection.run('select 1')).rowCount === 1);
    if (!ok) throw new RequestProblem(503, 'Le moteur ne répond pas.');
    const body = {
      etat: 'ok',
      instantane: snapshot.id,
      construit_le: snapshot.reference.summary.construit_le,
      requetes: engine.catalogue.size,
      en_cours: engine.admission.running,
      en_attente: engine.admission.waiting
    };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
  })
);
