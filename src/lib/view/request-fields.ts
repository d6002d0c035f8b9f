/** Suffix of the fields that add values to a parameter: `annee.plus`. */
export const ASKED_SEVERAL = 'plus';
/** Field that says how many columns there are, so that all of them ticked is the whole table. */
export const COLUMN_TOTAL = 'colonnes.total';
