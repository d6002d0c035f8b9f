/** npm run docteur [-- <région>]: what is wrong, a line each, with its remedy. */
import { examine } from './doctor.ts';

const lines = await examine(process.argv[2] ?? null);
console.log(lines.join('\n'));
process.exitCode = lines.some((line) => line.startsWith('✗')) ? 1 : 0;
