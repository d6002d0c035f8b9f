import { committeeOf } from '../../demo/committees.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Invented comités locaux pour l'emploi in the template. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const rows = territory.communes.flatMap((commune): Cell[][] => {
    const committee = committeeOf(commune);
    return committee === null ? [] : [[commune.code, committee.code, committee.name]];
  });
  return [
    {
      path: 'geo/comites_locaux_emploi_2025.csv',
      bytes: textFile(['code_commune', 'code', 'nom'], rows, { ...PLAIN, delimiter: ';' })
    }
  ];
}
