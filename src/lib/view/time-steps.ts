import { isDateParameter } from '../catalogue/parameters/date-parameter.ts';
import { addressQuery } from '../catalogue/api/address-query.ts';
import type { ParameterDetail, RequestDetail } from '../catalogue/api/documents.ts';

/** Dates of a request, each a page of the same thing then. */
export interface TimeSteps {
  /** « Année ». */
  readonly label: string;
  /** From the oldest. */
  readonly steps: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  /** From the date asked to the last, or from the one before: slopes; null where the last dates are these. */
  readonly change: { readonly text: string; readonly href: string } | null;
  /** The last dates together: on the page, and in one workbook. */
  readonly together: { readonly text: string; readonly href: string; readonly workbook: string };
}

/** Steps on a line, at most: a slider of more is of no use. */
const MOST_STEPS = 24;
/** Dates side by side: three vintages are what one asks, six are what one compares. */
const SIDE_BY_SIDE = 3;

/** The parameter of dates that a reader moves along, and its dates from the oldest: the first that has several. */
export function timeParameter(parameters: readonly ParameterDetail[]): ParameterDetail | null {
  return parameters.find((parameter) => isDateParameter(parameter) && (parameter.valeurs?.length ?? 0) > 1) ?? null;
}

/**
 * @param query what the page asks
 * @param laid what its address says besides, of which the API knows nothing
 * @param stepAt the address of one date; that of the request's page when left out
 */
export function timeSteps(
  { id, parametres, graphique }: Pick<RequestDetail, 'id' | 'parametres' | 'graphique'>,
  query: Readonly<Record<string, string>>,
  laid: Readonly<Record<string, string>> = {},
  stepAt?: (name: string, value: string) => string
): TimeSteps | null {
  const parameter = timeParameter(parametres);
  if (!parameter?.valeurs) return null;
  const dates = [...parameter.valeurs].sort((a, b) => (a.valeur < b.valeur ? -1 : 1)).slice(-MOST_STEPS);
  const asked = (query[parameter.nom] ?? '').split(',');
  const addressOf = (path: string, value: string, more: Readonly<Record<string, string>> = laid): string =>
    `${path}?${addressQuery(Object.entries({ ...query, [parameter.nom]: value, ...more }))}`;
  const last = dates.slice(-SIDE_BY_SIDE);
  const values = last.map(({ valeur }) => valeur).join(',');
  const from = dates.slice(0, -1).findLast(({ valeur }) => asked.includes(valeur)) ?? dates.at(-2);
  const to = dates.at(-1);
  const slopes = graphique?.type === 'barres' || graphique?.type === 'intervalles';
  return {
    label: parameter.libelle,
    steps: dates.map(({ valeur, libelle }) => ({
      text: libelle,
      href: stepAt?.(parameter.nom, valeur) ?? addressOf(`/catalogue/${id}`, valeur),
      current: asked.includes(valeur)
    })),
    change:
      slopes && from && to && dates.length > 2
        ? {
            text: `${from.libelle}, puis ${to.libelle}`,
            href: addressOf(`/catalogue/${id}`, `${from.valeur},${to.valeur}`)
          }
        : null,
    together: {
      text: last.map(({ libelle }) => libelle).join(', '),
      href: addressOf(`/catalogue/${id}`, values),
      workbook: addressOf(`/api/v1/requests/${id}`, values, { format: 'xlsx' })
    }
  };
}
