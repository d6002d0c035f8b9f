import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Land } from './land.ts';
import { placeCommunes, type Position } from './positions.ts';
import { BASSINS, COMPOSITION, FORMER_BASSINS, type Bassin } from './zones.ts';

export interface CommuneRecord {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  chefLieu?: string;
  population?: number;
  codesPostaux?: string[];
}

export interface Commune {
  code: string;
  nom: string;
  departement: string;
  postal: string;
  population: number;
  bassin: Bassin;
  /** Its bassin in the edition of 2021. */
  formerBassin: Bassin;
  zone: string;
  lat: number;
  lng: number;
  /** True when the position was drawn inside the EPCI, for want of a known one. */
  approximate: boolean;
}

interface Epci {
  code: string;
  membres: { code: string }[];
}

export interface Place {
  code: string;
  nom: string;
  region: string;
  chefLieu: string;
  population: number;
}

export interface Territory {
  region: string;
  communes: Commune[];
  /** Communes of the cross-border zone d'emploi that lie outside the region. */
  across: CommuneRecord[];
  /** Every commune of France, and former communes, as in the package. */
  records: CommuneRecord[];
  departements: Place[];
  regions: Place[];
  /** Folder of the package's data files. */
  packageFolder: string;
}

const REGION = '53';
const CROSS_BORDER_EPCI = '243500741';

/** Real communes, EPCI and populations of the region, with the demo's zones and a position for each commune. */
export function readTerritory(seed: number, land: Land): Territory {
  const packageFolder = join(
    dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json')),
    'data'
  );
  const records = readJson<CommuneRecord[]>(packageFolder, 'communes.json');
  const epci = readJson<Epci[]>(packageFolder, 'epci.json');
  const group = new Map(
    epci.flatMap((item) => item.membres.map((member): [string, string] => [member.code, item.code]))
  );
  const current = records.filter((record) => record.type === 'commune-actuelle');
  const own = current.filter((record) => record.region === REGION);
  const positions = placeCommunes(
    own.map((record) => record.code),
    group,
    seed,
    land
  );
  const regional = new Set(own.map((record) => record.code));
  const across =
    epci.find((item) => item.code === CROSS_BORDER_EPCI)?.membres.filter((member) => !regional.has(member.code)) ?? [];
  return {
    region: REGION,
    communes: own.map((record) => communeOf(record, group, positions)),
    across: current.filter((record) => across.some((member) => member.code === record.code)),
    records,
    departements: withPopulation(
      readJson<Place[]>(packageFolder, 'departements.json'),
      current,
      (record) => record.departement
    ).filter((place) => isRegion(place.region)),
    regions: withPopulation(
      readJson<Place[]>(packageFolder, 'regions.json'),
      current,
      (record) => record.region
    ).filter((place) => isRegion(place.code)),
    packageFolder
  };
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

/** Overseas collectivities (three digits) are covered by no survey of the demo. */
function isRegion(code: string): boolean {
  return code.length === 2;
}

function withPopulation(
  places: Place[],
  communes: CommuneRecord[],
  key: (record: CommuneRecord) => string | undefined
): Place[] {
  const sums = new Map<string, number>();
  for (const commune of communes) {
    const code = key(commune);
    if (code !== undefined) sums.set(code, (sums.get(code) ?? 0) + (commune.population ?? 0));
  }
  return places.map((place) => ({ ...place, population: sums.get(place.code) ?? 0 }));
}

function communeOf(
  record: CommuneRecord,
  group: ReadonlyMap<string, string>,
  positions: ReadonlyMap<string, Position>
): Commune {
  const area = group.get(record.code) ?? record.code;
  const zones = COMPOSITION.get(area);
  const bassin = BASSINS.find((item) => item.code === zones?.bassin);
  const position = positions.get(record.code);
  if (!zones || !bassin || !position)
    throw new Error(`Commune ${record.code} ${record.nom} : EPCI absent de warehouse/demo/zones.ts.`);
  return {
    code: record.code,
    nom: record.nom,
    departement: record.departement ?? '',
    postal: record.codesPostaux?.[0] ?? '',
    population: record.population ?? 0,
    bassin,
    formerBassin: BASSINS.find((item) => item.code === FORMER_BASSINS.get(area)) ?? bassin,
    zone: zones.zone,
    ...position
  };
}
