import { capitalised, lowered, numberWord } from '../../text/grammar.ts';
import { typeset } from '../../text/typeset.ts';
import type { Indicator } from './indicators.ts';

/** What the page says first: which indicators are outside their limits, then how many objectives are held. Figures between `**`; null without indicators. The series are regional: `elsewhere` says so on the page of a smaller territory. */
export function steeringHeadline(indicators: readonly Indicator[], elsewhere = false): string | null {
  if (indicators.length === 0) return null;
  const limited = indicators.filter(({ limited: has }) => has);
  const outside = limited.filter(({ signal }) => signal);
  const { length: all } = indicators;
  const counted = `${numberWord(all)} indicateur${all > 1 ? 's' : ''} du service`;
  const followed =
    limited.length === all
      ? `${counted} qui ${all > 1 ? 'ont' : 'a'} assez de recul`
      : `${counted}, dont ${numberWord(limited.length)} ${limited.length > 1 ? 'ont' : 'a'} assez de recul pour être jugé${limited.length > 1 ? 's' : ''}`;
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
        ? ` **${aimed.length === 1 ? 'Le seul objectif' : `Aucun des ${numberWord(aimed.length)} objectifs`}** n’est ${aimed.length === 1 ? 'pas ' : ''}tenu sur douze mois.`
        : ` **${aimed.length === 1 ? 'Le seul objectif' : `${capitalised(numberWord(held))} objectif${held > 1 ? 's' : ''} sur ${numberWord(aimed.length)}`}** ${held > 1 ? 'sont tenus' : 'est tenu'} sur douze mois.`;
  return typeset(`${elsewhere ? `Dans toute la région, ${lowered(watch)}` : watch}${goals}`);
}
