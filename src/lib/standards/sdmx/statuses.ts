import type { StatusCode } from '../../disclosure/status.ts';

/** Source: SDMX, CL_OBS_STATUS 2.2: normal, cannot exist, not significant, missing, provisional, suppressed. */
type ObsStatus = 'A' | 'M' | 'N' | 'O' | 'P' | 'Q';
/** Source: SDMX, CL_CONF_STATUS 1.2: free, not for publication. */
type ConfStatus = 'F' | 'N';

/**
 * What each status is in these lists. A figure known by its bounds is missing (O): part of it is suppressed or was not
 * read, and which is not told. A secret is N, never C nor D: whether a cell is hidden for itself or to protect another
 * is not told either. Where a producer does not say why it hides a figure, its confidentiality is empty.
 */
export const SDMX_STATUSES: Readonly<Record<StatusCode, { readonly obs: ObsStatus; readonly conf: ConfStatus | '' }>> =
  {
    diffuse: { obs: 'A', conf: 'F' },
    provisoire: { obs: 'P', conf: 'F' },
    intervalle: { obs: 'O', conf: '' },
    non_diffuse: { obs: 'Q', conf: '' },
    secret: { obs: 'Q', conf: 'N' },
    non_significatif: { obs: 'N', conf: '' },
    non_disponible: { obs: 'O', conf: '' },
    sans_objet: { obs: 'M', conf: '' }
  };
