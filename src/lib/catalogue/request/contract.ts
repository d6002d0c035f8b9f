/**
 * Contract of the tables and macros that requests read, recorded in each snapshot. Raised when one of them is renamed,
 * taken away or changes its meaning: the snapshots of this contract and of the one before are served.
 */
export const CONTRACT = 2;
