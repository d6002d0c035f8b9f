import { FAMILIES_2009 } from '../../demo/occupation-cards.ts';
import { DOMAINES, GROUPES, OCCUPATIONS } from '../../demo/occupations.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile } from '../../demo/writer.ts';

const DARES: TextLayout = { ...PLAIN, delimiter: ';', bom: true, lineEnd: '\r\n' };

/** Finest level of FAP 2021 (341) where it cuts an occupation of the demo; elsewhere both levels are the same. */
const DETAIL: ReadonlyMap<string, readonly string[]> = new Map([
  ['A0X41', ["Eleveurs de bovins ou d'équidés", 'Eleveurs de lapins et volailles', 'Eleveurs de porcins']],
  ['S0X42', ['Boulangers', 'Pâtissiers']],
  ['V1X80', ['Infirmiers', 'Sages-femmes']]
]);

export function files(): DemoFile[] {
  return [
    {
      path: 'fap/Intitules_FAP2021.csv',
      bytes: textFile(
        [
          'Code_FAP341',
          'Intitulé_FAP341',
          'Code_FAP228',
          'Intitulé_FAP228',
          'Code_FAP86',
          'Intitulé_FAP86',
          'Code_FAP22',
          'Intitulé_FAP22'
        ],
        fap2021(),
        DARES
      )
    },
    {
      path: 'fap/Intitules_FAP2009.csv',
      bytes: textFile(
        [
          'Code FAP détaillées',
          'FAP détaillées',
          'Code FAP agrégées',
          'FAP agrégées',
          'Code domaines professionnels',
          'domaines professionnels'
        ],
        fap2009(),
        DARES
      )
    }
  ];
}

function fap2021(): Cell[][] {
  return OCCUPATIONS.flatMap((occupation) => {
    const parents: Cell[] = [
      occupation.code,
      occupation.libelle,
      occupation.groupe,
      GROUPES.get(occupation.groupe) ?? '',
      occupation.domaine,
      DOMAINES.get(occupation.domaine) ?? ''
    ];
    const detail = DETAIL.get(occupation.code);
    if (detail === undefined) return [[occupation.code, occupation.libelle, ...parents]];
    return detail.map((name, index) => [`${occupation.code}${String.fromCharCode(97 + index)}`, name, ...parents]);
  });
}

function fap2009(): Cell[][] {
  return FAMILIES_2009.map(({ fap, libelle, group, groupLabel }) => [
    fap,
    libelle,
    group,
    groupLabel,
    fap.slice(0, 1),
    DOMAINES.get(fap.slice(0, 1)) ?? ''
  ]);
}
