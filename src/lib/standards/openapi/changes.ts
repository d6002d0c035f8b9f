import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { document, inPath, query, reading, TEXT } from './reading.ts';

const TEXTS = { type: 'array', items: TEXT };

/** Addresses that tell what changed. @param first a request to give as an example */
export function changesPaths(first: RequestDefinition | undefined, region: string): Record<string, object> {
  return {
    '/api/v1/changes': document(
      'Ce que l’instantané en service a changé : requêtes dont la méthode, les millésimes ou les valeurs ont changé ; derniers événements',
      'Changements'
    ),
    '/api/v1/changes/{id}': document(
      'Ce qui a changé dans une réponse : valeurs révisées (avant, après, écart), désormais ou plus diffusées, lignes nouvelles ou disparues',
      'Changement',
      [
        inPath('id', 'Identifiant, barre oblique comprise', first?.id ?? ''),
        query(
          'territoire',
          'Code typé ; le territoire par défaut de la requête quand il n’est pas donné. Les communes et les zones dessinées ne sont pas comparées',
          takesRegion(first) ? region : undefined
        )
      ]
    ),
    '/flux.atom': reading(
      'Flux Atom de ce qui change : nouveaux millésimes, valeurs révisées, méthodes ; aussi par thème (/flux/gpec.atom) et par requête (/flux/gpec/projets_recrutement.atom)',
      'application/atom+xml',
      [],
      TEXT
    ),
    '/veille.atom': reading(
      'Flux Atom d’un choix, vingt requêtes au plus : ce qui y change',
      'application/atom+xml',
      [
        query(
          'suivre',
          'Requête, avec ses paramètres s’il y en a (gpec/projets_recrutement?territoire=departement:35, où « & » s’écrit %26) ; se répète',
          first === undefined ? [] : [first.id],
          TEXTS
        )
      ],
      TEXT
    )
  };
}

/** The first request of the catalogue may have no territory. */
function takesRegion(first: RequestDefinition | undefined): boolean {
  const spec = first?.parametres.find(({ nom }) => nom === 'territoire');
  return spec !== undefined && (spec.mailles === undefined || spec.mailles.includes('region'));
}
