import { fetchChanges, fetchAnswer, fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { LAND_SOURCE } from '$lib/charts/land/land.ts';
import { requestPage, spreadsheet } from '$lib/charts/figure-model.ts';
import { formatDate, periodName } from '$lib/text/dates.ts';
import { DOMAIN_NAMES } from '$lib/catalogue/request/domains.gen.ts';
import { sentence } from '$lib/text/grammar.ts';
import type { RowOf } from '$lib/catalogue/api/rows.ts';
import { textOf } from '$lib/words/figure.ts';
import { questionCounts, questionsOf } from './questions.ts';
import { secrecy } from './secrecy.ts';
import { sourceView } from './source-view.ts';
import { CODE_SOURCES, touchedBy } from './touched.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const [snapshot, sources, vintages, hidden, changes, catalogue, passages] = await Promise.all([
    fetchSnapshot(fetch),
    fetchAnswer(fetch, 'reference/sources', {}),
    fetchAnswer(fetch, 'reference/millesimes', {}),
    secrecy(fetch),
    fetchChanges(fetch),
    fetchCatalogue(fetch),
    fetchAnswer(fetch, 'reference/pertes_passages', {})
  ]);
  const questions = questionsOf(catalogue);
  const present = sources.lignes.filter((row) => row['presente'] === true);
  const views = await Promise.all(
    present.map(async (row) =>
      String(row['referentiel']) === 'true' || CODE_SOURCES.has(textOf(row, 'source'))
        ? sourceView(row, await touchedBy(fetch, textOf(row, 'source'), passages.lignes))
        : sourceView(row)
    )
  );
  return {
    snapshot,
    failed: snapshot.essai === null ? null : { ...snapshot.essai, date: formatDate(snapshot.essai.le) },
    withdrawn: snapshot.retraits.map(({ id, construit_le: built, le, raison }) => ({
      id,
      sentence: sentence(
        `L’instantané ${built === '' ? id : `du ${formatDate(built)} (${id})`} a été retiré le ${formatDate(le)} : ${raison.replace(/\.$/, '')}`
      )
    })),
    held: snapshot.retenus.map(({ phrase }) => phrase),
    answering: { answered: catalogue.filter(({ disponible }) => disponible).length, total: catalogue.length },
    questions,
    counts: questionCounts(questions),
    present: views,
    absent: sources.lignes.length - present.length,
    vintages: byDomain(vintages.lignes),
    secrecy: hidden,
    changes,
    land: LAND_SOURCE,
    request: requestPage(sources),
    download: spreadsheet(sources)
  };
};

interface DomainVintages {
  name: string;
  latest: string;
  earlier: string;
}

/** One line per domain: its latest vintage, and the earlier ones, the first and the last of a long list. */
function byDomain(rows: readonly RowOf<'reference/millesimes'>[]): DomainVintages[] {
  return [...new Set(rows.map((row) => textOf(row, 'domaine')))].map((domain) => {
    const own = rows.filter((row) => textOf(row, 'domaine') === domain);
    const earlier = own.filter((row) => row['dernier'] !== true).map((row) => periodName(textOf(row, 'libelle')));
    return {
      name: DOMAIN_NAMES[domain] ?? domain,
      latest: own
        .filter((row) => row['dernier'] === true)
        .map((row) => periodName(textOf(row, 'libelle')))
        .join(', '),
      earlier: earlier.length > 6 ? `${earlier.length} autres, le plus ancien : ${earlier.at(-1)}` : earlier.join(', ')
    };
  });
}
