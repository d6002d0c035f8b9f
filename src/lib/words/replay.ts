import type { ReplayCounts, ReplayVerdict, RuleReplay } from '../catalogue/records/findings-record.ts';
import { periodName } from '../text/dates.ts';
import { numbered, partitive } from '../text/grammar.ts';
import { formatPercent } from '../text/numbers.ts';

const VERDICTS: Readonly<Record<ReplayVerdict, string>> = {
  mieux: 'Ce qu’elle trouve se vérifie plus que le reste : les deux intervalles sont séparés.',
  moins_bien: 'La règle trompe : ce qu’elle annonce arrive moins souvent là où elle trouve qu’ailleurs.',
  pas_mieux: 'Ce qu’elle trouve ne se vérifie pas plus que le reste : les deux intervalles se recouvrent.',
  trop_peu: 'C’est trop peu de cas pour dire si ce qu’elle trouve se vérifie plus que le reste.'
};

/** « de 2024 à 2025 », « du 1ᵉʳ trimestre 2003 au 4ᵉ trimestre 2025 », « d’août 2023 à mai 2025 ». */
export function replayPeriod({ de, a }: Pick<RuleReplay, 'de' | 'a'>): string {
  const [from, to] = [periodName(de), periodName(a)];
  if (/trimestre/.test(from)) return `du ${from} au ${to}`;
  return `${partitive(from)} à ${to}`;
}

/** What became of what a rule announced, beside all the rows of which it could have spoken. */
export function replayInWords({ releves, base, verdict, ...period }: RuleReplay): string {
  const decided = releves.vrais + releves.faux;
  if (decided === 0)
    return `Rejouée ${replayPeriod(period)}, la règle n’a rien trouvé dont on sache la suite. L’annonce vaut pour ${shareOf(base)} des autres lignes dont elle pouvait parler.`;
  const open =
    releves.indecis === 0
      ? ''
      : ` ; ${numbered(releves.indecis, 'cas reste ouvert', 'cas restent ouverts')}, un chiffre étant caché ou la ligne n’étant plus là`;
  return `Rejouée ${replayPeriod(period)}, la règle a trouvé ${numbered(decided, 'cas', 'cas')} dont on sait la suite : l’annonce s’est vérifiée ${numbered(releves.vrais, 'fois', 'fois')}, et ne s’est pas vérifiée ${numbered(releves.faux, 'fois', 'fois')}${open}. Soit ${shareOf(releves)}, contre ${shareOf(base)} des autres lignes dont elle pouvait parler. ${VERDICTS[verdict]}`;
}

/** « 52 % (de 44 à 60 %) ». */
export function shareOf({ vrais, faux, ic }: ReplayCounts): string {
  return ic === null
    ? 'une part inconnue'
    : `${formatPercent(vrais / (vrais + faux), 0)} (de ${formatPercent(ic.min, 0)} à ${formatPercent(ic.max, 0)})`;
}
