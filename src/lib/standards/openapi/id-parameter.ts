import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { inPath } from './reading.ts';

/** A request that any snapshot with the survey answers; another of the same kind stands in for it. */
const WITH_FIGURE = 'gpec/projets_recrutement';

/** The part of an address that names a request. */
export function idParameter(entries: readonly CataloguedRequest[]): object {
  const drawn =
    entries.find(({ definition }) => definition.id === WITH_FIGURE) ??
    entries.find(({ definition }) => definition.graphique) ??
    entries[0];
  return inPath('id', 'Identifiant de la requête, barre oblique comprise', drawn?.definition.id ?? '');
}
