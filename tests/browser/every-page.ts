import { test } from './support.ts';

/** In `npm run proofs pages`, no page is left out. */
export const EVERY_PAGE = process.env.MAILLE_PREUVES === 'pages';

/**
 * A test that goes again, by another page, through what one beside it goes through in each run: `npm run proofs pages`
 * runs it.
 */
export const again = EVERY_PAGE ? test : test.skip;
