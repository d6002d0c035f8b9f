import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoFile } from './demo-file.ts';
import type { Land } from './land.ts';
import { placeNeighbours } from './positions.ts';
import type { Territory } from './territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';
import { BASSINS, CROSS_BORDER_ZONE, ZONES_EMPLOI } from './zones.ts';

const INSEE: TextLayout = { ...PLAIN, bom: true, lineEnd: '\r\n' };

/** Communes, EPCI, zones, bassins, positions and land, in their producers' layouts. */
export function geographyFiles(territory: Territory, land: Land): DemoFile[] {
  const copied = ['communes.json', 'epci.json', 'departements.json', 'regions.json', 'arrondissements.json'].map(
    (name) => ({
      path: `geo/decoupage-administratif/${name}`,
      bytes: readFileSync(join(territory.packageFolder, name))
    })
  );
  return [
    ...copied,
    {
      path: 'geo/Export_Communes_Zones_Emploi_2020.csv',
      bytes: textFile(['codgeo', 'libgeo', 'ze_2020', 'codze2020', 'libze2020'], zoneRows(territory), INSEE)
    },
    {
      path: 'geo/France_Travail_Bassin_Emploi_2021.csv',
      bytes: textFile(BASSIN_HEADER, bassinRows(territory, 'formerBassin'), INSEE)
    },
    {
      path: 'geo/France_Travail_Bassin_Emploi_2025.csv',
      bytes: textFile(BASSIN_HEADER, bassinRows(territory, 'bassin'), INSEE)
    },
    {
      path: 'geo/corresp_geo_point_codes_communes.2025.csv',
      bytes: textFile(POINT_HEADER, pointRows(territory), { ...PLAIN, delimiter: ';' })
    },
    { path: 'geo/terre.geojson', bytes: Buffer.from(landGeojson(land)) }
  ];
}

const BASSIN_HEADER = ['reg', 'dep', 'codgeo', 'codbe', 'libbe'];

/** The last column is the demo's own: `oui` where the position was drawn inside the EPCI. */
const POINT_HEADER = ['', 'GeoPoint', 'Annee', 'Code_Officiel_Commune', 'latitude', 'longitude', 'position_approchee'];

/** As at the producer's: leading zeros kept, one code given twice, communes of the neighbouring region in the zone that crosses the border. */
function zoneRows(territory: Territory): Cell[][] {
  const rows = territory.communes.map((commune) => zoneRow(commune.code, commune.nom, commune.zone));
  rows.push(...territory.across.map((record) => zoneRow(record.code, record.nom, CROSS_BORDER_ZONE)));
  rows.push(zoneRow('97105', 'Basse-Terre', '0101', 'Basse-Terre'));
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  const first = rows[0];
  return first === undefined ? rows : [first, ...rows];
}

function zoneRow(code: string, nom: string, zone: string, name = ZONES_EMPLOI.get(zone) ?? ''): Cell[] {
  return [code, nom, `${zone} - ${name}`, zone, name];
}

/** As at the producer's: every code written as a number, so that zeros are lost (dep 1, codgeo 1001, codbe 101); former codes kept. */
function bassinRows(territory: Territory, edition: 'bassin' | 'formerBassin'): Cell[][] {
  const bassinOf = new Map(territory.communes.map((commune) => [commune.code, commune[edition]]));
  const rows: Cell[][] = [];
  for (const record of territory.records) {
    const bassin = bassinOf.get(record.code) ?? bassinOf.get(record.chefLieu ?? '');
    if (bassin !== undefined)
      rows.push([
        Number(territory.region),
        Number(record.code.slice(0, 2)),
        Number(record.code),
        bassin.code,
        bassin.nom
      ]);
  }
  const redon = BASSINS.find((bassin) => bassin.nom === 'REDON');
  for (const record of territory.across)
    rows.push([52, 44, Number(record.code), redon?.code ?? null, redon?.nom ?? null]);
  for (const record of territory.records) {
    if (record.type !== 'commune-actuelle') continue;
    if (record.departement === '01') rows.push([84, 1, Number(record.code), 8401, 'BOURG EN BRESSE']);
    if (record.departement === '2A') rows.push([94, '2A', record.code, 9402, 'AJACCIO']);
    if (record.departement === '971') rows.push([1, 971, Number(record.code), 101, 'BASSIN BASSE-TERRE']);
  }
  return rows;
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

function landGeojson(land: Land): string {
  const properties = {
    nom: 'Terre ferme autour de la Bretagne',
    source: 'Natural Earth 1:10 m (domaine public), par world-atlas'
  };
  return `${JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: land.geometry }] })}\n`;
}
