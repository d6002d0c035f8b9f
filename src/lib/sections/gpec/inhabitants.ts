import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { formatChange } from '../../text/numbers.ts';
import { columnOf, inShort, inWords, readFigure } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { askNear, firstRow, type Built, type Context, type SectionBody } from '../section.ts';

/** The change is told over as many years. */
const YEARS = 10;

/** How many live here, how many of age to work, since when. */
export async function inhabitants(context: Context): Promise<Built> {
  const { place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const [all, working, old] = await Promise.all([
    askNear(context, 'reference/population_annees', { age: 'ensemble' }),
    askNear(context, 'reference/population_annees', { age: '15_64' }),
    askNear(context, 'reference/population_annees', { age: '65_plus' })
  ]);
  const row = firstRow(all?.answer ?? null);
  if (!all || !row) return { section, key: null };
  const { answer, place: where } = all;
  const count = readFigure(row, columnOf(answer, 'habitants'));
  const since = changeOver(answer);
  const share = (found: typeof working): string | null => {
    const line = firstRow(found?.answer ?? null);
    const part = found && line ? readFigure(line, columnOf(found.answer, 'part')) : null;
    return part?.value == null ? null : inWords(part);
  };
  const [ofAge, elder] = [share(working), share(old)];
  if (isElsewhere(where, place))
    section.sentences.push(
      'Les estimations par âge de l’Insee s’arrêtent aux départements et aux régions : celles qui suivent ne sont pas du territoire de cette page.'
    );
  section.sentences.push(
    `${capitalised(where.lieu)}, ${inWords(count)} habitants au 1ᵉʳ janvier ${String(row['annee'])}${since === null ? '' : `, ${since}`}${ofAge === null ? '' : ` ; ${ofAge} ont de 15 à 64 ans`}${elder === null ? '' : `, ${elder} ont 65 ans ou plus`}. C’est une estimation, que l’Insee dit provisoire pour les dernières années de chaque édition.`
  );
  if (working && firstRow(working.answer))
    section.figures.push(
      chartFigure(working.answer, {
        title: titleOf('Habitants de 15 à 64 ans', working.place, place),
        subtitle: 'Estimations de population de l’Insee, au 1ᵉʳ janvier'
      })
    );
  return {
    section,
    key: keyOf(
      {
        label: 'Habitants',
        value: inShort(count),
        ...(since === null ? {} : { aside: since }),
        source: `Insee, 1ᵉʳ janvier ${String(row['annee'])}`,
        href: requestPage(answer)
      },
      where,
      place
    )
  };
}

/** « +4,9 % depuis 2014 »: over ten years, counts of both dates being published; null when one is not. */
function changeOver(answer: AnswerOf<'reference/population_annees'>): string | null {
  const [last] = answer.lignes;
  const before = answer.lignes.find(({ annee }) => Number(annee) === Number(last?.annee) - YEARS);
  const [now, then] = [last?.habitants ?? null, before?.habitants ?? null];
  return now === null || then === null || then === 0
    ? null
    : `${formatChange(now / then - 1)} depuis ${String(before?.annee)}`;
}
