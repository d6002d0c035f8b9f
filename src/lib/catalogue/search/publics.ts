import { WORDS } from './tables.gen.ts';

/** The anchor of what a page says for one public. */
export const PUBLIC_ANCHOR = 'pour-ce-public';

/** Those that pages tell apart, in the order of their form. */
export const PAGE_PUBLICS = WORDS.publics.flatMap((one) => (one.page ? [{ ...one, page: one.page }] : []));
