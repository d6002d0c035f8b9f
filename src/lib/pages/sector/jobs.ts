import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { columnOf, inShort, inWords, readFigure } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import { ask, askNear, firstRow, nameOf, type Built, type SectionBody, tileOf } from '../section.ts';
import type { SectorContext } from './sector.ts';

/** How many private employees and establishments its activities count, and their share. */
export async function jobs(context: SectorContext): Promise<Built> {
  const { place, comparator, sector } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (sector.counts.activities === 0)
    return {
      section: {
        ...section,
        sentences: ['Le contour de cette filière ne nomme pas d’activité : seuls ses métiers sont suivis.']
      },
      key: null
    };
  const only = { filtre: `code=${sector.code}` };
  const near = await askNear(context, 'gpec/emploi_regroupements', only);
  if (!near) return { section, key: null };
  const { answer, place: where } = near;
  const reference = comparator && isElsewhere(comparator, where) ? comparator : null;
  const beside = reference
    ? await ask(context, 'gpec/emploi_regroupements', { territoire: reference.territoire, ...only })
    : null;
  section.figures.push(
    chartFigure(answer, {
      title: titleOf('Les salariés de ses activités', where, place),
      subtitle: `Salariés du privé au 31 décembre ${answer.parametres['annee'] ?? ''}`
    })
  );
  const row = firstRow(answer);
  if (!row) return { section, key: null };
  const read = (name: 'effectif' | 'etablissements' | 'part') => readFigure(row, columnOf(answer, name));
  const there = firstRow(beside);
  const compared =
    beside && reference && there
      ? ` (${nameOf(reference)} : ${inWords(readFigure(there, columnOf(beside, 'part')))})`
      : '';
  section.sentences.push(
    `${capitalised(where.lieu)}, ses activités comptent ${inWords(read('effectif'))} salariés du privé fin ${answer.parametres['annee'] ?? ''} dans ${inWords(read('etablissements'))} établissements employeurs, soit ${inWords(read('part'))} de l’emploi privé${compared}. Ni les agents publics ni les indépendants n’y sont.`
  );
  const count = read('effectif');
  return {
    section,
    key: keyOf(
      {
        label: 'Salariés du privé de ses activités',
        ...tileOf(count),
        aside: `${inShort(read('part'))} de l’emploi privé`,
        source: `Urssaf, fin ${answer.parametres['annee'] ?? ''}`,
        href: requestPage(answer)
      },
      where,
      place
    )
  };
}
