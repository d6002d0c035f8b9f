import { error } from '@sveltejs/kit';
import { levelName, isMaille } from '$lib/catalogue/levels.ts';
import type { OutcomeState, ReplayCounts } from '$lib/catalogue/records/findings-record.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { ApiProblem, fetchCatalogue, fetchRule } from '$lib/client/api.ts';
import { replayInWords, replayPeriod, shareOf } from '$lib/words/replay.ts';
import type { PageServerLoad } from './$types';

const KIND_NAMES = { force: 'Force', alerte: 'Alerte', constat: 'À savoir' } as const;
const SURENESS_NAMES = {
  comptage: 'Chiffres comptés',
  enquete: 'Enquête, dont l’erreur n’est pas publiée',
  estimation: 'Estimation'
} as const;
const STATE_NAMES: Readonly<Record<OutcomeState, string>> = {
  releve: '',
  rien: 'rien',
  indecis: 'rien de sûr : des chiffres sont cachés ou non lus',
  non_juge: 'non jugée : les chiffres n’y sont pas'
};

export const load: PageServerLoad = async ({ fetch, params }) => {
  const [rule, catalogue] = await Promise.all([
    fetchRule(fetch, params.id).catch((problem: unknown) => {
      if (problem instanceof ApiProblem) error(problem.document.status, problem.document.detail);
      throw problem;
    }),
    fetchCatalogue(fetch)
  ]);
  const places = [...(rule.territoires ?? [])].sort((a, b) => b.constats - a.constats);
  return {
    id: rule.id,
    name: rule.nom,
    domain: THEME_NAMES[rule.domaine],
    kind: KIND_NAMES[rule.nature],
    rule: rule.regle,
    sureness: SURENESS_NAMES[rule.surete],
    thresholds: rule.seuils.map(({ nom, texte }) => ({ name: nom.replaceAll('_', ' '), value: texte })),
    requests: rule.requetes.map((id) => ({
      href: `/catalogue/${id}`,
      text: catalogue.find((request) => request.id === id)?.titre ?? id
    })),
    level: isMaille(rule.maille) ? levelName(rule.maille) : rule.maille,
    made: rule.territoires !== null,
    places: places.map(({ territoire, nom, etat, constats }) => ({
      href: `/constats?territoire=${territoire}`,
      name: nom,
      said: etat === 'releve' ? String(constats) : STATE_NAMES[etat]
    })),
    firing: places.filter(({ etat }) => etat === 'releve').length,
    announces: rule.annonce,
    unplayed: rule.sans_rejeu,
    replay:
      rule.rejeu === null
        ? null
        : {
            period: replayPeriod(rule.rejeu),
            words: replayInWords(rule.rejeu),
            rows: [
              row('Là où la règle trouve', rule.rejeu.releves),
              row('Les autres lignes dont elle pouvait parler', rule.rejeu.base)
            ]
          }
  };
};

function row(label: string, counts: ReplayCounts) {
  return { label, ...counts, share: counts.ic === null ? '…' : shareOf(counts) };
}
