import { placeNeighbours } from '../../demo/positions.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** The last column is the demo's own: `oui` where the position was drawn inside the EPCI. */
const HEADER = ['', 'GeoPoint', 'Annee', 'Code_Officiel_Commune', 'latitude', 'longitude', 'position_approchee'];

/** Positions of the communes. */
export function files({ territory }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'geo/corresp_geo_point_codes_communes.2025.csv',
      bytes: textFile(HEADER, pointRows(territory), { ...PLAIN, delimiter: ';' })
    }
  ];
}

/** Communes of the region, then those of the neighbouring départements that GeoNames knows. */
function pointRows(territory: Territory): Cell[][] {
  const current = new Set(
    territory.records.filter((record) => record.type === 'commune-actuelle').map((record) => record.code)
  );
  const neighbours = [...placeNeighbours()].filter(([code]) => current.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...territory.communes.map(({ code, lat, lng, approximate }): Cell[] => [
      code,
      lat,
      lng,
      approximate ? 'oui' : null
    ]),
    ...neighbours.map(([code, { lat, lng }]): Cell[] => [code, lat, lng, null])
  ].map(([code = null, lat = null, lng = null, approximate = null], index) => [
    index,
    `${String(lat)}, ${String(lng)}`,
    2025,
    code,
    lat,
    lng,
    approximate
  ]);
}
