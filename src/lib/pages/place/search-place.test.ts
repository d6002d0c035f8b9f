import { expect, test } from 'vitest';
import { isAbout } from './search-place.ts';

test.each([
  ['Commerce ; réparation d’automobiles et de motocycles', 'commerce', true],
  ['Coiffeurs, esthéticiens', 'coiffeur', true],
  ['Aides à domicile et aides ménagères', 'aide à domicile', true],
  ['Aides à domicile et aides ménagères', 'aide soignante', false],
  ['Commerce ; réparation', 'comm', false],
  ['Commerce', 'à la', false]
])('%s, %s : %s', (label, subject, about) => expect(isAbout(label, subject)).toBe(about));
