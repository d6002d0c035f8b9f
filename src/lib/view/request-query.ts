import { addressQuery } from '../catalogue/api/address-query.ts';
import { ASKED_SEVERAL, COLUMN_TOTAL } from './request-fields.ts';

/** The address of a request page from what its forms send without script. Null when already written as it should. */
export function tidyQuery(sent: URLSearchParams): string | null {
  const names = [...sent.keys()];
  if (
    names.every((name) => !name.includes('.')) &&
    new Set(names).size === names.length &&
    [...sent.values()].every((value) => value !== '')
  )
    return null;
  const tidy = new Map<string, string>();
  for (const name of new Set(names.map((each) => each.replace(new RegExp(`\\.${ASKED_SEVERAL}$`), '')))) {
    if (name.includes('.')) continue;
    const values = [...sent.getAll(name), ...sent.getAll(`${name}.${ASKED_SEVERAL}`)]
      .flatMap((value) => (name === 'filtre' ? [value] : value.split(',')))
      .filter((value) => value.trim() !== '');
    // The first field always holds a value: whole levels chosen beside it stand for it.
    const every = sent.has(`${name}.${ASKED_SEVERAL}`) ? values.filter((value) => value.endsWith('*')) : [];
    if (every.length > 0) tidy.set(name, [...new Set(every)].join(','));
    else if (values.length > 0) tidy.set(name, [...new Set(values.map((value) => value.trim()))].join(','));
  }
  const field = (name: string): string => sent.get(name)?.trim() ?? '';
  if (sent.has('tri.colonne'))
    put(
      tidy,
      'tri',
      field('tri.colonne') === '' ? '' : (field('tri.sens') === 'decroissant' ? '-' : '') + field('tri.colonne')
    );
  if (field('filtre.colonne') !== '' && field('filtre.valeur') !== '')
    put(
      tidy,
      'filtre',
      [
        tidy.get('filtre') ?? '',
        field('filtre.colonne') + field('filtre.operateur') + field('filtre.valeur').replaceAll(';', ' ')
      ]
        .filter((part) => part !== '')
        .join(';')
    );
  const kept = sent.getAll('colonnes.garder');
  if (sent.has(COLUMN_TOTAL))
    put(tidy, 'colonnes', kept.length === 0 || kept.length === Number(field(COLUMN_TOTAL)) ? '' : kept.join(','));
  return addressQuery(tidy);
}

function put(tidy: Map<string, string>, name: string, value: string): void {
  if (value === '') tidy.delete(name);
  else tidy.set(name, value);
}
