import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

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
export function files({ territory }: DemoWorld): DemoFile[] {
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
  return [
    {
      path: 'bcn/departements_academies_regions.csv',
      bytes: textFile(
        ['libelleRegion', 'codeAcademie', 'codeRegion', 'codeDepartement', 'libelleAcademie', 'libelleDepartement'],
        [...rows, ...OTHERS],
        { ...PLAIN, delimiter: ';', bom: true }
      )
    }
  ];
}
