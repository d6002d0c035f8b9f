import { expect, test } from 'vitest';
import { courseCodeIn } from './course-code.ts';

test('the code of a course is read however it is written', () => {
  expect(
    ['cfd:50022139', 'RNCP37553', 'rncp:RNCP37553', 'RNCP:rncp37553', 'rs 5678', '50022139', '5002213', 'cuisine'].map(
      courseCodeIn
    )
  ).toEqual([
    'cfd:50022139',
    'rncp:37553',
    'rncp:37553',
    'rncp:37553',
    'rs:5678',
    'cfd:50022139',
    'cfd:05002213',
    null
  ]);
});
