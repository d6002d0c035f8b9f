import { expect, test } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import { sectionLayout } from './section-layout.ts';

const figure = (height: number, source = 'Insee') =>
  ({
    reading: [],
    source,
    drawing: { wide: `<svg width="640" height="${height}">`, narrow: '', label: '' }
  }) as unknown as FigureModel;
const words = (sentences: readonly string[]) => ({
  question: 'Qui vit ici ?',
  sentences,
  folded: false,
  terms: [],
  lines: []
});
const LONG = 'a'.repeat(390);

test('what goes with a drawing stands where the section is lowest', () => {
  // Few words leave room at the left; as many as the drawing is high leave none; more leave room under the drawing.
  expect(sectionLayout(words(['Une phrase.']), figure(440))).toBe('left');
  expect(sectionLayout(words([LONG]), figure(240, 's'.repeat(190)))).toBe('across');
  expect(sectionLayout(words([LONG, LONG]), figure(300))).toBe('under');
});
