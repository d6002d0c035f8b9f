import { expect, test } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import { sectionLayout, type SectionWords } from './section-layout.ts';

const figure = (height: number, source = 'Insee', reading: readonly string[] = []) =>
  ({
    title: 'Habitants',
    subtitle: 'Au 1er janvier',
    reading,
    source,
    drawing: { wide: `<svg width="640" height="${height}">`, narrow: '', label: '' }
  }) as unknown as FigureModel;
const words = (first: readonly string[], more: Partial<SectionWords> = {}): SectionWords => ({
  question: 'Qui vit ici ?',
  first,
  rest: [],
  terms: [],
  lines: [],
  others: false,
  ...more
});
const LONG = 'a'.repeat(390);

test('what goes with a drawing stands where the section is lowest', () => {
  // Few words leave room at the left; as many as the drawing is high leave none; more leave room under the drawing.
  expect(sectionLayout(words(['Une phrase.']), figure(440)).place).toBe('left');
  expect(sectionLayout(words([LONG]), figure(280, 's'.repeat(190))).place).toBe('across');
  expect(sectionLayout(words([LONG, LONG]), figure(300)).place).toBe('under');
  // Two lines of reading hold under a drawing lower than the words with their source.
  expect(sectionLayout(words(['a'.repeat(300)]), figure(200, 'Insee', ['a'.repeat(100)])).place).toBe('sides');
});

test('sentences stand open beside a drawing that is as high, and fold beside a low one', () => {
  expect(sectionLayout(words(['Une phrase.'], { rest: [LONG] }), figure(600)).roomy).toBe(true);
  expect(sectionLayout(words(['Une phrase.'], { rest: [LONG] }), figure(150)).roomy).toBe(false);
  expect(sectionLayout(words(['Une phrase.']), figure(150)).roomy).toBe(true);
});

test('the door of other figures stands under few words, and takes the width under many', () => {
  expect(sectionLayout(words(['Une phrase.'], { others: true }), figure(440)).aside).toBe(true);
  expect(sectionLayout(words([LONG], { others: true }), figure(240)).aside).toBe(false);
  expect(sectionLayout(words(['Une phrase.']), figure(440)).aside).toBe(false);
});
