import Negotiator from 'negotiator';
import { GIVEN_TWICE } from '../../catalogue/parameters/each-name-once.ts';
import { nearest } from '../../text/suggest.ts';
import { refuseParameter, RequestProblem } from '../problem.ts';

export interface FormatOffer {
  readonly name: string;
  readonly accepts: readonly string[];
}

/** The `format` of the address, else what the client accepts, else the first. @throws RequestProblem 400, 406 */
export function chooseFormat<T extends FormatOffer>(
  formats: readonly T[],
  named: readonly string[],
  accept: string | null
): T {
  const [first] = formats;
  if (!first) throw new RangeError('Aucun format proposé.');
  const names = formats.map(({ name }) => name);
  const [wanted, ...others] = new Set(named);
  if (others.length > 0) throw refuseParameter('format', GIVEN_TWICE);
  if (wanted !== undefined && wanted !== '') {
    const found = formats.find(({ name }) => name === wanted);
    if (found) return found;
    const suggestions = nearest(wanted, names);
    const hint = suggestions[0] ? `vouliez-vous '${suggestions[0]}' ? ` : '';
    throw refuseParameter(
      'format',
      `'${wanted.slice(0, 40)}' inconnu ; ${hint}formats : ${names.join(', ')}`,
      suggestions
    );
  }
  return accept === null ? first : acceptable(formats, accept);
}

function acceptable<T extends FormatOffer>(formats: readonly T[], accept: string): T {
  const [type = ''] = new Negotiator({ headers: { accept } }).mediaTypes(formats.flatMap(({ accepts }) => accepts));
  const found = formats.find(({ accepts }) => accepts.includes(type));
  if (found) return found;
  throw new RequestProblem(
    406,
    `Aucun format proposé ne convient à « Accept: ${accept.slice(0, 80)} » ; formats : ${formats.map(({ name }) => name).join(', ')}.`
  );
}
