import { alerts, backups, nginx, timer } from './around.ts';
import { siteOf, type Finding, type Machine } from './finding.ts';
import { authority, disk, node, ports, proxy, rights, settings } from './host.ts';
import { snapshot } from './snapshot.ts';

const CHECKS = [
  node,
  settings,
  rights,
  proxy,
  authority,
  ports,
  disk,
  nginx,
  timer,
  snapshot,
  backups,
  alerts
] as const;

/** Looks at everything that a site needs, and writes nothing. @param region as `deploy` installs it; null: the shell's */
export async function examine(machine: Machine, region: string | null): Promise<Finding[]> {
  const site = siteOf(machine, region);
  const found: Finding[] = [];
  for (const check of CHECKS) found.push(...(await check(site)));
  return found;
}

const MARKS = { bon: '✓', defaut: '✗', non_verifie: '–' } as const;

/** « ✗ Disque : /tmp n’a plus que 12 Mo → libérer ou agrandir ». */
export function lineOf({ quoi, etat, dit, remede }: Finding): string {
  return `${MARKS[etat]} ${quoi} : ${etat === 'non_verifie' ? 'non vérifié, ' : ''}${dit}${remede === '' ? '' : ` → ${remede}`}`;
}
