import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SOURCES_FOLDER } from '../../warehouse/pipeline/layout.ts';
import { askBuilt, type SampleRegion } from './sample-region.ts';

/** Adds files to the data folder of a region. */
export type Fill = (data: string) => void;

/**
 * At each call, a region of Rennes and Brest in a folder of its own inside `scratch`, with what is added to its data.
 */
export function townRegions(scratch: string): (fill: Fill) => SampleRegion {
  let count = 0;
  return (fill) => {
    const folder = join(scratch, `region-${count++}`);
    const data = join(folder, 'fichiers');
    mkdirSync(data, { recursive: true });
    writeTerritory(data);
    fill(data);
    const profile = join(folder, 'essai.yaml');
    writeFileSync(profile, "code: '53'\nnom: Bretagne\nadjectif: bretonne\ninterne: true\nconfirmes: toutes\n");
    return { profile, data, out: join(folder, 'sortie'), threads: 1 };
  };
}

/** The made-up files of some sources. */
export function samplesOf(...sources: readonly string[]): Fill {
  return (data) => {
    for (const source of sources)
      cpSync(join(SOURCES_FOLDER, source, 'sample'), join(data, source), { recursive: true });
  };
}

/** Files of producers, under their own names. */
export function copiesOf(...files: readonly string[]): Fill {
  return (data) => {
    for (const file of files) cpSync(file, join(data, basename(file)));
  };
}

/**
 * Three communes, one of them a former one, in two départements of the region; two neighbouring départements; as
 * their producer writes them.
 */
export function writeTerritory(folder: string): void {
  const commune = (code: string, nom: string, departement: string, region: string, population: number) => ({
    code,
    nom,
    typeLiaison: 0,
    departement,
    region,
    type: 'commune-actuelle',
    population,
    codesPostaux: []
  });
  const write = (name: string, content: unknown): void => writeFileSync(join(folder, name), JSON.stringify(content));
  write('communes.json', [
    commune('35238', 'Rennes', '35', '53', 1000),
    commune('29019', 'Brest', '29', '53', 500),
    commune('44109', 'Nantes', '44', '52', 900),
    commune('2A004', 'Ajaccio', '2A', '94', 300),
    commune('97302', 'Cayenne', '973', '03', 200),
    {
      code: '29999',
      nom: 'Ancienne',
      typeLiaison: 1,
      departement: '29',
      region: '53',
      type: 'commune-deleguee',
      chefLieu: '29019'
    }
  ]);
  write('epci.json', [
    { code: '243500139', nom: 'Rennes Métropole', type: 'METRO', membres: [{ code: '35238' }, { code: '29019' }] }
  ]);
  const departement = (code: string, region: string, nom: string) => ({
    code,
    region,
    chefLieu: '35238',
    nom,
    typeLiaison: 0
  });
  write('departements.json', [
    departement('35', '53', 'Ille-et-Vilaine'),
    departement('29', '53', 'Finistère'),
    departement('44', '52', 'Loire-Atlantique'),
    departement('2A', '94', 'Corse-du-Sud'),
    departement('973', '03', 'Guyane')
  ]);
  write(
    'regions.json',
    [
      ['53', 'Bretagne'],
      ['52', 'Pays de la Loire'],
      ['94', 'Corse'],
      ['03', 'Guyane']
    ].map(([code, nom]) => ({ code, nom, chefLieu: '35238', typeLiaison: 0 }))
  );
  writeFileSync(
    join(folder, 'corresp_geo_point_codes_communes.csv'),
    ';GeoPoint;Annee;Code_Officiel_Commune;latitude;longitude\n0;"48.1, -1.68";2025;35238;48.1;-1.68\n1;"48.4, -4.5";2025;29019;48.4;-4.5\n'
  );
  writeFileSync(
    join(folder, 'Zones_Emploi_2020.csv'),
    '\uFEFFcodgeo,libgeo,ze_2020,codze2020,libze2020\r\n35238,Rennes,5315 - Rennes,5315,Rennes\r\n29019,Brest,5302 - Brest,5302,Brest\r\n'
  );
  writeFileSync(
    join(folder, 'Bassins_Emploi.csv'),
    '\uFEFFreg,dep,codgeo,codbe,libbe\r\n53,35,35238,5314,RENNES\r\n53,29,29019,5301,BREST\r\n'
  );
}

/** What a query gives of a region of Rennes and Brest, built at each call with what is added to its data. */
export function askTowns(scratch: string, sql: string): (fill: Fill) => Promise<unknown[][]> {
  const townRegion = townRegions(scratch);
  return (fill) => askBuilt(townRegion(fill), sql);
}
