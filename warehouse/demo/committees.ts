import type { Commune } from './territory.ts';
import { ZONES_EMPLOI } from './zones.ts';

/** Zones d'emploi whose committees are one: the second sits with the first. Islands of one commune have none yet. */
const JOINED: Readonly<Record<string, string>> = { '5303': '5310', '5314': '5309', '5307': '5316', '5305': '5319' };
const WITHOUT_COMMITTEE = ['22016', '29083', '29155'];

/** The invented comité local pour l'emploi of a commune: whole zones d'emploi, some of them joined; null where there is none. */
export function committeeOf({ code, zone }: Pick<Commune, 'code' | 'zone'>): { code: string; name: string } | null {
  if (WITHOUT_COMMITTEE.includes(code)) return null;
  const seat = JOINED[zone] ?? zone;
  return { code: `CLE${seat}`, name: ZONES_EMPLOI.get(seat) ?? seat };
}
