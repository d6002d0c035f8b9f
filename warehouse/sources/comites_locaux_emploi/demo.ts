import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { ZONES_EMPLOI } from '../../demo/zones.ts';

/** Zones d'emploi whose committees are one: the second sits with the first. Islands of one commune have none yet. */
const JOINED: Readonly<Record<string, string>> = { '5303': '5310', '5314': '5309', '5307': '5316', '5305': '5319' };
const WITHOUT_COMMITTEE = ['22016', '29083', '29155'];

/** Invented comités locaux pour l'emploi in the template: whole zones d'emploi, some of them joined. */
export function files({ territory }: DemoWorld): DemoFile[] {
  const rows = territory.communes
    .filter(({ code }) => !WITHOUT_COMMITTEE.includes(code))
    .map(({ code, zone }): Cell[] => {
      const seat = JOINED[zone] ?? zone;
      return [code, `CLE${seat}`, ZONES_EMPLOI.get(seat) ?? seat];
    });
  return [
    {
      path: 'geo/comites_locaux_emploi_2025.csv',
      bytes: textFile(['code_commune', 'code', 'nom'], rows, { ...PLAIN, delimiter: ';' })
    }
  ];
}
