import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../../tests/support/made-answer.ts';
import { madePlace } from '../../../../../tests/support/made-place.ts';
import type { Context, Place } from '../../section.ts';
import { placeMap } from './place-map.ts';

const place = (territoire: string, lieu: string): Place => madePlace(territoire, territoire, lieu);
const REGION = place('region:53', 'en Bretagne');
const ZONE = place('zone_emploi:1', 'dans la zone d’emploi de Quimper');
const BASIN = place('bassin:1', 'dans le bassin de Quimper');

/** Two zones, at 4.2 % and 7.5 %. */
async function titleOf(own: Place, around: readonly Place[], request: string, par: string, column: string) {
  const codes = [`${par}:1`, `${par}:2`];
  const features = codes.map((territoire, at) => ({
    properties: { territoire, nom: territoire },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [at, 0],
          [at + 1, 0],
          [at + 1, 1],
          [at, 0]
        ]
      ]
    }
  }));
  const answer = madeAnswer({
    parametres: { trimestre: '2025T4', annee: '2025' },
    colonnes: [madeColumn('code', 'territoire'), madeColumn(column, 'indice', { unite: 'pourcent' })],
    lignes: codes.map((code, at) => ({ code, [column]: at === 0 ? 0.042 : 0.075 }))
  });
  const answers: Context['answers'] = new Map();
  answers.get = (key) => Promise.resolve(key.startsWith(request) ? answer : null);
  const fetcher: typeof fetch = () => Promise.resolve(Response.json({ features }));
  const context: Context = { fetch: fetcher, place: own, around, basins: [], comparator: null, outlines: [], answers };
  return (await placeMap(context, 'region:53', 'gpec'))?.title.replaceAll(/[\u202f\u00a0]/g, ' ');
}

test('a map that is wider than the territory of the page names the area that it covers; that of the region does not', async () => {
  const rates = ['gpec/chomage_territoires', 'zone_emploi', 'taux'] as const;
  expect(await titleOf(ZONE, [REGION], ...rates)).toBe(
    'En Bretagne, le chômage va de 4,2 % à 7,5 % selon la zone d’emploi'
  );
  expect(await titleOf(REGION, [], ...rates)).toBe('Le chômage va de 4,2 % à 7,5 % selon la zone d’emploi');
  const hard = ['gpec/difficultes_territoires', 'bassin', 'difficulte'] as const;
  expect(await titleOf(BASIN, [REGION], ...hard)).toBe(
    'En Bretagne : où les employeurs jugent le recrutement difficile'
  );
});
