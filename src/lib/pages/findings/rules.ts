import type { FindingRule } from '../../catalogue/findings/rule.ts';

/** Read when the site is built (`vite.config.ts`), as the headers of requests are. */
const read = import.meta.glob<FindingRule>('/findings/*/*.yaml', { query: '?constat', import: 'default', eager: true });

/** Every rule, in the order of its id. */
export const FINDING_RULES: readonly FindingRule[] = Object.values(read).sort((a, b) => (a.id < b.id ? -1 : 1));
