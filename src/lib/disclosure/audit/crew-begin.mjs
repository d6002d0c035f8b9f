// A thread has no reader of TypeScript but its own.
import '../../../../scripts/typescript.mjs';

await import('./crew-hand.ts');
