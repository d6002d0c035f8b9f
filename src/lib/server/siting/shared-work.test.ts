import { expect, test } from 'vitest';
import { SharedWork } from './shared-work.ts';

/** Work that ends when it is told to, or is given up. */
function slow() {
  let finish: (value: string) => void = () => undefined;
  const made = new Promise<string>((resolve) => (finish = resolve));
  const state = { begun: 0, givenUp: 0 };
  const make = (left: AbortSignal): Promise<string> => {
    state.begun++;
    return new Promise((resolve, reject) => {
      left.addEventListener('abort', () => {
        state.givenUp++;
        reject(new Error('parti'));
      });
      void made.then(resolve);
    });
  };
  return { make, state, finish: () => finish('fait') };
}

test('those who ask the same wait for one work', async () => {
  const [shared, { make, state, finish }] = [new SharedWork<string>(), slow()];
  const both = [1, 2].map(() => shared.run('a', new AbortController().signal, make));
  finish();
  expect(await Promise.all(both)).toEqual(['fait', 'fait']);
  expect(state.begun).toBe(1);
});

test('one who leaves takes nothing from the other', async () => {
  const [shared, { make, state, finish }] = [new SharedWork<string>(), slow()];
  const leaver = new AbortController();
  const [gone, stays] = [leaver.signal, new AbortController().signal].map((left) => shared.run('a', left, make));
  leaver.abort();
  finish();
  expect(await stays).toBe('fait');
  await gone;
  expect(state.givenUp).toBe(0);
});

test('when the last leaves it is given up, and who comes then has it begun anew', async () => {
  const [shared, { make, state, finish }] = [new SharedWork<string>(), slow()];
  const leaver = new AbortController();
  const gone = shared.run('a', leaver.signal, make);
  leaver.abort();
  await expect(gone).rejects.toThrow('parti');
  const again = shared.run('a', new AbortController().signal, make);
  finish();
  expect([await again, state.begun, state.givenUp]).toEqual(['fait', 2, 1]);
});
