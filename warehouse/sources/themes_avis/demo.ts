import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import { historyMonths, monthWeight } from '../../demo/seasons.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Themes of comments, in the template that a region fills in. */
export function files({ seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'service/themes_avis_2024-2025.csv',
      bytes: textFile('service periode theme ton n'.split(' '), themes(noiseOf(seed)), { ...PLAIN, delimiter: ';' })
    }
  ];
}

/** Themes that a moderator gave to comments: some tones, and one theme, stay under eleven mentions. */
function themes(noise: Noise): Cell[][] {
  const services: readonly [string, number][] = [
    ['Portail régional de l’orientation', 1],
    ['Aide à la mobilité', 0.3]
  ];
  const kinds: readonly [string, number, number][] = [
    ['Clarté des informations', 46, 0.35],
    ['Recherche de formations', 38, 0.55],
    ['Délai de réponse', 27, 0.8],
    ['Qualité de l’accueil', 24, 0.15],
    ['Usage sur téléphone', 9, 0.7],
    ['Accessibilité', 2, 0.9]
  ];
  return historyMonths()
    .slice(12)
    .flatMap((month) =>
      services.flatMap(([service, weight]) =>
        kinds.flatMap(([theme, often, negative]) => {
          const all = Math.round(
            often * weight * monthWeight(month) * noise.around(0.2, 'theme', service, theme, month)
          );
          return shareOut(all, [negative, 0.15, Math.max(0.05, 0.85 - negative)])
            .map((count, index): Cell[] => [
              service,
              month,
              theme,
              ['negatif', 'neutre', 'positif'][index] ?? '',
              count
            ])
            .filter((row) => row[4] !== 0);
        })
      )
    );
}
