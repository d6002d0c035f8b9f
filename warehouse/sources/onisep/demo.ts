import { cfd } from '../../demo/formations.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = [
  'Action de Formation (AF) identifiant Onisep',
  'FOR URL et ID Onisep',
  'Formation (FOR) libellé',
  'FOR type',
  'FOR niveau de sortie',
  'ENS code UAI',
  'AF durée cycle standard',
  'AF modalités scolarité',
  'AF date de modification'
];

/** What the demo's schools teach, in the layout of Onisep's list (its header names): one action given twice, one without a school's code, one of a school that no directory knows. */
export function files({ schools }: DemoWorld): DemoFile[] {
  const rows = schools.flatMap(({ uai, offer }) =>
    offer.map((formation): Cell[] => [
      `AF.${uai}.${cfd(formation)}`,
      `https://exemple.invalid/http/redirection/formation/slug/FOR.${cfd(formation).slice(3)}`,
      `${formation.diploma.name} ${formation.libelle}`,
      formation.diploma.name,
      null,
      uai,
      `${formation.diploma.years} an${formation.diploma.years > 1 ? 's' : ''}`,
      'temps plein, cours en présentiel',
      '01/09/2025'
    ])
  );
  const [first = []] = rows;
  rows.push(
    first,
    ['AF.1', ...first.slice(1, 5), null, ...first.slice(6)],
    ['AF.2', ...first.slice(1, 5), '0359999W', ...first.slice(6)]
  );
  return [
    {
      path: 'formation/ideo-actions_de_formation_initiale-univers_lycee.csv',
      bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';', bom: true })
    }
  ];
}
