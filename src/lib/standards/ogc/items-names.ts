/** What an address of features takes of its own. */
export const ITEMS_NAMES = ['limit', 'offset', 'bbox', 'bbox-crs', 'crs', 'datetime', 'f'] as const;
