import { formatMonth, periodName } from '../../text/dates.ts';
import { formatChange, formatPercent } from '../../text/numbers.ts';
import { capitalised } from '../../text/grammar.ts';
import { chartFigure } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { isElsewhere, titleOf } from '../elsewhere.ts';
import { ask, askNear, firstRow, type Built, type Context, type SectionBody } from '../section.ts';

const LABEL = 'Demandeurs d’emploi inscrits, catégorie non précisée';

/** What the file does not say, and every figure of it does. */
const UNNAMED = 'catégorie non précisée';

/** Who seeks a job: the monthly series of France Travail. A count whose category no file names agrees with no published one: it is neither a tile nor a headline. */
export async function jobseekers(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const near = await askNear(context, 'gpec/evolution_demandeurs_emploi', {});
  const [answer, published] = [near?.answer ?? null, near?.place ?? place];
  const exact = !isElsewhere(published, place);
  const section: SectionBody = { sentences: [], figures: [] };
  const row = firstRow(answer);
  const counted = exact ? null : await countedByQuarter(context);
  if (counted !== null) section.sentences.push(counted);
  if (!answer || !row) {
    if (answer)
      section.figures.push(
        chartFigure(answer, { title: 'Demandeurs d’emploi inscrits, catégorie non précisée', subtitle: 'Par mois' })
      );
    return { section, key: null };
  }
  const seekers = readFigure(row, columnOf(answer, 'demandeurs'));
  const change = typeof row['evolution'] === 'number' ? formatChange(row['evolution']) : null;
  const since =
    typeof row['evolution'] !== 'number'
      ? null
      : row['evolution'] === 0
        ? 'autant qu’un an plus tôt'
        : `soit ${formatChange(row['evolution'])} en un an`;
  const month = formatMonth(String(row['mois']));
  section.sentences.push(
    `${capitalised(published.lieu)}, ${UNNAMED} par le fichier, ${inWords(seekers)} demandeurs d’emploi sont inscrits en ${month}${since ? `, ${since}` : ''}.`
  );
  if (!exact)
    section.sentences.push(
      'France Travail ne diffuse cette série que pour la région, les départements et les communes de plus de 5 000 habitants.'
    );
  const beside =
    comparator && isElsewhere(comparator, published)
      ? await ask(context, 'gpec/evolution_demandeurs_emploi', { territoire: comparator.territoire })
      : null;
  const besideChange = firstRow(beside)?.['evolution'];
  if (comparator && typeof besideChange === 'number')
    section.sentences.push(
      `${capitalised(comparator.lieu)}, l’évolution est de ${formatChange(besideChange)} sur les mêmes mois.`
    );
  section.figures.push(
    chartFigure(answer, {
      title: titleOf(
        `Demandeurs d’emploi, ${UNNAMED} : ${change ? `${direction(Number(row['evolution']))} ${month}` : `inscrits jusqu’en ${month}`}`,
        published,
        place
      ),
      subtitle:
        'Demandeurs d’emploi inscrits par mois, données brutes arrondies à la dizaine, catégorie non précisée par le producteur'
    })
  );
  return { section, key: null };
}

/** The place's own job seekers at the end of a quarter, from the file by commune; null where it says nothing of the place. */
async function countedByQuarter(context: Context): Promise<string | null> {
  const { place } = context;
  const answer = await ask(context, 'gpec/portrait_zone', { territoire: place.territoire });
  const row = answer?.lignes.find(({ indicateur, mode }) => indicateur === LABEL && mode === 'observé');
  if (!answer || !row) return null;
  const reading = readFigure(row, columnOf(answer, 'valeur'));
  if (reading.value === null && reading.min === null) return null;
  return `${capitalised(place.lieu)}, ${inWords(reading)} demandeurs d’emploi (catégorie non précisée par le producteur) sont inscrits à la fin du ${periodName(String(row['millesime']))}.`;
}

function direction(change: number): string {
  const size = formatPercent(Math.abs(change));
  if (Math.abs(change) < 0.0005) return 'stabilité sur un an en';
  return change < 0 ? `un recul de ${size} sur un an en` : `une hausse de ${size} sur un an en`;
}
