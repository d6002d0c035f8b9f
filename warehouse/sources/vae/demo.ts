import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import { VALIDATIONS } from '../../demo/validations.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const YEARS = [2023, 2024];

/** Validation of experience, in the template that a region fills in. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'formation/vae_2023-2024.csv',
      bytes: textFile(
        'annee territoire certificateur certification intitule recevables presentes valides partielles'.split(' '),
        validations(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

/** Flows of one year, not a cohort: candidates before a jury filed one or two years earlier. */
function validations(territory: Territory, noise: Noise): Cell[][] {
  return YEARS.flatMap((year) =>
    VALIDATIONS.map(([body, code, title, yearly]): Cell[] => {
      const admissible = Math.round(yearly * noise.around(0.06, 'vae', year, code));
      const seen = Math.round(admissible * 0.62 * noise.around(0.08, 'jury', year, code));
      const full = Math.round(seen * 0.63);
      return [
        year,
        `region:${territory.region}`,
        body,
        code,
        title,
        admissible,
        seen,
        full,
        Math.min(seen - full, Math.round(seen * 0.24))
      ];
    })
  );
}
