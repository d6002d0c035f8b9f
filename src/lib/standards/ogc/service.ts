import { SYNTHETIC } from '../../catalogue/request/names.ts';
import type { Engine } from '../../server/answer/engine.ts';
import { pinnedId } from '../../server/answer/pinned-answer.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { askLayer } from './asked-layer.ts';
import { collectionsOf, describeCollection, pinnedAddress, HTML_TYPE, link, OGC, OPENAPI_TYPE } from './collections.ts';

/** What the service conforms to. Source: OGC 17-069r4, annex A, 18-058r1, annex A, 19-079r2, annex A, and 20-057, annex A. */
const CONFORMANCE = [
  ...[
    '1/1.0/conf/core',
    '1/1.0/conf/oas30',
    '1/1.0/conf/geojson',
    '2/1.0/conf/crs',
    '3/1.0/conf/queryables',
    '3/1.0/conf/queryables-query-parameters'
  ].map((name) => `features-${name}`),
  ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt'].map((name) => `tiles-1/1.0/conf/${name}`)
].map((name) => `http://www.opengis.net/spec/ogcapi-${name}`);

/** @param held the snapshot that the address names, which its links name too; null for the one in service */
export function landingPage({ reference }: Snapshot, origin: string, held: string | null): object {
  const at = (path: string): string => pinnedAddress(origin + path, held);
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
      link(at(OGC), 'self', undefined, 'Cette page'),
      link(at(`${OGC}/api`), 'service-desc', OPENAPI_TYPE, 'Description OpenAPI 3.0'),
      link(`${origin}/api`, 'service-doc', HTML_TYPE, 'Guide de l’interface'),
      link(at(`${OGC}/conformance`), 'conformance', undefined, 'Classes de conformité'),
      link(at(`${OGC}/collections`), 'data', undefined, 'Collections')
    ]
  };
}

export function conformance(): object {
  return { conformsTo: CONFORMANCE };
}

/** @param beside the snapshot in service, where the address names one */
export async function collectionList(
  engine: Engine,
  snapshot: Snapshot,
  beside: Snapshot | null,
  origin: string
): Promise<object> {
  const held = pinnedId({ snapshot, currentSnapshot: beside });
  const collections: object[] = [];
  for (const entry of collectionsOf(snapshot, beside)) {
    const layer = await askLayer(engine, entry, held);
    // Nothing to draw: it is still there for who asks it with other parameters.
    if (layer.box !== null) collections.push(describeCollection(entry, layer, { snapshot, origin, held }));
  }
  return { links: [link(pinnedAddress(`${origin}${OGC}/collections`, held), 'self')], collections };
}
