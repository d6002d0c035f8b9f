import { GAP_INFOS, GAPS } from '$lib/disclosure/gap.ts';
import { statusLegend } from '$lib/disclosure/status.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  // The sign of a gap is explained once, with the gaps.
  signs: [
    ...statusLegend().filter(({ code, sign }) => sign !== '' && code !== 'non_significatif'),
    ...GAPS.map((gap) => GAP_INFOS[gap])
  ].map(({ sign, label }) => ({ sign, label }))
});
