import type { RuleOnPlace } from '$lib/catalogue/api/findings.ts';
import type { OutcomeState, ReplayVerdict } from '$lib/catalogue/records/findings-record.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { fetchFindings, fetchRuleRecords, fetchSnapshot } from '$lib/client/api.ts';
import { tally } from '$lib/pages/findings/findings.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { numbered } from '$lib/text/grammar.ts';
import type { PageServerLoad } from './$types';

/** Findings that the page says, and of one rule at most. */
const [MOST, OF_ONE_RULE] = [10, 2];

export const load: PageServerLoad = async ({ fetch, url }) => {
  const place = await territoryNamed(fetch, url, await fetchSnapshot(fetch));
  const comparer = url.searchParams.get('comparer');
  const [{ regles }, { accords }] = await Promise.all([
    fetchFindings(fetch, { territoire: place.territoire, ...(comparer === null ? {} : { comparer }) }),
    fetchRuleRecords(fetch)
  ]);
  const of = (etat: OutcomeState, also: (rule: RuleOnPlace) => boolean = () => true) =>
    regles
      .filter((rule) => rule.etat === etat && also(rule))
      .map(({ id, nom, domaine, constats }) => ({ id, nom, domain: THEME_NAMES[domaine], count: constats.length }));
  return {
    place,
    tally: `${tally(regles.map(({ etat }) => ({ state: etat })))} ${replayed(regles)}`,
    findings: regles
      .filter((rule) => rule.etat === 'releve' && rule.palmares && rule.particulier)
      .flatMap(({ id, constats }) => constats.slice(0, OF_ONE_RULE).map((finding) => ({ ...finding, id })))
      .slice(0, MOST),
    rules: [
      {
        id: 'trouve',
        name: 'Trouvent quelque chose',
        rules: of('releve', (rule) => rule.palmares && rule.particulier)
      },
      {
        id: 'partage',
        name: 'Trouvent ici comme dans plus d’un territoire sur cinq',
        rules: of('releve', (rule) => rule.palmares && !rule.particulier)
      },
      {
        id: 'sans-palmares',
        name: 'Trouvent, sans que la suite l’ait encore confirmé',
        rules: of('releve', (rule) => !rule.palmares)
      },
      { id: 'indecis', name: 'Ne peuvent conclure', rules: of('indecis') },
      { id: 'rien', name: 'Ne trouvent rien', rules: of('rien') },
      { id: 'non-juge', name: 'Attendent un fichier', rules: of('non_juge') }
    ].filter(({ rules }) => rules.length > 0),
    agreements: {
      held: accords.filter(({ etat }) => etat === 'tenu').length,
      judged: accords.filter(({ etat }) => etat !== 'non_juge').length,
      broken: accords
        .filter(({ etat }) => etat === 'rompu')
        .map(({ nom, requetes, ecarts, pourquoi }) => ({
          name: nom,
          requests: requetes,
          figures: ecarts
            .map(({ cle, un, autre }) => `${cle === 'ensemble' ? '' : `${cle} : `}${un} et ${autre}`)
            .join(' ; '),
          reason: pourquoi ?? 'Nous ne savons pas encore pourquoi.'
        }))
    }
  };
};

/** « Sur les fichiers lus, 11 ont pu être rejouées sur des années passées. » */
function replayed(rules: readonly { readonly verdict: ReplayVerdict | null }[]): string {
  const count = rules.filter(({ verdict }) => verdict !== null).length;
  return `Sur les fichiers lus, ${numbered(count, 'a pu être rejouée', 'ont pu être rejouées')} sur des années passées.`;
}
