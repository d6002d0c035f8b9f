import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Communes under which the producer tells the median but not the poverty rate, and under which it tells neither. */
const POVERTY_TOLD = 1000;
const MEDIAN_TOLD = 120;

/** Filosofi by commune: `s` where there are too few people, decimal commas, the year after each name. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const rows = territory.communes.map(({ code, population }): Cell[] => {
    const median = Math.round((23_500 * noise.around(0.07, 'niveau de vie', code)) / 10) * 10;
    const poor = Math.round(100 * 0.11 * noise.around(0.3, 'pauvrete', code) * (23_500 / median) ** 2);
    return [
      code,
      Math.round(population / 2.2),
      Math.round(population * 0.97),
      population < MEDIAN_TOLD ? 's' : median,
      population < POVERTY_TOLD ? 's' : `${Math.round(52 * noise.around(0.05, 'imposes', code))},0`,
      population < POVERTY_TOLD ? 's' : `${poor},0`
    ];
  });
  return [
    {
      path: 'filosofi/cc_filosofi_2021_COM.csv',
      bytes: textFile(['CODGEO', 'NBMENFISC21', 'NBPERSMENFISC21', 'MED21', 'PIMP21', 'TP6021'], rows, {
        ...PLAIN,
        delimiter: ';'
      })
    }
  ];
}
