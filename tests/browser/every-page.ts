/** In `npm run proofs pages`, no page is left out. */
export const EVERY_PAGE = process.env.MAILLE_PREUVES === 'pages';
