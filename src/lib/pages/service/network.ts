import { periodName } from '../../text/dates.ts';
import { capitalised, lowered } from '../../text/grammar.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { isElsewhere, standIn } from '../elsewhere.ts';
import { ask, askNear, type Built, type Context, type SectionBody } from '../section.ts';
import { figureOf, present, said } from './figures.ts';

/** Indicators that a sentence says one by one; more are read in the table, and on the sheet of the place. */
const MOST_SAID = 4;
const LEVELS = ['region', 'departement', 'zone_emploi', 'bassin', 'epci', 'comite_local'];

/** The indicators of the réseau pour l'emploi, as its committee publishes them (S22). */
export async function network(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const near = await askNear(context, 'spro/reseau_emploi', {});
  // Nowhere around either: the place's own answer says why.
  const answer = near?.answer ?? (await ask(context, 'spro/reseau_emploi', { territoire: place.territoire }));
  const where = near?.place ?? place;
  const period = periodName(answer?.parametres['periode'] ?? '');
  const section: SectionBody = { sentences: [], figures: [] };
  if (answer && answer.lignes.length > 0) {
    section.sentences.push(`${capitalised(where.lieu)}, ${period} : ${valuesOf(answer)}.`);
    // The same period, or nothing: two quarters are not compared.
    const other =
      comparator && isElsewhere(comparator, where) && LEVELS.includes(comparator.maille)
        ? await ask(context, 'spro/reseau_emploi', {
            territoire: comparator.territoire,
            periode: answer.parametres['periode'] ?? ''
          })
        : null;
    if (comparator && other && other.lignes.length > 0)
      section.sentences.push(`${capitalised(comparator.lieu)}, même période : ${valuesOf(other)}.`);
    section.sentences.push('Ces valeurs sont celles que le comité publie ; elles ne sont pas recalculées.');
    section.doors = [
      {
        text: 'La fiche de chaque comité local',
        href: `/pilotage/reseau?territoire=${place.territoire}`,
        aside: 'ses cibles, sa position, la région'
      }
    ];
    if (isElsewhere(where, place))
      section.sentences.push(
        `Le comité ne les donne pas pour ce territoire : ce sont celles d’un autre, ${standIn(where, place)}.`
      );
  }
  section.figures = present([
    figureOf(
      answer,
      'Indicateurs du réseau pour l’emploi',
      `Valeur et cible, ${period}`,
      () => 'La valeur et la cible de chaque indicateur'
    )
  ]);
  return { section, key: null };
}

/** Each value with its target, as published, a sentence each; how many there are, where it would be a page of them. */
function valuesOf(answer: AnswerOf<'spro/reseau_emploi'>): string {
  if (answer.lignes.length > MOST_SAID)
    return `${answer.lignes.length} indicateurs publiés, dont ${answer.lignes.filter(({ cible }) => cible !== null).length} avec une cible`;
  return answer.lignes
    .map(
      (row, index) =>
        `${(index === 0 ? lowered : capitalised)(String(row['indicateur']))}, ${said(answer, row, 'valeur')}${unitOf(row['unite'])}${typeof row['cible'] === 'number' ? ` pour une cible de ${said(answer, row, 'cible')}${unitOf(row['unite'])}` : ''}`
    )
    .join('. ');
}

function unitOf(unit: unknown): string {
  return unit === 'nombre' || unit === null ? '' : ` ${String(unit)}`;
}
