import { expect, test } from 'vitest';
import { madeAnswer } from '../../../../tests/support/made-answer.ts';
import { decisionsHeadline, followDecisions } from './load-decisions.ts';

const line = (id: string, over: Readonly<Record<string, string | number | null>>) => ({
  id,
  date: '2024-03-12',
  instance: 'CREFOP',
  decision: 'Essai',
  lieu: 'region:53',
  nom_lieu: 'Bretagne',
  formation: null,
  metier: null,
  service: 'Essai',
  echeance: null,
  indicateur: null,
  sens: null,
  cible: null,
  etat: 'en cours',
  ...over
});

/** An API without any request but `gpec/essai`, whose figure goes from 0,50 in 2023 to `last` in 2024. */
const api =
  (last: number): typeof fetch =>
  (input) => {
    const { pathname } = new URL(String(input), 'http://localhost');
    if (!pathname.endsWith('gpec/essai'))
      return Promise.resolve(Response.json({ title: 'x', status: 404, detail: 'Requête inconnue.' }, { status: 404 }));
    const answer = madeAnswer({
      colonnes: [{ nom: 'part', role: 'indice', libelle: 'Part', type: 'double', bornes: false }] as never,
      lignes: [
        { annee: '2023', part: 0.5 },
        { annee: '2024', part: last }
      ] as never
    });
    return Promise.resolve(
      Response.json({
        ...answer,
        colonnes: [{ nom: 'annee', role: 'dimension', libelle: 'Année', type: 'texte' }, ...answer.colonnes],
        titre: 'Essai',
        id: 'gpec/essai',
        parametres: []
      })
    );
  };

const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const calls = async (last: number, ...lines: ReturnType<typeof line>[]) =>
  (await followDecisions(api(last), madeAnswer({ lignes: lines }), '2025-09-15')).map((one) => one.calls.map(plain));

test('an open decision past its day is on the table, one that is done is not', async () => {
  expect(
    await calls(
      0.5,
      line('a', { echeance: '2025-09-14' }),
      line('b', { echeance: '2025-09-15' }),
      line('c', { echeance: '2025-01-01', etat: 'faite' })
    )
  ).toEqual([['l’échéance est passée'], [], []]);
});

test('a request that is gone says so', async () => {
  expect(await calls(0.5, line('a', { indicateur: 'gpec/disparue#part' }))).toEqual([
    ['son indicateur ne se lit plus']
  ]);
});

test('an indicator that goes the other way calls, and so does a target that is reached', async () => {
  const followed = (sens: string, cible: number | null) =>
    line('a', { indicateur: 'gpec/essai#part', date: '2024-01-10', sens, cible });
  expect(await calls(0.4, followed('hausse', null), followed('baisse', null), followed('baisse', 0.4))).toEqual([
    ['son indicateur va à l’inverse de ce qui était voulu'],
    [],
    ['sa cible est atteinte : elle peut être close']
  ]);
});

test('the headline counts those that are open, late, and called', async () => {
  const followed = await followDecisions(
    api(0.5),
    madeAnswer({
      lignes: [
        line('a', { echeance: '2025-01-01' }),
        line('b', {}),
        line('c', { echeance: '2025-01-01', etat: 'abandonnée' })
      ]
    }),
    '2025-09-15'
  );
  expect(plain(decisionsHeadline(followed, 'en Bretagne'))).toBe(
    '**3 décisions** en Bretagne, dont 2 ouvertes et **1 en retard** ; à regarder au prochain comité : 1.'
  );
});
