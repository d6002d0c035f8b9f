import { expect, test } from 'vitest';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import type { Answer } from '../catalogue/api/answer.ts';
import { madePlace } from '../../../tests/support/made-place.ts';
import type { Context } from './section.ts';
import { quotesOf, studiesArgument, studiesSection } from './studies.ts';

const study = (titre: string, more: Record<string, string | number | null> = {}) => ({
  titre,
  auteur: null,
  organisme: 'Observatoire',
  annee: 2024,
  constat: 'On recrute peu.',
  lien: 'https://exemple.invalid/r',
  nom_lieu: null,
  theme: null,
  ...more
});
const answerOf = (...lignes: Record<string, unknown>[]): Answer => madeAnswer({ lignes: lignes as never });

test('a study is cited with who wrote it, when, where it is read and what it is about', () => {
  expect(quotesOf(answerOf(study('A', { auteur: 'B. C.', nom_lieu: 'Rennes', theme: 'emploi' }), study('D')))).toEqual([
    {
      finding: 'On recrute peu.',
      by: 'B. C., Observatoire',
      title: 'A',
      year: '2024',
      href: 'https://exemple.invalid/r',
      about: 'Rennes, emploi'
    },
    {
      finding: 'On recrute peu.',
      by: 'Observatoire',
      title: 'D',
      year: '2024',
      href: 'https://exemple.invalid/r',
      about: ''
    }
  ]);
});

test('an address that is not of the web is not a link: the study is left out', () => {
  for (const lien of ['javascript:alert(1)', 'data:text/html,x', '//exemple.invalid', null])
    expect(quotesOf(answerOf(study('A', { lien })))).toEqual([]);
});

test('a section without a study has nothing to show; one with too many says how many are left', () => {
  expect(studiesSection(answerOf(), 8)).toEqual({ sentences: [], figures: [] });
  const { studies, sentences, figures } = studiesSection(answerOf(study('A'), study('B'), study('C')), 2);
  expect([studies?.map(({ title }) => title), figures]).toEqual([['A', 'B'], []]);
  expect(sentences.join(' ')).toContain('a les autres (1)');
});

test('studies are those of the subject of the page, anywhere; else those of the territory', async () => {
  const asked: string[] = [];
  const answers: Context['answers'] = new Map();
  answers.get = (key) => {
    asked.push(decodeURIComponent(key));
    return Promise.resolve(null);
  };
  const place = madePlace('region:53', 'Bretagne', 'en Bretagne');
  const context = { place, answers, slots: { metier: 'rome:K1304' } } as unknown as Context;
  await studiesArgument(context, { de: 'metier' });
  await studiesArgument(context, {});
  expect(asked).toEqual(['reference/etudes?metier=rome:K1304&portee=partout', 'reference/etudes?territoire=region:53']);
});
