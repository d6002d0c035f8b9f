// npm run check: what is quick to verify while writing.
import './require-node.mjs';
import { run } from './setup.mjs';

const steps = [
  ['run', '--silent', 'types'],
  ['run', '--silent', 'lint'],
  ['run', '--silent', 'unused'],
  ['run', '--silent', 'catalogue', '--', '--check']
];
process.exit(steps.some((args) => run('npm', args) !== 0) ? 1 : 0);
