import { expect, it } from 'vitest';
import type { Answer } from '../catalogue/api/answer.ts';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import { askNear } from './elsewhere.ts';
import type { Context, Place } from './section.ts';

const place = (territoire: string): Place => ({
  territoire,
  maille: 'epci',
  nom: territoire,
  lieu: `à ${territoire}`,
  departement: null,
  region: null
});
const own = { ...place('epci:1'), population: 800 };
const around = { ...place('region:53'), population: 1000 };

/** Which place is answered for, when the first and the one around it, of so many inhabitants, answer so. */
async function near(here: Partial<Answer>, there: Partial<Answer>, population = 1000): Promise<string | undefined> {
  const known = ({ territoire }: Place, answer: Partial<Answer>) =>
    [`gpec/projets_recrutement?${new URLSearchParams({ territoire })}`, Promise.resolve(madeAnswer(answer))] as const;
  const context: Context = {
    fetch,
    place: own,
    around: [{ ...around, population }],
    comparator: null,
    basins: [],
    outlines: [],
    answers: new Map([known(own, here), known(around, there)])
  };
  return (await askNear(context, 'gpec/projets_recrutement', {}))?.place.territoire;
}

it('asks, of a place that has no row, one that holds as many people but for a fifth, and finds nothing where none has', async () => {
  expect(await near({ lignes: [{ n: 1 }] }, { lignes: [{ n: 2 }] })).toBe('epci:1');
  expect(await near({ etat: 'vide' }, { lignes: [{ n: 2 }] })).toBe('region:53');
  expect(await near({ etat: 'vide' }, { lignes: [{ n: 2 }] }, 1001)).toBeUndefined();
  expect(await near({ etat: 'vide' }, { etat: 'non_disponible' })).toBeUndefined();
});

it('gives the answer that says which source is absent, without looking further', async () => {
  expect(await near({ etat: 'source_absente', motifs: ['Source A absente.'] }, { etat: 'source_absente' })).toBe(
    'epci:1'
  );
});
