import type { FindingRule } from '../../catalogue/findings/rule.ts';

/** Read when the site is built (`vite.config.ts`), as the headers of requests are. */
const read = import.meta.glob<FindingRule>('/findings/*/*.yaml', { query: '?constat', import: 'default', eager: true });

/** Every rule of the project, in the order of its id. */
export const FINDING_RULES: readonly FindingRule[] = Object.values(read).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every rule of the project, then those of the region's shelf. */
export function rulesWith(local: readonly FindingRule[]): readonly FindingRule[] {
  return [...FINDING_RULES, ...local];
}
