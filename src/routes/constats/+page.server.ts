import type { OutcomeState, ReplayVerdict } from '$lib/catalogue/records/findings-record.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { fetchFindings, fetchSnapshot } from '$lib/client/api.ts';
import { tally } from '$lib/pages/findings/findings.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { numbered } from '$lib/text/grammar.ts';
import type { PageServerLoad } from './$types';

/** Findings that the page says, and of one rule at most. */
const [MOST, OF_ONE_RULE] = [10, 2];

export const load: PageServerLoad = async ({ fetch, url }) => {
  const place = await territoryNamed(fetch, url, await fetchSnapshot(fetch));
  const comparer = url.searchParams.get('comparer');
  const { regles } = await fetchFindings(fetch, {
    territoire: place.territoire,
    ...(comparer === null ? {} : { comparer })
  });
  const of = (etat: OutcomeState, palmares?: boolean) =>
    regles
      .filter((rule) => rule.etat === etat && (palmares === undefined || rule.palmares === palmares))
      .map(({ id, nom, domaine, constats }) => ({ id, nom, domain: THEME_NAMES[domaine], count: constats.length }));
  return {
    place,
    tally: `${tally(regles.map(({ etat }) => ({ state: etat })))} ${replayed(regles)}`,
    findings: regles
      .filter(({ etat, palmares }) => etat === 'releve' && palmares)
      .flatMap(({ id, constats }) => constats.slice(0, OF_ONE_RULE).map((finding) => ({ ...finding, id })))
      .slice(0, MOST),
    rules: [
      { id: 'trouve', name: 'Trouvent quelque chose', rules: of('releve', true) },
      { id: 'sans-palmares', name: 'Trouvent, sans que la suite l’ait encore confirmé', rules: of('releve', false) },
      { id: 'indecis', name: 'Ne peuvent conclure', rules: of('indecis') },
      { id: 'rien', name: 'Ne trouvent rien', rules: of('rien') },
      { id: 'non-juge', name: 'Attendent un fichier', rules: of('non_juge') }
    ].filter(({ rules }) => rules.length > 0)
  };
};

/** « Sur les fichiers lus, 11 ont pu être rejouées sur des années passées. » */
function replayed(rules: readonly { readonly verdict: ReplayVerdict | null }[]): string {
  const count = rules.filter(({ verdict }) => verdict !== null).length;
  return `Sur les fichiers lus, ${numbered(count, 'a pu être rejouée', 'ont pu être rejouées')} sur des années passées.`;
}
