import { cfd, FORMATIONS } from '../../demo/formations.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = ['Formation', 'Diplôme', 'cfd', 'Région sélectionnée', 'codeRegion', 'codeDispositif'];
const LISTED = 12;

/** The courses of the demo whose leavers find work least, as a list of the region; one of them given twice. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const listed = FORMATIONS.filter(({ diploma }) => ['CAP', 'BAC PRO', 'BTS'].includes(diploma.name))
    .toSorted((one, other) => one.outcome - other.outcome || (cfd(one) < cfd(other) ? -1 : 1))
    .slice(0, LISTED);
  const rows = [...listed, ...listed.slice(0, 1)].map((formation): Cell[] => [
    formation.libelle,
    formation.diploma.name,
    cfd(formation),
    'Bretagne',
    territory.region,
    formation.diploma.dispositif
  ]);
  return [
    { path: 'orion/actions_prioritaires.csv', bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';', bom: true }) }
  ];
}
