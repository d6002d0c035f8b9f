import type { DomainMember } from '../request/domains.ts';
import { LEVELS, MAILLES } from '../levels.ts';
import { editDistance, nearest, plainText } from '../../text/suggest.ts';

const ALIASES = new Map(MAILLES.flatMap((maille) => LEVELS[maille].aliases.map((alias) => [alias, maille] as const)));

/** Typed codes perhaps meant by `typed`: a short level, a bare number, a name, or one a few letters away. */
export function suggestTerritories(typed: string, members: readonly DomainMember[], limit = 3): string[] {
  const [, prefix = '', rest = typed] = /^([a-zA-Zéèê_ -]+):(.*)$/.exec(typed) ?? [];
  const wanted = plainText(rest);
  if (wanted === '') return [];
  const level = ALIASES.get(plainText(prefix).replaceAll(' ', '')) ?? nearest(prefix, MAILLES)[0];
  const sameCode = members.filter(({ valeur }) => plainText(valeur.slice(valeur.indexOf(':') + 1)) === wanted);
  const ranked = [
    ...sameCode.filter(({ maille }) => maille === level),
    ...sameCode.filter(({ maille }) => maille !== level)
  ];
  if (ranked.length > 0) return ranked.slice(0, limit).map(({ valeur }) => valeur);
  const named = members.map(({ valeur, maille, libelle }) => ({ valeur, maille, name: plainText(libelle) }));
  const byName = named.filter(({ name }) => name === wanted);
  const starting = byName.length > 0 ? byName : named.filter(({ name }) => name.startsWith(wanted));
  if (starting.length > 0) return starting.slice(0, limit).map(({ valeur }) => valeur);
  const codes = nearest(
    typed,
    members.map(({ valeur }) => valeur),
    limit
  );
  return codes.length > 0 ? codes : nearNames(wanted, level, named).slice(0, limit);
}

/** Names that differ by a letter in four at most, nearest first, those of the level said before the others. */
function nearNames(
  wanted: string,
  level: string | undefined,
  named: readonly { valeur: string; maille: string | undefined; name: string }[]
): string[] {
  const allowed = Math.floor(wanted.length / 4);
  const scored = named.flatMap(({ valeur, maille, name }) => {
    const letters = Math.abs(name.length - wanted.length) > allowed ? Infinity : editDistance(wanted, name);
    return letters > allowed ? [] : [{ valeur, score: letters + (maille === level ? 0 : 0.5) }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ valeur }) => valeur);
}
