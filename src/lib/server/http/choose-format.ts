import { nearest } from '../../text/suggest.ts';
import { refuseParameter, RequestProblem } from '../problem.ts';

export interface Offered {
  readonly name: string;
  readonly accepts: readonly string[];
}

/**
 * The format of an answer: the `format` of the address, else what the client accepts, else the first offered.
 * @throws RequestProblem 400 for a format that is unknown or given twice, 406 when nothing offered is acceptable.
 */
export function chooseFormat<T extends Offered>(formats: readonly T[], named: readonly string[], accept: string | null): T {
  const [first] = formats;
  if (!first) throw new RangeError('Aucun format proposé.');
  const names = formats.map(({ name }) => name);
  if (named.length > 1) throw refuseParameter('format', 'donné plusieurs fois ; une seule valeur est attendue', []);
  const [wanted] = named;
  if (wanted !== undefined && wanted !== '') {
    const found = formats.find(({ name }) => name === wanted);
    if (found) return found;
    const suggestions = nearest(wanted, names);
    const hint = suggestions[0] ? `vouliez-vous '${suggestions[0]}' ? ` : '';
    throw refuseParameter('format', `'${wanted.slice(0, 40)}' inconnu ; ${hint}formats : ${names.join(', ')}`, suggestions);
  }
  return accept === null ? first : acceptable(formats, first, accept);
}

function acceptable<T extends Offered>(formats: readonly T[], first: T, accept: string): T {
  const ranges = accept
    .split(',')
    .map((part) => {
      const [type = '', ...options] = part.trim().toLowerCase().split(';');
      const quality = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find((q) => q !== undefined);
      return { type: type.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of ranges) {
    const exact = formats.find(({ accepts }) => accepts.includes(type));
    if (exact) return exact;
    if (type === '*/*' || type === 'application/*') return first;
    if (type === 'text/*') return formats.find(({ accepts }) => accepts.some((known) => known.startsWith('text/'))) ?? first;
  }
  throw new RequestProblem(406, `Aucun format proposé ne convient à « Accept: ${accept.slice(0, 80)} » ; formats : ${formats.map(({ name }) => name).join(', ')}.`);
}
