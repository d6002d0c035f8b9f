import { capitalised } from '../../text/grammar.ts';
import { duringPeriod, periodName } from '../../text/dates.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inKnownWords, inWords, readFigure, textOf } from '../../words/figure.ts';
import { afterDe } from '../../words/sentence.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import { isCurrent } from '../source-life.ts';
import { askNear, firstRow, type Built, type Context, type KeyFigureModel, type SectionBody } from '../section.ts';

const LABEL = 'Taux de chômage localisé';

/** What share of the active population is unemployed: Insee's localised rates, which are no count of registered job seekers. */
export async function unemployment(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const reference = comparator && comparator.maille !== 'pays' ? { reference: comparator.territoire } : {};
  const near = await askNear(context, 'gpec/taux_chomage', reference);
  const section: SectionBody = { sentences: [], figures: [] };
  if (!near) return { section, key: null };
  const { answer, place: published } = near;
  const row = firstRow(answer);
  if (!row) {
    section.figures.push(chartFigure(answer, { title: LABEL, subtitle: 'Par trimestre' }));
    return { section, key: null };
  }
  const quarter = textOf(row, 'trimestre');
  const rate = readFigure(row, columnOf(answer, 'taux'));
  const change = row.variation === null ? null : inWords(readFigure(row, columnOf(answer, 'variation')));
  const current = isCurrent(answer, 'taux_chomage', quarter);
  const [is, old] = current ? ['est', ''] : ['était', ' (ancien)'];
  section.sentences.push(
    `${capitalised(published.lieu)}, le taux de chômage localisé ${is} ${afterDe(inWords(rate))} ${duringPeriod(quarter)}${rate.value === null ? ', entre ceux de ses départements' : ''}${change === null ? '' : ` (${change} en un an)`}. L’Insee l’estime au sens du Bureau international du travail : ce n’est pas la part des inscrits à France Travail.${current ? '' : ' Ce taux est ancien : pour ce territoire, les fichiers lus ne vont pas plus loin.'}`
  );
  if (isElsewhere(published, place))
    section.sentences.push(
      'Les fichiers lus n’en donnent pas à un niveau plus fin : il existe pour les zones d’emploi, les départements et les régions.'
    );
  const other = inKnownWords(readFigure(row, columnOf(answer, 'taux_reference')));
  if (comparator && other !== null)
    section.sentences.push(`${capitalised(comparator.lieu)}, il ${is} ${afterDe(other)} le même trimestre.`);
  section.figures.push(
    chartFigure(
      answer,
      {
        title: titleOf(`${LABEL} : ${inWords(rate)} ${duringPeriod(quarter)}${old}`, published, place),
        subtitle: 'Chômeurs estimés pour cent actifs, moyenne du trimestre corrigée des variations saisonnières (Insee)'
      },
      { columns: ['trimestre', 'taux', 'variation', 'taux_reference', 'edition'] }
    )
  );
  const key: KeyFigureModel = {
    label: LABEL,
    value: inWords(rate),
    ...(change === null ? {} : { aside: `${change} en un an` }),
    source: `Insee, ${periodName(quarter)}${old}`,
    href: requestPage(answer),
    among: { place: published, request: 'gpec/chomage_territoires', column: 'taux', parameters: { trimestre: quarter } }
  };
  return { section, key: keyOf(key, published, place) };
}
