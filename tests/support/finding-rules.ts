import { resolve } from 'node:path';
import type { FindingRule } from '../../src/lib/catalogue/findings/rule.ts';
import { readFindingRules } from '../../warehouse/pipeline/declared/finding-rules.ts';

/** Every rule of the project, read from its file. */
export const RULES: readonly FindingRule[] = readFindingRules(resolve(import.meta.dirname, '../../findings'));
