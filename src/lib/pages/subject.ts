/** The three pages that sections make, and what a dossier can be about. */
export type Subject = 'gpec' | 'cprdfop' | 'spro';
