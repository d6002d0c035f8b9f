/** Where a rate stands against a reference, once the whole table is controlled for false discoveries. */
export const GAPS = ['superieur', 'inferieur', 'non_significatif', 'non_teste'] as const;
export type Gap = (typeof GAPS)[number];

export interface GapInfo {
  /** Beside the figure. */
  readonly sign: string;
  readonly label: string;
  /** Read aloud in place of the sign. */
  readonly spoken: string;
}

export const GAP_INFOS: Readonly<Record<Gap, GapInfo>> = {
  superieur: {
    sign: '▲',
    label: 'significativement au-dessus de la référence',
    spoken: 'significativement au-dessus de la référence'
  },
  inferieur: {
    sign: '▼',
    label: 'significativement en dessous de la référence',
    spoken: 'significativement en dessous de la référence'
  },
  non_significatif: {
    sign: 'n.s.',
    label: 'écart à la référence non significatif',
    spoken: 'écart à la référence non significatif'
  },
  non_teste: { sign: 'n.t.', label: 'écart à la référence non testé', spoken: 'écart à la référence non testé' }
};

export function isGap(text: unknown): text is Gap {
  return typeof text === 'string' && Object.hasOwn(GAP_INFOS, text);
}
