import { nearest, plainText } from '../../text/suggest.ts';
import type { CataloguedRequest } from './catalogued-request.ts';

/** Ids whose last part, code or title is close to what was asked. */
export function nearestIds(id: string, requests: readonly CataloguedRequest[]): string[] {
  const direct = nearest(
    id,
    requests.map(({ definition }) => definition.id)
  );
  if (direct.length > 0) return direct;
  const last = id.split('/').at(-1) ?? id;
  const names = new Map(requests.map(({ definition }) => [definition.id.split('/').at(-1) ?? '', definition.id]));
  const byName = nearest(last, names.keys()).flatMap((name) => names.get(name) ?? []);
  if (byName.length > 0) return byName;
  const wanted = plainText(last);
  return requests
    .filter(
      ({ definition }) => wanted.length > 2 && plainText(`${definition.code} ${definition.titre}`).includes(wanted)
    )
    .slice(0, 3)
    .map(({ definition }) => definition.id);
}
