import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PALETTES, resolveTokens } from './palette.ts';

const [light = '', dark = ''] = readFileSync(join(import.meta.dirname, '../components/style/tokens.css'), 'utf8').split(
  '@media'
);

test.each([
  ['clair', light],
  ['sombre', dark]
] as const)('the colours of « %s » are those of the site', (theme, css) => {
  const tokens = new Map(
    [...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value])
  );
  expect(PALETTES[theme].size).toBe(25);
  for (const [name, value] of PALETTES[theme]) expect([name, value]).toEqual([name, tokens.get(name)]);
});

test('a token without value is an error, not black', () => {
  expect(resolveTokens('fill="var(--ink)"', 'clair')).toBe('fill="#16202a"');
  expect(() => resolveTokens('fill="var(--inconnue)"', 'clair')).toThrow('inconnue');
});
