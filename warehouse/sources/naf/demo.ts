import { PRIVATE_ACTIVITIES } from '../../demo/private-activities.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile } from '../../demo/writer.ts';

/** The list of APE of the private jobs. */
export function files(): DemoFile[] {
  return [
    {
      path: 'naf/naf2008_liste_n5.csv',
      bytes: textFile(
        ['Code1', 'Code2', 'Libellé'],
        PRIVATE_ACTIVITIES.map(({ ape, libelle }): Cell[] => [
          `${ape.slice(0, 2)}.${ape.slice(2)}`,
          ape,
          libelle.slice(6)
        ]),
        { ...PLAIN, delimiter: '|' }
      )
    }
  ];
}
