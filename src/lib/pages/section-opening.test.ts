import { expect, test } from 'vitest';
import { sectionOpening } from './section-opening.ts';

const of = (letters: number) => `${'a'.repeat(letters - 1)}.`;

test('a section opens on its first sentence whatever its length, then on those that hold in a few lines', () => {
  expect(sectionOpening([of(400), of(150)])).toEqual({ first: [of(400)], rest: [of(150)] });
  expect(sectionOpening([of(70), of(70), of(150)])).toEqual({ first: [of(70), of(70)], rest: [of(150)] });
});

test('a text of several sentences is read sentence by sentence, figures and abbreviations whole', () => {
  expect(sectionOpening([`Taux de 6,6 % au 3ᵉ trimestre 2025. L’Insee l’estime ainsi. ${of(160)}`])).toEqual({
    first: ['Taux de 6,6 % au 3ᵉ trimestre 2025.'],
    rest: [`L’Insee l’estime ainsi. ${of(160)}`]
  });
  expect(
    sectionOpening([`Un. ${of(100)} ${'B'.repeat(90)}. Encore une phrase qui a le nombre de lettres voulu.`]).first
  ).toEqual([`Un. ${of(100)}`]);
});

test('no sentence comes before one that is behind the door, nor a door before a few words', () => {
  // The last one alone would still hold.
  expect(sectionOpening([of(100), of(300), of(20)]).rest).toEqual([of(300), of(20)]);
  expect(sectionOpening([of(230), of(40)])).toEqual({ first: [of(230), of(40)], rest: [] });
  expect(sectionOpening([])).toEqual({ first: [], rest: [] });
});
