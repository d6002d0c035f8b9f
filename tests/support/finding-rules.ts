import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseRule } from '../../src/lib/catalogue/findings/parse-rule.ts';
import type { FindingRule } from '../../src/lib/catalogue/findings/rule.ts';

const FOLDER = resolve(import.meta.dirname, '../../findings');

/** Every rule of the project, read from its file. */
export const RULES: readonly FindingRule[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /[\\/].*\.yaml$/.test(name))
  .sort()
  .map((name) => parseRule(readFileSync(join(FOLDER, name), 'utf8'), name.replaceAll('\\', '/').replace('.yaml', '')));
