import { expect, it } from 'vitest';
import type { Answer } from '../catalogue/api/answer.ts';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import { askNear, type Context, type Place } from './section.ts';

const place = (territoire: string): Place => ({
  territoire,
  maille: 'epci',
  nom: territoire,
  lieu: `à ${territoire}`,
  departement: null,
  region: null
});
const [own, around] = [place('epci:1'), place('region:53')];

/** Which place is answered for, when the first and the one around it answer so. */
async function near(here: Partial<Answer>, there: Partial<Answer>): Promise<string | undefined> {
  const known = ({ territoire }: Place, answer: Partial<Answer>) =>
    [`gpec/projets_recrutement?${new URLSearchParams({ territoire })}`, Promise.resolve(madeAnswer(answer))] as const;
  const context: Context = {
    fetch,
    place: own,
    around: [around],
    comparator: null,
    basins: [],
    outlines: [],
    answers: new Map([known(own, here), known(around, there)])
  };
  return (await askNear(context, 'gpec/projets_recrutement', {}))?.place.territoire;
}

it('looks around a place that has no row, and finds nothing where none has', async () => {
  expect(await near({ lignes: [{ n: 1 }] }, { lignes: [{ n: 2 }] })).toBe('epci:1');
  expect(await near({ etat: 'vide' }, { lignes: [{ n: 2 }] })).toBe('region:53');
  expect(await near({ etat: 'vide' }, { etat: 'non_disponible' })).toBeUndefined();
});

it('gives the answer that says which source is absent, without looking further', async () => {
  expect(await near({ etat: 'source_absente', motifs: ['Source A absente.'] }, { etat: 'source_absente' })).toBe(
    'epci:1'
  );
});
