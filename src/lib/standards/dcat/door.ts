import { jsonEndpoint } from '../../server/http/json-endpoint.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import type { Door } from '../door.ts';
import { reading } from '../openapi/reading.ts';
import { dcatCatalogue } from './dcat.ts';

/** DCAT-AP 3: the catalogue for portals of open data. */
export const dcatDoor: Door = {
  routes: {
    'v1/catalogue.jsonld': (event, { formats }) =>
      jsonEndpoint(({ locals, url }, snapshot) => dcatCatalogue(locals.engine, snapshot, formats, publicOrigin(url)), {
        contentType: 'application/ld+json'
      })(event)
  },
  paths: () => ({
    '/api/v1/catalogue.jsonld': reading(
      'Le catalogue entier en DCAT-AP 3 : un jeu de données par requête, et l’instantané',
      { 'application/ld+json': { type: 'object' } },
      []
    )
  })
};
