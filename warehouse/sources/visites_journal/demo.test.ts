import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { bytes } = demoFiles();

it('keeps the log small, its robots, and a rotation in the middle of a day', () => {
  const [older, newer] = [bytes('site/access.log.1').toString(), bytes('site/access.log').toString()];
  expect(older.length + newer.length).toBeLessThan(3 << 20);
  expect(older).toContain('Googlebot');
  const lastDay = /\[(\d\d\/Aug\/2025)/.exec(older.trim().split('\n').at(-1) ?? '')?.[1];
  expect(newer.split('\n')[0]).toContain(lastDay);
});
