import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { openVerified } from './open-verified.ts';

test('a snapshot whose file is absent is said by its name, without the folder where it would be', async () => {
  const config = readConfig({ MAILLE_OUT: '/nulle/part' });
  const card = { file: 'snapshot-a.duckdb', id: 'a', sha256: null } as Parameters<typeof openVerified>[0];
  await expect(openVerified(card, null, config, new Map(), () => undefined)).rejects.toThrow(
    /^snapshot-a\.duckdb est absent$/
  );
});
