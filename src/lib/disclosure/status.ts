/** What is known about one published figure. Every protected measure carries one of these, in `<mesure>_statut`. */
export const STATUS_CODES = [
  'diffuse',
  'provisoire',
  'intervalle',
  'non_diffuse',
  'secret',
  'non_significatif',
  'non_disponible',
  'sans_objet'
] as const;

export type StatusCode = (typeof STATUS_CODES)[number];

export interface StatusInfo {
  readonly code: StatusCode;
  /** Shown beside or instead of the figure; empty when the figure speaks for itself. */
  readonly sign: string;
  readonly label: string;
  /** Read aloud in place of the sign. */
  readonly spoken: string;
  /** Whether a figure is shown. When not, the value is null: never zero. */
  readonly hasValue: boolean;
}

const INFOS: Readonly<Record<StatusCode, Omit<StatusInfo, 'code'>>> = {
  diffuse: { sign: '', label: 'valeur diffusée', spoken: '', hasValue: true },
  provisoire: { sign: 'p', label: 'valeur provisoire', spoken: 'provisoire', hasValue: true },
  intervalle: {
    sign: '',
    label: 'encadrement : une partie des valeurs n’est pas diffusée, n’est pas lue ou est arrondie',
    spoken: 'encadrement, une partie des valeurs n’est pas diffusée, n’est pas lue ou est arrondie',
    hasValue: false
  },
  non_diffuse: { sign: 'nd', label: 'non diffusé par le producteur', spoken: 'non diffusé', hasValue: false },
  secret: { sign: 's', label: 'secret statistique', spoken: 'couvert par le secret statistique', hasValue: false },
  non_significatif: { sign: 'n.s.', label: 'non significatif', spoken: 'non significatif', hasValue: false },
  non_disponible: { sign: '…', label: 'non disponible', spoken: 'non disponible', hasValue: false },
  sans_objet: { sign: '///', label: 'sans objet', spoken: 'sans objet', hasValue: false }
};

export function isStatusCode(text: unknown): text is StatusCode {
  return typeof text === 'string' && Object.hasOwn(INFOS, text);
}

/** Made once: each figure of each table asks for one. */
const COMPLETE = new Map(STATUS_CODES.map((code): [StatusCode, StatusInfo] => [code, { code, ...INFOS[code] }]));

export function statusInfo(code: StatusCode): StatusInfo {
  return COMPLETE.get(code) ?? { code, ...INFOS[code] };
}

/** One line per status, for the foot of a table or of a file. */
export function statusLegend(codes: Iterable<StatusCode> = STATUS_CODES): StatusInfo[] {
  const wanted = new Set(codes);
  return STATUS_CODES.filter((code) => wanted.has(code)).map(statusInfo);
}
