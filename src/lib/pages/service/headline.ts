import { capitalised, lowered, numberWord } from '../../text/grammar.ts';
import { typeset } from '../../text/typeset.ts';
import type { Indicator } from './indicators.ts';

/** What the page says first: which indicators are outside their limits, then how many objectives are held. Figures between `**`; null without indicators. The series are regional: `elsewhere` says so on the page of a smaller territory. */
export function steeringHeadline(indicators: readonly Indicator[], elsewhere = false): string | null {
  if (indicators.length === 0) return null;
  const limited = indicators.filter(({ limited: has }) => has);
  const outside = limited.filter(({ signal }) => signal);
  const young = indicators.filter(({ limited: has, judged }) => judged && !has).length;
  const followed =
    limited.length === 1
      ? 'un indicateur du service qui a assez de recul'
      : `${numberWord(limited.length)} indicateurs du service qui ont assez de recul`;
  const watch =
    limited.length === 0
      ? 'Aucun indicateur du service n’a encore assez de recul pour dire ce qui lui est habituel.'
      : outside.length === 0
        ? `Sur ${followed}, **aucun ne sort de sa variation habituelle** à sa dernière période.`
        : `Sur ${followed}, **${outside.length === 1 ? 'un sort' : `${numberWord(outside.length)} sortent`} de ${outside.length === 1 ? 'sa' : 'leur'} variation habituelle** : ${outside.map(({ label }) => lowered(label)).join(', ')}.`;
  const aimed = indicators.filter(({ objective }) => objective !== null);
  const held = aimed.filter(({ objective }) => objective?.state === 'cible tenue').length;
  const goals =
    aimed.length === 0
      ? ''
      : held === 0
        ? ` **Aucun des ${numberWord(aimed.length)} objectifs** n’est tenu sur douze mois.`
        : ` **${capitalised(numberWord(held))} objectif${held > 1 ? 's' : ''} sur ${numberWord(aimed.length)}** ${held > 1 ? 'sont tenus' : 'est tenu'} sur douze mois.`;
  const rest =
    young === 0 || limited.length === 0
      ? ''
      : ` ${capitalised(numberWord(young))} autre${young > 1 ? 's' : ''} ${young > 1 ? 'sont' : 'est'} encore trop récent${young > 1 ? 's' : ''}.`;
  return typeset(`${elsewhere ? `Dans toute la région, ${lowered(watch)}` : watch}${rest}${goals}`);
}
