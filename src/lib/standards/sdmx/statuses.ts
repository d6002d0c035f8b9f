import type { StatusCode } from '../../disclosure/status.ts';

/** A list of SDMX's own, of which only the codes that are used are told. */
export interface OfficialList {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** Source: SDMX, CL_OBS_STATUS 2.2. */
export const OBS_STATUS = {
  id: 'CL_OBS_STATUS',
  version: '2.2',
  name: 'Observation status',
  codes: {
    A: 'Normal value',
    M: 'Missing value; data cannot exist',
    N: 'Not significant',
    O: 'Missing value',
    P: 'Provisional value',
    Q: 'Missing value; suppressed'
  }
} as const satisfies OfficialList;

/** Source: SDMX, CL_CONF_STATUS 1.2. */
export const CONF_STATUS = {
  id: 'CL_CONF_STATUS',
  version: '1.2',
  name: 'Confidentiality status',
  codes: { F: 'Free', N: 'Not for publication, restricted for internal use only' }
} as const satisfies OfficialList;

/**
 * What each status is in these lists. A figure known by its bounds is missing (O): part of it is suppressed or was not
 * read, and which is not told. A secret is N, never C nor D: whether a cell is hidden for itself or to protect another
 * is not told either. Where a producer does not say why it hides a figure, its confidentiality is empty.
 */
export const SDMX_STATUSES: Readonly<
  Record<
    StatusCode,
    { readonly obs: keyof typeof OBS_STATUS.codes; readonly conf: keyof typeof CONF_STATUS.codes | '' }
  >
> = {
  diffuse: { obs: 'A', conf: 'F' },
  provisoire: { obs: 'P', conf: 'F' },
  intervalle: { obs: 'O', conf: '' },
  non_diffuse: { obs: 'Q', conf: '' },
  secret: { obs: 'Q', conf: 'N' },
  non_significatif: { obs: 'N', conf: '' },
  non_disponible: { obs: 'O', conf: '' },
  sans_objet: { obs: 'M', conf: '' }
};
