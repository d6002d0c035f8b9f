import { noiseOf, type Noise } from '../../demo/noise.ts';
import { dayWeight, historyDays, historyMonths, monthWeight } from '../../demo/seasons.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const PLATFORMS: readonly [string, number, number][] = [
  ['Plateforme orientation', 190, 0.82],
  ['Plateforme formation', 110, 0.74]
];

/** Calls and who calls, in the templates that a region fills in. */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `service/${name}.csv`,
    bytes: textFile(header.split(' '), rows, { ...PLAIN, delimiter: ';' })
  });
  return [
    file(
      'appels_telephone_2023-2025',
      'periode plateforme recus a_traiter decroches attente_p50_s attente_p90_s',
      calls(noise)
    ),
    file('qualification_telephone_2024', 'periode plateforme axe modalite valeur unite', callers())
  ];
}

/** Calls of working days, and a line by month for waiting times, which do not add up. */
function calls(noise: Noise): Cell[][] {
  return PLATFORMS.flatMap(([name, daily, answered]) => {
    const days = historyDays()
      .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
      .map((day) => {
        const received = Math.round(daily * dayWeight(day) * noise.around(0.08, 'appels', name, day));
        const wanted = Math.round(received * 0.86);
        return {
          day,
          counts: [
            received,
            wanted,
            Math.min(wanted, Math.round(wanted * answered * noise.around(0.04, 'decroches', name, day)))
          ] as const
        };
      });
    const months = historyMonths().map((month): Cell[] => {
      const own = days.filter(({ day }) => day.startsWith(month));
      const median = Math.round(38 * monthWeight(month) * noise.around(0.1, 'attente', name, month));
      return [
        month,
        name,
        ...[0, 1, 2].map((index) => own.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
        median,
        median * 4
      ];
    });
    return [...days.map(({ day, counts }): Cell[] => [day, name, ...counts, null, null]), ...months];
  });
}

/** Statuses do not reach the total, answers exceed it: several in one call. */
function callers(): Cell[][] {
  const rows: [string, string, number][] = [
    ['ensemble', 'appelants', 41_200],
    ['ensemble', 'demandes', 48_900],
    ['sexe', 'Femmes', 24_300],
    ['sexe', 'Hommes', 16_100],
    ['statut', "Demandeurs d'emploi", 22_700],
    ['statut', 'Salariés', 12_100],
    ['statut', 'Scolaires', 2_300],
    ['situation', 'Ne sait pas', 11_300],
    ['situation', 'Veut entrer dans un métier', 13_900],
    ['situation', 'Veut y évoluer', 7_400],
    ['situation', 'Veut le quitter', 5_200],
    ['traitement', 'Réponse entière au premier niveau', 31_700],
    ['traitement', 'Transmis', 6_600],
    ['reponse', 'Offre de formation', 17_800],
    ['reponse', 'Financements', 16_900],
    ['reponse', 'Dispositifs', 11_200],
    ['reponse', 'Autre', 4_100]
  ];
  return rows.map(([axis, name, value]) => ['2024', PLATFORMS[0]?.[0] ?? '', axis, name, value, 'nombre']);
}
