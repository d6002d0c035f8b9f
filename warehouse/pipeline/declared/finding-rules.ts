import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRule, RuleError } from '../../../src/lib/catalogue/findings/parse-rule.ts';
import type { FindingRule } from '../../../src/lib/catalogue/findings/rule.ts';
import { EXIT, failure, readEach } from '../failure.ts';

/** Every rule of a folder, in the order of its id. @throws Failure (exit 2) naming the file and what is wrong */
export function readFindingRules(folder: string): FindingRule[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Those at its root are no rules: `accords.yaml` declares pairs of requests.
    .filter((name) => name.endsWith('.yaml') && /[\\/]/.test(name))
    .map((name) => [join(folder, name), name.replaceAll('\\', '/').replace(/\.yaml$/, '')] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  return readEach(files, ([path, id]) => {
    try {
      return parseRule(readFileSync(path, 'utf8'), id);
    } catch (error) {
      if (error instanceof RuleError) throw failure(EXIT.input, error.message, 'Corrigez le fichier.', error);
      throw error;
    }
  });
}
