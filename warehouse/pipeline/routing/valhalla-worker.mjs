/** A process of the engine of ways: it answers { id, action, body } with { id, answer } or { id, error }. */
import { createRequire } from 'node:module';

const [, , folder = '', config = ''] = process.argv;
const { Actor } = createRequire(import.meta.url)(folder);
const actor = new Actor(config);
const ACTIONS = { locate: 'locate', sources_to_targets: 'matrix' };

process.on('message', async ({ id, action, body }) => {
  try {
    process.send?.({ id, answer: await actor[ACTIONS[action]](body) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
