import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { REVIEWED_ON, SELF_ASSESSMENT } from './accessibility.ts';

test.each([REVIEWED_ON, SELF_ASSESSMENT.on])('the day of a pass is a day: %s', (day) => {
  expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
});

test('the statement names what the self-assessment finds not to conform, of 106 criteria', () => {
  const document = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'docs/rgaa.md'), 'utf8');
  const rows = [...document.matchAll(/^\| (\d+\.\d+) +\| [^|]+\| ([^|]+?) +\| [^|]+\|$/gm)];
  expect(rows.length).toBe(106);
  const of = (state: string): string[] => rows.flatMap(([, name = '', found]) => (found === state ? name : []));
  expect(of('**non conforme**')).toEqual(Object.keys(SELF_ASSESSMENT.failed));
  expect(document).toContain(
    `${of('conforme').length} critères conformes, ${of('**non conforme**').length} non conformes, ${of('non applicable').length} non applicables.`
  );
});
