/** npm run docteur [-- <région>] [--json]: what is wrong, a line each, with its remedy. */
import { parseArgs } from 'node:util';
import { examine, lineOf } from './doctor.ts';
import { thisMachine } from './finding.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const found = await examine(thisMachine(), positionals[0] ?? null);
for (const finding of found) console.log(values.json === true ? JSON.stringify(finding) : lineOf(finding));
process.exitCode = found.some(({ etat }) => etat === 'defaut') ? 1 : 0;
