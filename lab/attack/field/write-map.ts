import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Commune, Region } from './map.ts';

/** A commune of another region: files of producers always hold some. */
const NEIGHBOUR: Commune = {
  code: '17001',
  name: 'Plaine',
  population: 900,
  departement: '17',
  zone: '1701',
  bassin: '1701',
  epci: '200000099'
};
const MERGER = '2025-01-01';

/** Writes one file of a producer, its folder too. */
export function put(data: string, path: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(data, path)), { recursive: true });
  writeFileSync(join(data, path), [...lines, ''].join('\n'));
}

const json = (records: readonly object[]): string[] => [
  '[',
  ...records.map((record, index) => JSON.stringify(record) + (index < records.length - 1 ? ',' : '')),
  ']'
];

/** Writes the geography of a region as its producers do: the official list, EPCI, zones, bassins and events. */
export function writeMap(data: string, { communes, merged }: Region): void {
  for (const source of ['decoupage', 'zones_emploi', 'bassins', 'mouvements_communes'])
    rmSync(join(data, source), { recursive: true, force: true });
  const all = [...communes, NEIGHBOUR];
  const chief = (departement: string): string => all.find((commune) => commune.departement === departement)?.code ?? '';
  const regionOf = (departement: string): string => (departement === '17' ? '17' : '08');
  const base = (commune: Commune): object => ({
    zone: 'metro',
    typeLiaison: 0,
    arrondissement: `${commune.departement}1`,
    departement: commune.departement,
    region: regionOf(commune.departement)
  });
  put(
    data,
    'decoupage/communes.json',
    json([
      ...all.map((commune) => ({
        code: commune.code,
        nom: commune.name,
        ...base(commune),
        type: 'commune-actuelle',
        rangChefLieu: 0,
        codesPostaux: ['08100'],
        population: commune.population
      })),
      ...[...merged].map(([gone, heir]) => ({
        code: gone,
        nom: `Ancienne ${gone}`,
        ...base(all.find(({ code }) => code === heir) ?? NEIGHBOUR),
        type: 'commune-deleguee',
        chefLieu: heir
      }))
    ])
  );
  put(
    data,
    'decoupage/epci.json',
    json(
      [...new Set(all.map(({ epci }) => epci))]
        .filter((code) => code !== '')
        .map((code) => ({
          code,
          nom: `CC ${code.slice(-2)}`,
          type: 'CC',
          modeFinancement: 'FPU',
          membres: all.filter(({ epci }) => epci === code).map((commune) => ({ code: commune.code, nom: commune.name }))
        }))
    )
  );
  const departements = [...new Set(all.map(({ departement }) => departement))];
  put(
    data,
    'decoupage/departements.json',
    json(
      departements.map((code) => ({
        code,
        region: regionOf(code),
        chefLieu: chief(code),
        nom: `Département ${code}`,
        typeLiaison: 0,
        zone: 'metro'
      }))
    )
  );
  put(
    data,
    'decoupage/arrondissements.json',
    json(
      departements.map((code) => ({
        code: `${code}1`,
        departement: code,
        region: regionOf(code),
        chefLieu: chief(code),
        nom: `Arrondissement ${code}`,
        typeLiaison: 0
      }))
    )
  );
  put(
    data,
    'decoupage/regions.json',
    json([
      { code: '08', chefLieu: chief('08'), nom: 'Haute-Rive', typeLiaison: 0, zone: 'metro' },
      { code: '17', chefLieu: chief('17'), nom: 'Pays de la Plaine', typeLiaison: 4, zone: 'metro' }
    ])
  );
  put(data, 'zones_emploi/Export_Communes_Zones_Emploi_2020.csv', [
    'codgeo,libgeo,ze_2020,codze2020,libze2020',
    ...all.map(({ code, name, zone }) => `${code},${name},${zone} - Zone ${zone},${zone},Zone ${zone}`)
  ]);
  put(data, 'bassins/France_Travail_Bassin_Emploi_2021.csv', [
    'reg,dep,codgeo,codbe,libbe',
    ...all.map(
      ({ code, departement, bassin }) => `${regionOf(departement)},${departement},${code},${bassin},BASSIN ${bassin}`
    ),
    // The bassins keep the codes of their year.
    ...[...merged].map(([gone, heir]) => {
      const { departement, bassin } = all.find(({ code }) => code === heir) ?? NEIGHBOUR;
      return `08,${departement},${gone},${bassin},BASSIN ${bassin}`;
    })
  ]);
  put(data, 'mouvements_communes/v_mvt_commune_2026.csv', [
    'MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP',
    ...[...merged].flatMap(([gone, heir]) =>
      [gone, heir].map((code) => `32,${MERGER},COM,${code},0,RIVE,Rive,Rive,COM,${heir},0,RIVE,Rive,Rive`)
    ),
    ...(merged.size === 0 ? ['10,2011-03-14,COM,08001,2,RIVE,Rive,Rive,COM,08001,2,RIVE 1,Rive 1,Rive 1'] : [])
  ]);
}
