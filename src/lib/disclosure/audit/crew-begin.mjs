// A thread has no reader of TypeScript but its own.
import { register } from 'tsx/esm/api';

register();
await import('./crew-hand.ts');
