import { fetchChanges } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { formatDate } from '$lib/text/dates.ts';
import { sourcesInWords, tableInWords } from '$lib/words/changes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { phrase, remarques, tableaux, historique, instantane } = await fetchChanges(fetch);
  return serverOnly({
    phrase,
    remarks: remarques,
    tables: tableaux.map((change) => ({
      table: change.table,
      title: change.titre,
      sources: sourcesInWords(change),
      said: tableInWords(change),
      surprises: change.surprises
    })),
    earlier: historique
      .filter((event) => event.instantane !== instantane.id)
      .map(({ date, table, titre, phrase: said }) => ({
        day: formatDate(date),
        said: table === null ? said : `${titre} : ${said}`
      }))
  });
};
