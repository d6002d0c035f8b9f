import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { BASSINS } from '../../demo/zones.ts';

/** Formacode, title, how well leavers find work in France, in fifths. */
const SUBJECTS: readonly [string, string, number][] = [
  ['31768', 'Transport, conduite', 5],
  ['43448', 'Aide à la personne', 4],
  ['42752', 'Hôtellerie, restauration', 4],
  ['22252', 'Maçonnerie', 4],
  ['31816', 'Maintenance industrielle', 5],
  ['23036', 'Soudage', 4],
  ['31028', 'Programmation informatique', 2],
  ['34566', 'Vente, commerce', 3],
  ['35066', 'Secrétariat, assistanat', 3],
  ['32663', 'Comptabilité', 3],
  ['44028', 'Animation', 2],
  ['15081', 'Orientation, projet professionnel', 1],
  ['15235', 'Langues', 1],
  ['45066', 'Arts et spectacle', 1],
  ['21046', 'Maraîchage', 3]
];

/** Return to work after training, by zone. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'formation/retour_emploi_2024.csv',
      bytes: textFile(
        'annee type_zone code_zone formacode libelle quintile'.split(' '),
        returns(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

/** The API's five values, by zone; a zone gives a subject only when enough trainees left it. */
function returns(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const inRegion = new Set(territory.communes.map(({ bassin }) => bassin.code));
  const zones: [type: string, code: string, shown: number][] = [
    ['NAT', '', 1],
    ...territory.regions.map(({ code }): [string, string, number] => ['REG', code, 0.95]),
    ...own.map(({ code }): [string, string, number] => ['DEP', code, 0.8]),
    ...BASSINS.filter(({ code }) => inRegion.has(code)).map(({ code }): [string, string, number] => [
      'BAS',
      String(code),
      0.35
    ])
  ];
  return zones.flatMap(([type, code, shown]) =>
    SUBJECTS.flatMap(([subject, title, fifth]): Cell[][] => {
      if (type !== 'NAT' && noise.unit('sortants', type, code, subject) > shown) return [];
      const drift = type === 'NAT' ? 0 : Math.round(2.4 * (noise.unit('retour', type, code, subject) - 0.5));
      return [[2024, type, code, subject, title, String(Math.min(5, Math.max(1, fifth + drift)) / 5)]];
    })
  );
}
