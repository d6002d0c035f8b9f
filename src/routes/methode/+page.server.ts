import { formatPercent } from '$lib/text/numbers.ts';
import { tableModel } from '$lib/charts/table-model.ts';
import { fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { CLASS_IDS, disclosureClass } from '$lib/catalogue/disclosure-classes.ts';
import { GAP_INFOS, GAPS } from '$lib/disclosure/gap.ts';
import { statusLegend } from '$lib/disclosure/status.ts';
import { GLOSSARY, ofTheRegion } from './glossary-parts.ts';
import type { PageServerLoad } from './$types';

const NO_RULE = '///';

function whole(threshold: number | null): string {
  return threshold === null ? NO_RULE : String(threshold);
}

const METHOD = {
  classes: CLASS_IDS.filter((id) => id !== 'aucune').map((id) => {
    const { label, minCount, minUnits, maxShare, minRate, origin } = disclosureClass(id);
    return {
      id,
      label,
      origin,
      rules: [
        whole(minCount),
        whole(minUnits),
        maxShare === null ? NO_RULE : formatPercent(maxShare, 0),
        whole(minRate)
      ]
    };
  }),
  // The sign of a gap is explained once, with the gaps.
  signs: [
    ...statusLegend().filter(({ code, sign }) => sign !== '' && code !== 'non_significatif'),
    ...GAPS.map((gap) => GAP_INFOS[gap])
  ].map(({ sign, label }) => ({ sign, label }))
};

export const load: PageServerLoad = async ({ fetch }) => {
  const [appellations, { etagere }] = await Promise.all([
    fetchAnswer(fetch, 'reference/appellations', {}),
    fetchSnapshot(fetch)
  ]);
  return { names: tableModel(appellations), glossary: [...GLOSSARY, ...ofTheRegion(etagere.termes)], ...METHOD };
};
