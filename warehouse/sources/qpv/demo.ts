import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** One district for each so many inhabitants of a town, and its half side in degrees. */
const INHABITANTS_PER_DISTRICT = 30_000;
const HALF_SIDE = 0.004;
const NAMES = [
  'Les Peupliers',
  'La Passerelle',
  'Le Petit Bois',
  'Les Ajoncs',
  'Le Moulin',
  'La Fontaine',
  'Les Genêts',
  'Le Plateau'
];

/** Priority districts invented in the largest towns, in the layouts of the ANCT (outlines, of which one over two communes) and of the Insee (inhabitants, one not given). */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const region = territory.regions.find(({ code }) => code === territory.region)?.nom ?? '';
  const towns = [...territory.communes]
    .sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))
    .filter(({ population }) => population > INHABITANTS_PER_DISTRICT / 2);
  const ranks = new Map<string, number>();
  const districts = towns.flatMap((town) =>
    Array.from({ length: Math.max(1, Math.round(town.population / INHABITANTS_PER_DISTRICT)) }, (_, index) => {
      const rank = (ranks.get(town.departement) ?? 0) + 1;
      ranks.set(town.departement, rank);
      const code = `QN0${town.departement}${String(rank).padStart(2, '0')}M`;
      return {
        code,
        town,
        name: `${NAMES[(rank + index) % NAMES.length] ?? ''} (démonstration)`,
        inhabitants: Math.round(1_000 + 3_500 * noise.unit('qpv', code)),
        lat: town.lat + 0.012 * (index - 1),
        lng: town.lng + 0.01
      };
    })
  );
  const neighbour = territory.communes.find(
    ({ code, departement }) => departement === towns[0]?.departement && code !== towns[0]?.code
  );
  const features = districts.map(({ code, town, name, lat, lng }, index) => {
    const communes = index === 1 && neighbour ? [town, neighbour] : [town];
    const square = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1]
    ].map(([x = 0, y = 0]) => [Number((lng + x * HALF_SIDE).toFixed(6)), Number((lat + y * HALF_SIDE).toFixed(6))]);
    return {
      type: 'Feature',
      properties: {
        fid: index + 1,
        code_qp: code,
        lib_qp: name,
        insee_reg: territory.region,
        lib_reg: region,
        insee_dep: town.departement,
        lib_dep: territory.departements.find((place) => place.code === town.departement)?.nom ?? '',
        insee_com: communes.map((place) => place.code).join(', '),
        lib_com: communes.map((place) => place.nom).join(', '),
        siren_epci: null
      },
      geometry: { type: 'MultiPolygon', coordinates: [[square]] }
    };
  });
  return [
    {
      path: 'geo/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson',
      bytes: Buffer.from(
        `${JSON.stringify({ type: 'FeatureCollection', name: 'QP2024_France_Hexagonale_Outre_Mer_WGS84', features })}\n`
      )
    },
    {
      path: 'geo/pop_QPV24.csv',
      bytes: textFile(
        ['codeQPV', 'libQPV', 'codeReg', 'listeDep', 'listeDepCom', 'popMuniQPV'],
        districts.map(({ code, name, town, inhabitants }, index): Cell[] => [
          code,
          name,
          territory.region,
          town.departement,
          town.code,
          index === 5 ? null : inhabitants
        ]),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}
