import { capitalised, lowered, numbered } from '../../text/grammar.ts';
import { typeset } from '../../text/typeset.ts';
import { nameOfMissing, type MissingSource } from '../missing-sources.ts';
import type { Section } from '../section.ts';
import type { Indicator } from './indicators.ts';

const NUMBERS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** What the page says first: which indicators are outside their limits, then how many objectives are held. Figures between `**`; null without indicators. The series are regional: `elsewhere` says so on the page of a smaller territory. */
export function steeringHeadline(indicators: readonly Indicator[], elsewhere = false): string | null {
  if (indicators.length === 0) return null;
  const limited = indicators.filter(({ limited: has }) => has);
  const outside = limited.filter(({ signal }) => signal);
  const young = indicators.length - limited.length;
  const followed =
    limited.length === 1
      ? 'un indicateur du service qui a assez de recul'
      : `${inWords(limited.length)} indicateurs du service qui ont assez de recul`;
  const watch =
    limited.length === 0
      ? 'Aucun indicateur du service n’a encore assez de recul pour dire ce qui lui est habituel.'
      : outside.length === 0
        ? `Sur ${followed}, **aucun ne sort de sa variation habituelle** à sa dernière période.`
        : `Sur ${followed}, **${outside.length === 1 ? 'un sort' : `${inWords(outside.length)} sortent`} de ${outside.length === 1 ? 'sa' : 'leur'} variation habituelle** : ${outside.map(({ label }) => lowered(label)).join(', ')}.`;
  const aimed = indicators.filter(({ objective }) => objective !== null);
  const held = aimed.filter(({ objective }) => objective?.state === 'cible tenue').length;
  const goals =
    aimed.length === 0
      ? ''
      : held === 0
        ? ` **Aucun des ${inWords(aimed.length)} objectifs** n’est tenu sur douze mois.`
        : ` **${capitalised(inWords(held))} objectif${held > 1 ? 's' : ''} sur ${inWords(aimed.length)}** ${held > 1 ? 'sont tenus' : 'est tenu'} sur douze mois.`;
  const rest =
    young === 0 || limited.length === 0
      ? ''
      : ` ${capitalised(inWords(young))} autre${young > 1 ? 's' : ''} ${young > 1 ? 'sont' : 'est'} encore trop récent${young > 1 ? 's' : ''}.`;
  return typeset(`${elsewhere ? `Dans toute la région, ${lowered(watch)}` : watch}${rest}${goals}`);
}

/**
 * What the page says first where no series of the service is read: how many questions have no answer, the file that would show the
 * most, then what is known all the same. Figures between `**`; null when no question lacks its file.
 */
export function unansweredHeadline(sections: readonly Section[], missing: readonly MissingSource[]): string | null {
  const unanswered = sections.filter(({ bare }) => bare === true).length;
  if (unanswered === 0) return null;
  const share =
    unanswered === sections.length
      ? 'Aucune des questions du comité n’a de réponse ici'
      : `${capitalised(inWords(unanswered))} des ${inWords(sections.length)} questions du comité ${unanswered === 1 ? 'est' : 'sont'} sans réponse ici`;
  const [widest] = [...missing].sort((a, b) => b.figures.length - a.figures.length);
  const name = widest && nameOfMissing(widest.reason);
  const first =
    widest && name
      ? ` La source qui en montrerait le plus est « ${name} » (${numbered(widest.figures.length, 'figure', 'figures')}).`
      : '';
  const known = sections.find(({ bare, sentences }) => bare !== true && sentences.length > 0)?.sentences[0];
  const told = known === undefined ? '' : ` Ce que l’on sait : ${lowered(known)}`;
  return typeset(`**${share}** : les fichiers qui y répondraient ne sont pas dans cet instantané.${first}${told}`);
}

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
