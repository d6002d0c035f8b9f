import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REQUESTS } from '../../../../../tests/support/catalogue.ts';
import { RULES } from '../../../../../tests/support/finding-rules.ts';
import { madeAnswer } from '../../../../../tests/support/made-answer.ts';
import type { Answer } from '../../../catalogue/api/answer.ts';
import type { Context, Place } from '../../section.ts';
import type { ShownRule } from '../../../catalogue/questions/question.ts';
import { questionOf } from '../../build-question.ts';
import { chapterFiles } from '../../questions.ts';
import { CHAPTERS, chapterLinks } from './chapters.ts';

const SHOWN = chapterFiles()
  .flatMap(({ file }) => file.questions)
  .flatMap(({ montre }) => montre)
  .filter((one) => 'requete' in one);

/** Requests that answer about the warehouse itself or about its lists, not about a place: pages of the method, of data and of search read the lists themselves. */
const NO_PLACE = [
  'reference/academies',
  'reference/couverture',
  'reference/formations',
  'reference/indicateurs_reseau_emploi',
  'reference/passages',
  'reference/successions'
];

test('a request is asked of the place when it takes a territory, and of nothing otherwise', () => {
  for (const { requete, de, parametres = {} } of SHOWN) {
    const definition = REQUESTS.find(({ id }) => id === requete);
    const taken = (definition?.parametres ?? []).map(({ nom }) => nom);
    expect([requete, de === 'proche']).toEqual([requete, taken.includes('territoire')]);
    expect([requete, Object.keys(parametres).filter((name) => !taken.includes(name))]).toEqual([requete, []]);
  }
});

test('chapters and their questions have each an address of their own', () => {
  const ids = CHAPTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, questions } of CHAPTERS) {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  }
});

test('every request of the catalogue feeds a page, but for those about the warehouse itself', () => {
  const folders = [
    'questions',
    'src/lib/pages',
    'src/lib/view',
    'src/lib/client',
    'src/lib/catalogue/api',
    'src/routes',
    'src/lib/server/describe'
  ];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte|yaml)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  );
  const all = texts.join('\n');
  const isNamed = (id: string): boolean =>
    all.includes(`'${id}'`) || new RegExp(`requete: ${id}(?![a-z0-9_])`).test(all);
  const asked: readonly string[] = RULES.flatMap(({ demande, jointe }) => [demande, jointe ?? demande]).map(
    ({ requete }) => requete
  );
  expect(
    REQUESTS.map(({ id }) => id).filter((id) => !isNamed(id) && !asked.includes(id) && !NO_PLACE.includes(id))
  ).toEqual([]);
  expect(NO_PLACE.filter(isNamed)).toEqual([]);
});

test('an open chapter has no link to itself', () => {
  expect(chapterLinks('region:53').map(({ href }) => href)).toContain('/territoires/region:53/metiers');
  expect(chapterLinks('region:53', { open: 'metiers' }).map(({ href }) => href)).not.toContain(
    '/territoires/region:53/metiers'
  );
});

test('what a territory around answers is neither said nor drawn here: its page is named', async () => {
  const made = (maille: string, population: number): Place =>
    ({ territoire: `${maille}:1`, maille, nom: maille, lieu: `en ${maille}`, region: 'region:1', population }) as Place;
  // The basin holds a quarter more people than the commune, the region ten times as many.
  const [commune, bassin, region] = [made('commune', 100), made('bassin', 125), made('region', 1000)] as const;
  const said = async (place: Place, found: Place, shown: Partial<ShownRule>) => {
    const answers: Context['answers'] = new Map();
    const none = madeAnswer();
    const answer: Answer = madeAnswer({ requete: { lecture: 'À Brest, 3.' }, lignes: [{}] as never });
    answers.get = (key) =>
      Promise.resolve(key.includes(encodeURIComponent(found.territoire)) || !key.endsWith('1') ? answer : none);
    const one: ShownRule = { requete: 'gpec/tensions_bassin', de: 'proche', figure: 'Essai', ...shown };
    const question = questionOf({ id: 'q', question: '?', interieur: false, montre: [one] });
    const around = [bassin, region].filter((other) => other !== place);
    const built = await question.build({ place, around, answers, outlines: [] } as unknown as Context);
    return [built.section.sentences, built.around?.map((other) => [other.place.territoire, other.sentence])];
  };
  expect(await said(commune, region, {})).toEqual([[], [['region:1', null]]]);
  expect(await said(commune, region, { autour: '{lieu}, un taux.' })).toEqual([
    [],
    [['region:1', 'En region, un taux.']]
  ]);
  expect(await said(commune, bassin, {})).toEqual([['À Brest, 3.'], []]);
  expect(await said(region, region, {})).toEqual([['À Brest, 3.'], []]);
  // Asked of the region alone, it is shown with its name; a list of all is read on the page of the region only.
  expect(await said(commune, region, { de: ['region'] })).toEqual([['À Brest, 3.'], []]);
  expect(await said(commune, region, { de: 'partout' })).toEqual([[], []]);
  expect(await said(region, region, { de: 'partout' })).toEqual([['À Brest, 3.'], []]);
});
