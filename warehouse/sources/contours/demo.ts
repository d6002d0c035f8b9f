import type { Land } from '../../demo/land.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Dry land around the region. */
export function files({ land }: DemoWorld): DemoFile[] {
  return [{ path: 'geo/terre.geojson', bytes: Buffer.from(landGeojson(land)) }];
}

function landGeojson(land: Land): string {
  const properties = {
    nom: 'Terre ferme autour de la Bretagne',
    source: 'Natural Earth 1:10 m (domaine public), par world-atlas'
  };
  return `${JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: land.geometry }] })}\n`;
}
