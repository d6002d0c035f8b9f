import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { rows, table } = demoFiles();

it('counts callers whose statuses do not reach the total', async () => {
  const callers = table('service/qualification_telephone_2024.csv');
  expect(
    await rows(
      `select axe, sum(valeur::integer) from ${callers} where axe in ('sexe', 'reponse') group by 1 order by 1`
    )
  ).toEqual([
    ['reponse', '50000'],
    ['sexe', '40400']
  ]);
});
