import { expect, test } from 'vitest';
import { diplomasMeant, leadingDiploma } from './diplomas.ts';

test.each([
  ['BTS MCO', 'bts', 'mco'],
  ['bac pro cuisine', 'bacpro', 'cuisine'],
  ['BTSA ACSE', 'btsa', 'acse'],
  ['brevet professionnel agricole travaux forestiers', 'bpa', 'travaux forestiers'],
  ['Titre professionnel de niveau 3', 'tp', ''],
  ['Diplôme d’État d’aide-soignant', 'de', 'aide soignant'],
  ['Diplôme d’État d’infirmier(ière)', 'de', 'infirmier'],
  ['formation de soudeur', 'formation', 'soudeur']
])('%s', (text, code, rest) => expect(leadingDiploma(text)).toEqual({ code, rest }));

test('a word that only begins like a diploma is none', () => {
  expect(leadingDiploma('capitaine de pêche')).toBeNull();
  expect(leadingDiploma('cuisinier')).toBeNull();
});

test('one name may stand for several diplomas', () => {
  expect(diplomasMeant('cap')).toEqual(['cap', 'capa']);
});
