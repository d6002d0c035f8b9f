/** Suffix of the fields that add values to a parameter: `annee.plus`. */
export const ASKED_SEVERAL = 'plus';
/** Field that says how many columns there are, so that all of them ticked is the whole table. */
export const COLUMN_TOTAL = 'colonnes.total';
/** Fields of the columns by which rows are put together; one that is empty says that the form was sent. */
export const GROUP_FIELD = 'group_by.par';
