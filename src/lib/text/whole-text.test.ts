import { expect, test } from 'vitest';
import { isWhole } from './whole-text.ts';

test.each([
  'La tension est celle de , et le passage une convention de parts.',
  'Source : .',
  'Le métier « » recrute.',
  'En 2025 ( ), 12 projets.',
  'Une part de.',
  'Cette part est de non disponible.',
  'Soit NaN % des projets.'
])('%s has a slot that nothing filled', (sentence) => {
  expect(isWhole(sentence)).toBe(false);
});

test.each([
  'Dans le Finistère, 1 078 projets ; « Cuisiniers » (FAP 2021).',
  'Le fichier est là, sans être publié.',
  'Un projet de loi. Les données (voir plus bas).',
  'À 12,5 %, et non 13.'
])('%s is whole', (sentence) => {
  expect(isWhole(sentence)).toBe(true);
});
