import { suits, type Domains } from './domains.ts';
import type { RequestParameter } from './request.ts';
import { suggestTerritories } from './suggest-territories.ts';
import { nearest } from './suggest.ts';

/** Values that this parameter takes and that the text may have meant, the likeliest first. */
export function suggestValues(spec: RequestParameter, text: string, domains: Domains): string[] {
  const members = domains.members(spec.domaine);
  if (spec.domaine === 'territoires' && members) {
    const meant = suggestTerritories(text, [...members.values()]);
    const accepted = meant.filter((code) => suits(members.get(code) ?? { valeur: code, libelle: code }, spec));
    return accepted.length > 0 && meant[0] === accepted[0] ? accepted : meant.slice(0, 1);
  }
  const candidates = spec.valeurs?.map(({ valeur }) => valeur) ?? [];
  return nearest(text, [...candidates, ...(members?.keys() ?? [])]);
}
