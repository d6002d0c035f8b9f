import type { DemoFile } from './demo-file.ts';
import { noiseOf } from './noise.ts';
import type { Commune, Territory } from './territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';
import { ZONES_EMPLOI } from './zones.ts';

const DGCL: TextLayout = { ...PLAIN, delimiter: ';', bom: true, lineEnd: '\r\n' };

/** Académies of the regions: number, name, départements as the Insee numbers them. */
const ACADEMIES = `01 Paris|75
02 Aix-Marseille|04 05 13 84
03 Besançon|25 39 70 90
04 Bordeaux|24 33 40 47 64
06 Clermont-Ferrand|03 15 43 63
07 Dijon|21 58 71 89
08 Grenoble|07 26 38 73 74
09 Lille|59 62
10 Lyon|01 42 69
11 Montpellier|11 30 34 48 66
12 Nancy-Metz|54 55 57 88
13 Poitiers|16 17 79 86
14 Rennes|22 29 35 56
15 Strasbourg|67 68
16 Toulouse|09 12 31 32 46 65 81 82
17 Nantes|44 49 53 72 85
18 Orléans-Tours|18 28 36 37 41 45
19 Reims|08 10 51 52
20 Amiens|02 60 80
22 Limoges|19 23 87
23 Nice|06 83
24 Créteil|77 93 94
25 Versailles|78 91 92 95
27 Corse|2A 2B
28 La Réunion|974
31 Martinique|972
32 Guadeloupe|971
33 Guyane|973
43 Mayotte|976
70 Normandie|14 27 50 61 76`;

/** Lines of the table that are no académie of a département. */
const OTHERS: readonly Cell[][] = [
  ['Occitanie', '11', '76', '130', 'Montpellier', 'Andorre'],
  ['Tom et Collectivités territoriales', '41', '00', '987', 'Polynésie Française', 'Polynésie Française'],
  ['Normandie', '05', '28', null, 'Caen', null],
  ['Sans objet', '#', '99', null, 'Non recensée', null],
  ['Sans objet', '00', '99', null, 'Etranger', null]
];

/** The real académies and their départements, in the layout of the ministry's table: codes of three characters. */
export function academyFile(territory: Territory): DemoFile {
  const regions = new Map(territory.regions.map((region) => [region.code, region.nom]));
  const departements = new Map(territory.departements.map((departement) => [departement.code, departement]));
  const rows = ACADEMIES.split('\n').flatMap((line) => {
    const [head = '', codes = ''] = line.split('|');
    return codes.split(' ').flatMap((code): Cell[][] => {
      const departement = departements.get(code);
      return departement
        ? [
            [
              regions.get(departement.region) ?? '',
              head.slice(0, 2),
              departement.region,
              code.padStart(3, '0'),
              head.slice(3),
              departement.nom
            ]
          ]
        : [];
    });
  });
  return {
    path: 'bcn/departements_academies_regions.csv',
    bytes: textFile(
      ['libelleRegion', 'codeAcademie', 'codeRegion', 'codeDepartement', 'libelleAcademie', 'libelleDepartement'],
      [...rows, ...OTHERS],
      { ...PLAIN, delimiter: ';', bom: true }
    )
  };
}

/** Rural zones d'emploi: classed, the first of them FRR+; those that have left the ZRR but keep its effects. */
const CLASSED = ['5303', '5312', '5311', '0062'];
const FORMER = '5306';
const LARGEST_RURAL = 12_000;

/** FRR of each commune, in the layout of the list of July 2025: an invented classification of the communes, but for the largest, of five real zones d'emploi. */
export function ruralFile(territory: Territory): DemoFile {
  const rows = territory.communes.map((commune, index): Cell[] => [
    commune.code,
    commune.departement,
    commune.nom,
    classOf(commune, index),
    null
  ]);
  rows.push(
    ...territory.across.map((record): Cell[] => [
      record.code,
      record.departement ?? null,
      record.nom,
      'Non classée',
      null
    ])
  );
  return {
    path: 'geo/liste-communes-FRR-juillet2025.csv',
    bytes: textFile(
      ['Code_insee', 'Departement', 'Commune', 'Classement FRR et FRR+ au 10 juillet 2025', ''],
      rows,
      DGCL
    )
  };
}

function classOf({ zone, population }: Commune, index: number): string {
  if (population > LARGEST_RURAL) return 'Non classée';
  const part = index % 90 === 7;
  if (zone === FORMER) return part ? 'FRR bénéficiaire partiellement' : 'FRR bénéficiaire';
  if (!CLASSED.includes(zone)) return 'Non classée';
  if (part) return 'Classée FRR partiellement';
  return zone === CLASSED[0] ? 'FRR+' : 'FRR socle';
}

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
export function priorityDistrictFiles(territory: Territory, seed: number): DemoFile[] {
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

/** Zones d'emploi whose committees are one: the second sits with the first. Islands of one commune have none yet. */
const JOINED: Readonly<Record<string, string>> = { '5303': '5310', '5314': '5309', '5307': '5316', '5305': '5319' };
const WITHOUT_COMMITTEE = ['22016', '29083', '29155'];

/** Invented comités locaux pour l'emploi in the template: whole zones d'emploi, some of them joined. */
export function employmentCommitteeFile(territory: Territory): DemoFile {
  const rows = territory.communes
    .filter(({ code }) => !WITHOUT_COMMITTEE.includes(code))
    .map(({ code, zone }): Cell[] => {
      const seat = JOINED[zone] ?? zone;
      return [code, `CLE${seat}`, ZONES_EMPLOI.get(seat) ?? seat];
    });
  return {
    path: 'geo/comites_locaux_emploi_2025.csv',
    bytes: textFile(['code_commune', 'code', 'nom'], rows, { ...PLAIN, delimiter: ';' })
  };
}
