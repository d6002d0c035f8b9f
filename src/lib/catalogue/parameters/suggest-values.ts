import { suits, type DomainMember, type Domains } from '../request/domains.ts';
import type { RequestParameter } from '../request/request.ts';
import { suggestTerritories } from './suggest-territories.ts';
import { nearest, plainText } from '../../text/suggest.ts';

export interface MeantValues {
  /** Values that the parameter takes, the likeliest first. */
  readonly suggestions: readonly string[];
  /** What was probably meant, of a level that the parameter does not take; nothing is proposed in its place. */
  readonly refused?: DomainMember;
}

/** Values that this parameter takes and that the text may have meant. */
export function suggestValues(spec: RequestParameter, text: string, domains: Domains): MeantValues {
  const members = domains.members(spec.domaine);
  if (spec.domaine === 'territoires' && members) return suggestPlaces(spec, text, members);
  const candidates = spec.valeurs?.map(({ valeur }) => valeur) ?? [];
  return { suggestions: nearest(text, [...candidates, ...(members?.keys() ?? [])]) };
}

/** A place of an accepted level by the same name comes first; a level that is typed (« ze:5314 ») stays. */
function suggestPlaces(spec: RequestParameter, text: string, members: ReadonlyMap<string, DomainMember>): MeantValues {
  const all = [...members.values()];
  const [first = '', ...others] = suggestTerritories(text, all);
  const meant = members.get(first);
  if (!meant) return { suggestions: [] };
  const accepted = (code: string): boolean => suits(members.get(code) ?? meant, spec);
  if (accepted(first)) return { suggestions: [first, ...others.filter(accepted)] };
  const name = plainText(text.includes(':') ? '' : meant.libelle);
  const namesakes = all
    .filter((member) => name !== '' && plainText(member.libelle) === name && suits(member, spec))
    .slice(0, 3);
  return namesakes.length > 0
    ? { suggestions: namesakes.map(({ valeur }) => valeur) }
    : { suggestions: [], refused: meant };
}
