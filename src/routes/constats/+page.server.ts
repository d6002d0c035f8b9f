import type { OutcomeState, ReplayVerdict } from '$lib/catalogue/records/findings-record.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { fetchFindings, fetchSnapshot } from '$lib/client/api.ts';
import { tally } from '$lib/sections/findings/findings.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import { numbered } from '$lib/text/grammar.ts';
import { VERDICT_NAMES } from '$lib/words/replay.ts';
import type { PageServerLoad } from './$types';

/** Findings of a rule that are read at once; the others are folded. */
const SHOWN = 3;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const place = await territoryNamed(fetch, url, await fetchSnapshot(fetch));
  const comparer = url.searchParams.get('comparer');
  const { regles } = await fetchFindings(fetch, {
    territoire: place.territoire,
    ...(comparer === null ? {} : { comparer })
  });
  const rules = regles.map(({ verdict, domaine, lieu, constats, ...rule }) => ({
    ...rule,
    domain: THEME_NAMES[domaine],
    where: lieu === null || lieu.territoire === place.territoire ? null : lieu.nom,
    verdict: verdict === null ? null : VERDICT_NAMES[verdict],
    first: constats.slice(0, SHOWN),
    others: constats.slice(SHOWN)
  }));
  const of = (etat: OutcomeState) => rules.filter((rule) => rule.etat === etat);
  return {
    place,
    tally: `${tally(regles.map(({ etat }) => ({ state: etat })))} ${replayed(regles)}`,
    leading: of('releve').filter(({ palmares }) => palmares),
    unproved: of('releve').filter(({ palmares }) => !palmares),
    quiet: of('rien'),
    open: of('indecis'),
    silent: of('non_juge')
  };
};

/** « Sur les fichiers lus, 11 ont pu être rejouées sur des années passées. » */
function replayed(rules: readonly { readonly verdict: ReplayVerdict | null }[]): string {
  const count = rules.filter(({ verdict }) => verdict !== null).length;
  return `Sur les fichiers lus, ${numbered(count, 'a pu être rejouée', 'ont pu être rejouées')} sur des années passées.`;
}
