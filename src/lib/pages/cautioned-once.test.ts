import { expect, test } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import { frame } from '../charts/figure-model.ts';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import { cautionedOnce } from './cautioned-once.ts';

const CAUTION = 'Enquête : son erreur n’est pas publiée.';
const figure = (title: string, over: Partial<FigureModel> = {}): FigureModel => ({
  ...frame(madeAnswer({}), { title, subtitle: '' }),
  title,
  ...over
});
const drawing = { wide: '<svg/>', narrow: '<svg/>', label: '' };
const section = (...figures: FigureModel[]) => ({ id: 'a', question: '', sentences: [], figures });
const cautioned = (sections: ReturnType<typeof cautionedOnce>): string[] =>
  sections.flatMap(({ figures }) => figures.filter(({ caution }) => caution === CAUTION).map(({ title }) => title));

test('a caution is said by the first figure that a page shows, not by one that it only names', () => {
  const sections = [
    section(figure('table', { caution: CAUTION }), figure('courbe', { drawing })),
    section(figure('barres', { drawing, caution: CAUTION }), figure('carte', { drawing, caution: CAUTION }))
  ];
  expect(cautioned(cautionedOnce(sections))).toEqual(['barres']);
  expect(sections[0]?.figures[0]?.caution).toBe(CAUTION);
});

test('where no figure shown has it, the first that has it keeps it; above the sections, nobody says it again', () => {
  const sections = [section(figure('table', { caution: CAUTION }), figure('autre', { caution: CAUTION }))];
  expect(cautioned(cautionedOnce(sections))).toEqual(['table']);
  expect(cautioned(cautionedOnce(sections, [figure('haut', { caution: CAUTION })]))).toEqual([]);
});
