import { expect, it } from 'vitest';
import type { Section } from './section.ts';
import { unansweredHeadline } from './unanswered.ts';

it('says what is not known, the file that would tell the most, and what is known', () => {
  const section = (id: string, sentences: string[], bare = false): Section => ({
    id,
    question: `${id} ?`,
    sentences,
    figures: [],
    ...(bare ? { bare } : {})
  });
  const [gone, other] = [section('un', ['Rien.'], true), section('deux', ['Rien.'], true)];
  const known = section('trois', ['En Bretagne, 90 % des habitants vivent près d’un lieu.']);
  const figures = (...titles: string[]) => titles.map((title) => ({ title, request: '/catalogue/a' }));
  const missing = [
    { reason: 'La source « Avis » (DINUM) n’est pas dans cet instantané.', figures: figures('a') },
    { reason: 'La source « Visites » (exploitant) n’est pas dans cet instantané.', figures: figures('b', 'c') }
  ];
  expect(unansweredHeadline([gone, known, other], missing, 'du comité')?.replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(
    '**Deux des trois questions du comité sont sans réponse ici** : les fichiers qui y répondraient ne sont pas dans cet instantané. La source qui en montrerait le plus est « Visites » (2 figures). Ce que l’on sait : en Bretagne, 90 % des habitants vivent près d’un lieu.'
  );
  expect(unansweredHeadline([gone], [], 'du comité')).toMatch(
    /^\*\*Aucune des questions du comité n’a de réponse ici\*\*/
  );
  expect(unansweredHeadline([known, gone], missing, 'du comité')).toBeNull();
});
