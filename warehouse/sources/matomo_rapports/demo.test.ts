import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { bytes, rows, table } = demoFiles();

it('gives two school years of days, busier from January to March and in September', async () => {
  const days = bytes('site/matomo_VisitsSummary.get_jour.csv')
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  expect(days).toHaveLength(731);
  const mean = (months: string[]): number => {
    const own = days.filter(([day]) => months.includes(day?.slice(5, 7) ?? ''));
    return own.reduce((sum, fields) => sum + Number(fields[3]), 0) / own.length;
  };
  expect(mean(['01', '02', '03'])).toBeGreaterThan(1.8 * mean(['07', '08']));
  expect(mean(['09'])).toBeGreaterThan(1.2 * mean(['05', '06']));
  const months = table('site/matomo_VisitsSummary.get_mois.csv');
  const march = days.filter(([day]) => day?.startsWith('2025-03')).reduce((sum, fields) => sum + Number(fields[3]), 0);
  const [[visits, visitors] = []] = await rows(
    `select nb_visits, nb_uniq_visitors from ${months} where date = '2025-03'`
  );
  expect(Number(visits)).toBe(march);
  expect(Number(visitors)).toBeLessThan(
    days.filter(([day]) => day?.startsWith('2025-03')).reduce((sum, fields) => sum + Number(fields[1]), 0)
  );
});

it('declares communes by their inhabitants, many under eleven visits', async () => {
  const communes = table('site/matomo_CustomDimensions.getCustomDimension_commune_mois.csv');
  expect(await rows(`select label from ${communes} group by 1 order by sum(nb_visits::integer) desc limit 1`)).toEqual([
    ['35238']
  ]);
  const [[few, all] = []] = await rows(`select count(*) filter (nb_visits::integer < 11), count(*) from ${communes}`);
  expect(Number(few) / Number(all)).toBeGreaterThan(0.3);
  expect(Number(few) / Number(all)).toBeLessThan(0.8);
});
