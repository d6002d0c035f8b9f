import { formatMonth } from '../../catalogue/dates-fr.ts';
import { formatChange, formatPercent } from '../../catalogue/format-fr.ts';
import { capitalised } from '../../catalogue/words-fr.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../charts/reading.ts';
import { ask, firstRow, publishedPlace, type Built, type Context, type Section } from '../section.ts';

/** What the file does not say, and every figure of it does. */
const UNNAMED = 'catégorie non précisée';

/** Who seeks a job: the monthly series of France Travail. */
export async function jobseekers(context: Context): Promise<Built> {
  const { place, comparator } = context;
  const own = await ask(context, 'gpec/evolution_demandeurs_emploi', { territoire: place.territoire });
  const exact = own !== null && own.lignes.length > 0;
  const published = exact ? place : publishedPlace({ ...context, place: { ...place, maille: 'sans série' } }, ['departement', 'region']);
  const answer = exact ? own : await ask(context, 'gpec/evolution_demandeurs_emploi', { territoire: published.territoire });
  const section: Section = { id: 'demandeurs', question: 'Qui cherche un emploi ?', sentences: [], figures: [] };
  const row = firstRow(answer);
  if (!answer || !row) {
    if (answer) section.figures.push(chartFigure(answer, { title: 'Demandeurs d’emploi inscrits, catégorie non précisée', subtitle: 'Par mois' }));
    return { section, key: null };
  }
  const seekers = readFigure(row, columnOf(answer, 'demandeurs'));
  const change = typeof row['evolution'] === 'number' ? formatChange(row['evolution']) : null;
  const month = formatMonth(String(row['mois']));
  section.sentences.push(`${capitalised(published.lieu)}, ${UNNAMED} par le fichier, ${inWords(seekers)} demandeurs d’emploi sont inscrits en ${month}${change ? `, soit ${change} en un an` : ''}.`);
  if (!exact) section.sentences.push('France Travail ne diffuse cette série que pour la région, les départements et les communes de plus de 5 000 habitants.');
  const beside = comparator && comparator.territoire !== published.territoire ? await ask(context, 'gpec/evolution_demandeurs_emploi', { territoire: comparator.territoire }) : null;
  const besideChange = firstRow(beside)?.['evolution'];
  if (comparator && typeof besideChange === 'number') section.sentences.push(`${capitalised(comparator.lieu)}, l’évolution est de ${formatChange(besideChange)} sur les mêmes mois.`);
  section.figures.push(
    chartFigure(answer, {
      title: `Demandeurs d’emploi, ${UNNAMED} : ${change ? `${direction(Number(row['evolution']))} ${month}` : `inscrits jusqu’en ${month}`}`,
      subtitle: 'Demandeurs inscrits par mois, données brutes arrondies à la dizaine'
    })
  );
  return { section, key: { label: `Demandeurs d’emploi, ${UNNAMED}`, value: inWords(seekers), ...(change ? { aside: `${change} en un an` } : {}), source: `${capitalised(month)}, brut, arrondi à 10${exact ? '' : `, ${published.nom}`}`, href: requestPage(answer) } };
}

function direction(change: number): string {
  const size = formatPercent(Math.abs(change));
  if (Math.abs(change) < 0.0005) return 'stabilité sur un an en';
  return change < 0 ? `un recul de ${size} sur un an en` : `une hausse de ${size} sur un an en`;
}
