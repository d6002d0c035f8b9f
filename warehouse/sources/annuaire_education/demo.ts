import { DuckDBInstance, type DuckDBAppender } from '@duckdb/node-api';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Land } from '../../demo/land.ts';
import { neighbourCentreCode, neighbourSchoolCode, neighbourTowns, type NeighbourTown } from '../../demo/neighbours.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { pointIn, schoolCode, type School } from '../../demo/schools.ts';
import type { Commune, Territory } from '../../demo/territory.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

interface Entry {
  uai: string;
  nom: string;
  type: string | null;
  secteur: string | null;
  commune: Pick<Commune, 'code' | 'nom'>;
  /** Region and academy, when they are not those of the demo. */
  elsewhere?: string;
  pupils: number | null;
  lat: number;
  lng: number;
}

/** Towns with an information and guidance centre (CIO). */
const GUIDANCE =
  '22278 22113 22050 22070 29019 29232 29151 29039 35238 35288 35115 35236 35360 56121 56260 56178 56165'.split(' ');
const ACADEMY = '14';

const COLUMNS =
  'identifiant_de_l_etablissement VARCHAR, nom_etablissement VARCHAR, type_etablissement VARCHAR, statut_public_prive VARCHAR, code_commune VARCHAR, nom_commune VARCHAR, code_region VARCHAR, code_academie VARCHAR, ecole_maternelle DOUBLE, ecole_elementaire DOUBLE, voie_generale VARCHAR, nombre_d_eleves DOUBLE, geometry BLOB, __index_level_0__ BIGINT';

/**
 * The education directory as GeoParquet: schools of the demo, guidance centres, and other kinds of establishments
 * that a loader has to tell apart (one without type). The scratch folder receives the file while it is written.
 */
export async function files({ territory, schools, land, seed, scratch }: DemoWorld): Promise<DemoFile[]> {
  const path = 'geo/annuaire_ecoles_france_mini.parquet';
  const target = join(scratch, 'annuaire.parquet.partiel');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`create table annuaire (${COLUMNS})`);
    const appender = await connection.createAppender('annuaire');
    entries(territory, schools, land, seed).forEach((entry, index) =>
      append(appender, entry, entry.elsewhere ?? territory.region, index)
    );
    appender.closeSync();
    const types =
      '{"version": "1.0.0", "primary_column": "geometry", "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}}}';
    await connection.run(
      `copy annuaire to '${target.replaceAll("'", "''")}' (format parquet, compression snappy, kv_metadata {geo: '${types}'})`
    );
    return [{ path, bytes: readFileSync(target) }];
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(target, { force: true });
  }
}

function entries(territory: Territory, schools: readonly School[], land: Land, seed: number): Entry[] {
  const noise = noiseOf(seed);
  const towns = new Map(territory.communes.map((commune) => [commune.code, commune]));
  const centres = GUIDANCE.map((code, index) => {
    const commune = towns.get(code);
    if (commune === undefined)
      throw new Error(`Commune ${code} absente : voir warehouse/sources/annuaire_education/demo.ts`);
    return entryIn(
      commune,
      800 + index,
      `Centre d'information et d'orientation de démonstration, ${commune.nom}`,
      'Information et orientation',
      land,
      noise
    );
  });
  const others = territory.communes
    .filter((commune) => commune.population > 6000)
    .map((commune, index) =>
      entryIn(
        commune,
        600 + index,
        `Collège de démonstration n° ${index + 1}, ${commune.nom}`,
        index === 0 ? null : 'Collège',
        land,
        noise
      )
    );
  return [
    ...schools.map((school): Entry => ({
      uai: school.uai,
      nom: school.nom,
      type: 'Lycée',
      secteur: school.secteur,
      commune: school.commune,
      pupils: 40 * school.offer.length,
      lat: school.lat,
      lng: school.lng
    })),
    ...centres,
    ...others,
    ...neighbourTowns(territory).flatMap((town) => neighbourEntries(town))
  ];
}

/** A school and a guidance centre of a neighbouring town: the directory is national. */
function neighbourEntries(town: NeighbourTown): Entry[] {
  const { lat, lng, region: elsewhere } = town;
  return [
    {
      uai: neighbourSchoolCode(town),
      nom: `Lycée de démonstration, ${town.nom}`,
      type: 'Lycée',
      secteur: 'Public',
      commune: town,
      elsewhere,
      pupils: 200,
      lat,
      lng
    },
    {
      uai: neighbourCentreCode(town),
      nom: `Centre d'information et d'orientation de démonstration, ${town.nom}`,
      type: 'Information et orientation',
      secteur: 'Public',
      commune: town,
      elsewhere,
      pupils: null,
      lat,
      lng
    }
  ];
}

function entryIn(commune: Commune, rank: number, nom: string, type: string | null, land: Land, noise: Noise): Entry {
  return {
    uai: schoolCode(commune.departement, rank),
    nom,
    type,
    secteur: type === null ? null : 'Public',
    commune,
    pupils: type === 'Collège' ? 450 : null,
    ...pointIn(commune, land, noise, `annuaire/${rank}`)
  };
}

function append(appender: DuckDBAppender, entry: Entry, region: string, index: number): void {
  const text = (value: string | null): void => (value === null ? appender.appendNull() : appender.appendVarchar(value));
  for (const value of [
    entry.uai,
    entry.nom,
    entry.type,
    entry.secteur,
    entry.commune.code,
    entry.commune.nom,
    region,
    entry.elsewhere === undefined ? ACADEMY : null
  ])
    text(value);
  appender.appendNull();
  appender.appendNull();
  text(entry.type === 'Lycée' ? '1' : entry.type === 'Collège' ? '0' : null);
  if (entry.pupils === null) appender.appendNull();
  else appender.appendDouble(entry.pupils);
  appender.appendBlob(point(entry.lng, entry.lat));
  appender.appendBigInt(BigInt(index));
  appender.endRow();
}

/** Well-known binary of a point, little-endian, longitude first. */
function point(lng: number, lat: number): Uint8Array {
  const bytes = Buffer.alloc(21);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(1, 1);
  bytes.writeDoubleLE(lng, 5);
  bytes.writeDoubleLE(lat, 13);
  return bytes;
}
