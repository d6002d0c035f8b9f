import { expect, it } from 'vitest';
import { jsonReporter, reportersInOrder, textReporter } from './report.ts';

it('tasks done at once are told in their order, each with the seconds that it took', () => {
  const lines: { evenement: string; tache?: string; secondes?: number; texte?: string }[] = [];
  const of = reportersInOrder(jsonReporter({ write: (line: string) => lines.push(JSON.parse(line) as never) }), 3);
  const [first, second, third] = [of(0), of(1), of(2)];
  second.said.start('deux', 1000);
  second.said.say('mot');
  second.said.finish({ rows: 2 }, 3500);
  second.end();
  expect(lines).toEqual([]);
  // The first that has not ended is heard as it goes.
  first.said.start('un', 0);
  expect(lines).toHaveLength(1);
  first.said.finish({ rows: 1 }, 4000);
  third.said.skip('trois', 'absente');
  first.end();
  expect(lines.map(({ evenement, tache, texte, secondes }) => [evenement, tache ?? texte, secondes])).toEqual([
    ['debut', 'un', undefined],
    ['fin', 'un', 4],
    ['debut', 'deux', undefined],
    ['message', 'mot', undefined],
    ['fin', 'deux', 2.5],
    ['saut', 'trois', undefined]
  ]);
});

it('what failed has a cross, for people and for machines; nothing else has', () => {
  const told: string[] = [];
  const output = { write: (text: string) => told.push(text) };
  for (const reporter of [textReporter(output), jsonReporter(output)]) {
    reporter.start('Fichier', 0);
    reporter.finish({ note: 'échec', failed: true }, 1000);
    reporter.start('Autre', 0);
    reporter.finish({ rows: 2, failed: false }, 1000);
  }
  const [cross, tick, , fallen = '', , done = ''] = told;
  expect([cross, tick]).toEqual([
    expect.stringMatching(/^ {2}✗ Fichier .*échec/),
    expect.stringMatching(/^ {2}✓ Autre/)
  ]);
  expect([JSON.parse(fallen), JSON.parse(done)]).toMatchObject([{ echec: true }, { echec: false }]);
});
