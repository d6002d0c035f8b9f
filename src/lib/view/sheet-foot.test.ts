import { expect, test } from 'vitest';
import { sheetFoot } from './sheet-foot.ts';

const said = (...given: Parameters<typeof sheetFoot>): string =>
  /content:"([^"]*)"/.exec(sheetFoot(...given))?.[1] ?? '';

test('a sheet says what it is about, once, and its snapshot', () => {
  const bretagne = { nom: 'Bretagne' };
  expect(said({ place: bretagne, frame: { place: bretagne } }, 'instantané abc')).toBe(
    'Maille · Bretagne · instantané abc'
  );
  expect(said({ places: [{ nom: 'Brest' }, { nom: 'Lorient' }] }, null)).toBe('Maille · Brest, Lorient');
  expect(said({ request: { titre: 'Projets' }, result: { subtitle: 'Redon, 2025' } }, null)).toBe(
    'Maille · Projets, Redon, 2025'
  );
  expect(said({}, null)).toBe('Maille');
});

test('a long title leaves room for the snapshot', () => {
  const text = said({ request: { titre: 'x'.repeat(300) } }, 'instantané abc');
  expect(text.endsWith('… · instantané abc')).toBe(true);
  expect(text).toHaveLength(120);
});

test('a name ends neither the text nor the element', () => {
  const sheet = sheetFoot({ place: { nom: '"}</style><script>\\\n' } }, null);
  expect(sheet.match(/</g)).toHaveLength(2);
  expect(sheet.match(/"/g)).toHaveLength(2);
  expect(sheet).not.toContain('\\');
});
