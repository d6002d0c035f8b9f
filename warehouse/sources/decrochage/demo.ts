import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const CAMPAIGN = '2024-11';
/** Young people without solution for a thousand inhabitants, by age: an order of magnitude. */
const AGES: readonly [age: string, perThousand: number][] = [
  ['16-17', 0.55],
  ['18-25', 2.4]
];

/** Young people found without solution by commune of residence and age, as handed over under agreement; some codes have lost their first zero. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const rows = territory.communes.flatMap(({ code, population }) =>
    AGES.flatMap(([age, perThousand]): Cell[][] => {
      const count = Math.floor(
        (population / 1000) *
          perThousand *
          noise.around(0.35, 'décrochage', code) *
          noise.around(0.1, 'décrochage', code, age) +
          noise.unit('décrochage', code, age, 'reste')
      );
      return count === 0 ? [] : [[CAMPAIGN, code.replace(/^0/, ''), age, count]];
    })
  );
  return [
    {
      path: `convention/decrochage_communes_${CAMPAIGN}.csv`,
      bytes: textFile(['campagne', 'code_commune', 'age', 'jeunes'], rows, { ...PLAIN, delimiter: ';' })
    }
  ];
}
