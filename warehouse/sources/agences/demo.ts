import { unaccented } from '../../../src/lib/text/unaccented.ts';
import type { Land } from '../../demo/land.ts';
import { neighbourTowns, type NeighbourTown } from '../../demo/neighbours.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { pointIn } from '../../demo/schools.ts';
import type { Commune } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'REFERENCE_PE,NOM,CODE_SAFIR,TYPE_SITE,REGION,LIBELLE_REGION,COMPLEMENT_ADRESSE,DC_COMPLEMENTADRSITEPHYSIQUE,ADRESSE,CODE_POSTAL,COMMUNE,DN_LATITUDE,DN_LONGITUDE'.split(
    ','
  );

/** Towns of the 37 local agencies, with how many each has. */
const LOCAL =
  '35238 5,29019 3,22278 2,29232 2,56121 2,56260 2,56098 1,22050 1,22070 1,22113 1,22136 1,22093 1,29046 1,29151 1,29024 1,29103 1,29039 1,29233 1,29220 1,35288 1,35085 1,35360 1,35115 1,35236 1,56178 1,56165 1,56007 1';
/** Offices that receive nobody: one per département (DDA) and one for the region (DRA), at the address of an agency. */
const OFFICES = '22278 DDA,29019 DDA,35238 DDA,56260 DDA,35238 DRA';
/** A real file covers France: these are too far to count anywhere, and the last one's code has a zero to keep. */
const ELSEWHERE: Cell[][] = [
  [
    'PDL0283009001',
    'AGENCE FICTIVE NANTES',
    '44901',
    'ALE',
    '52',
    'PAYS DE LA LOIRE',
    'NULL',
    'DONNEE SYNTHETIQUE',
    '1 RUE DE LA DEMONSTRATION',
    '44000',
    'NANTES',
    '47,2184',
    '-1,5536'
  ],
  [
    'ARA0283009002',
    'AGENCE FICTIVE BOURG',
    '01904',
    'ALE',
    '84',
    'AUVERGNE-RHONE-ALPES',
    'NULL',
    'DONNEE SYNTHETIQUE',
    '2 RUE DE LA DEMONSTRATION',
    '01000',
    'BOURG EN BRESSE',
    '46,205',
    '5,2255'
  ]
];

/** 42 sites in the region, decimal commas inside quotes, missing fields as "NULL", names in capitals without accents. */
export function files({ territory, land, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const towns = new Map(territory.communes.map((commune) => [commune.code, commune]));
  const sites = [...LOCAL.split(','), ...OFFICES.split(',')].flatMap((item) => sitesOf(item, towns));
  const rows = sites.map(({ town, type, rank }, index) => site(town, type, rank, index, land, noise));
  return [
    {
      path: 'spro/pole_emploi_agencies.csv',
      bytes: textFile(HEADER, [...rows, ...neighbourAgencies(neighbourTowns(territory)), ...ELSEWHERE], PLAIN)
    }
  ];
}

function sitesOf(item: string, towns: ReadonlyMap<string, Commune>): { town: Commune; type: string; rank: number }[] {
  const [code = '', what = ''] = item.split(' ');
  const town = towns.get(code);
  if (town === undefined) throw new Error(`Commune ${code} absente : voir warehouse/sources/agences/demo.ts`);
  const count = Number(what);
  return Array.from({ length: count || 1 }, (_, index) => ({ town, type: count ? 'ALE' : what, rank: index + 1 }));
}

function site(town: Commune, type: string, rank: number, index: number, land: Land, noise: Noise): Cell[] {
  const point = pointIn(town, land, noise, `agence/${type === 'ALE' ? rank : 1}`);
  const name = unaccented(town.nom.toUpperCase())
    .replaceAll('-', ' ')
    .replace(/^SAINT /, 'ST ');
  const comma = (value: number): string => String(value).replace('.', ',');
  return [
    `BRE00${String(10 + index).padStart(2, '0')}009${String(100 + index)}`,
    `AGENCE FICTIVE ${name}${rank > 1 ? ` ${rank}` : ''}`,
    `${town.departement}${900 + index}`,
    type,
    '53',
    'BRETAGNE',
    'NULL',
    'DONNEE SYNTHETIQUE',
    `${index + 1} RUE DE LA DEMONSTRATION`,
    town.postal,
    name,
    comma(point.lat),
    comma(point.lng)
  ];
}

/** Agencies of a national file. */
function neighbourAgencies(towns: readonly NeighbourTown[]): Cell[][] {
  const comma = (value: number): string => String(value).replace('.', ',');
  return towns.map((town, index) => {
    const name = unaccented(town.nom.toUpperCase()).replaceAll('-', ' ');
    return [
      `VOI02830091${String(10 + index)}`,
      `AGENCE FICTIVE ${name}`,
      `${town.departement}95${index}`,
      'ALE',
      town.region,
      town.region === '52' ? 'PAYS DE LA LOIRE' : 'NORMANDIE',
      'NULL',
      'DONNEE SYNTHETIQUE',
      '3 RUE DE LA DEMONSTRATION',
      town.postal,
      name,
      comma(town.lat),
      comma(town.lng)
    ];
  });
}
