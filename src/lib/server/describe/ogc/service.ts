import { SYNTHETIC } from '../../../catalogue/request/names.ts';
import type { Engine } from '../../answer/engine.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { collectionsOf, describeCollection, HTML_TYPE, link, OGC, OPENAPI_TYPE } from './collections.ts';

/** What the service conforms to. Source: OGC 17-069r4, annex A, and 18-058r1, annex A. */
const CONFORMANCE = ['1/1.0/conf/core', '1/1.0/conf/oas30', '1/1.0/conf/geojson', '2/1.0/conf/crs'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-${name}`
);

export function landingPage({ reference }: Snapshot, origin: string): object {
  const { region_nom: region, id, demo } = reference.summary;
  return {
    title: `Maille, ${region}`,
    description: [
      demo ? SYNTHETIC : null,
      `Les réponses par territoire, par hexagone ou par lieu, comme couches. Instantané ${id}. Un chiffre masqué est vide, et ses colonnes _min, _max et _statut disent ce qu’on en sait.`
    ]
      .filter(Boolean)
      .join(' '),
    links: [
      link(origin + OGC, 'self', undefined, 'Cette page'),
      link(`${origin}${OGC}/api`, 'service-desc', OPENAPI_TYPE, 'Description OpenAPI 3.0'),
      link(`${origin}/api`, 'service-doc', HTML_TYPE, 'Guide de l’interface'),
      link(`${origin}${OGC}/conformance`, 'conformance', undefined, 'Classes de conformité'),
      link(`${origin}${OGC}/collections`, 'data', undefined, 'Collections')
    ]
  };
}

export function conformance(): object {
  return { conformsTo: CONFORMANCE };
}

export function collectionList(engine: Engine, snapshot: Snapshot, origin: string): object {
  return {
    links: [link(`${origin}${OGC}/collections`, 'self')],
    collections: collectionsOf(engine, snapshot).map((entry) => describeCollection(entry, snapshot, origin))
  };
}
