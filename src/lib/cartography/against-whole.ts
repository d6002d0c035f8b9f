import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import { inWords, readFigure, type Reading } from '../words/figure.ts';
import type { Classes } from './scale.ts';
import type { Fill } from './fill.ts';

/** How a map of a rate known by bounds is coloured: against the rate of all its territories together. */
export interface AgainstWhole {
  readonly classes: Classes;
  readonly names: readonly string[];
  readonly fillOf: (reading: Reading) => Fill | null;
  /** What the colours rest on, in words. */
  readonly line: string;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Neither good nor bad: a light and a dark blue, and what is not decided in grey. */
const TOKENS = ['--seq-4', '--context', '--seq-7'];
const NAMES = ['au-dessous', 'on ne peut pas dire', 'au-dessus'];

/**
 * Null for what is no rate, where every figure is one number, or where the whole is not bounded: the mean of the
 * territories' rates, weighted by their denominators, each anywhere in its bounds. A share of a survey is on a side only
 * where the test of its request says so: the noise of two surveys is then cleared, beyond secrecy.
 * @param published the same rate of all these territories, as its producer gives it
 */
export function againstWhole(
  answer: Answer,
  column: AnswerColumn,
  published: Reading | null = null
): AgainstWhole | null {
  const [, weight] = column.de ?? [];
  const weights = answer.colonnes.find(({ nom }) => nom === weight);
  if (column.role !== 'taux' || column.de?.length !== 2 || weights === undefined) return null;
  const rows = answer.lignes.map((row) => ({
    rate: boundsOf(readFigure(row, column)),
    weight: boundsOf(readFigure(row, weights))
  }));
  const known = rows.flatMap(({ rate, weight: of }) => (rate && of ? [{ rate, weight: of }] : []));
  if (known.length < rows.length || known.every(({ rate }) => rate.min === rate.max)) return null;
  const given = published && boundsOf(published);
  const whole = {
    min: Math.max(
      leastMean(known.map(({ rate, weight: of }) => ({ value: rate.min, weight: of }))),
      given?.min ?? -Infinity
    ),
    max: Math.min(
      -leastMean(known.map(({ rate, weight: of }) => ({ value: -rate.max, weight: of }))),
      given?.max ?? Infinity
    )
  };
  // A published figure that the parts contradict, or parts of no weight: nothing is compared.
  if (!(whole.min <= whole.max)) return null;
  const words = inWords({ ...readFigure({}, column), value: whole.min === whole.max ? whole.min : null, ...whole });
  const sideOf = ({ min, max }: Bounds): 0 | 1 | 2 => (max < whole.min ? 0 : min > whole.max ? 2 : 1);
  const tested = answer.requete.enquete && column.ecart;
  return {
    classes: { breaks: [whole.min, whole.max], classOf: (value) => sideOf({ min: value, max: value }), tokens: TOKENS },
    names: NAMES,
    fillOf: (reading) => {
      if (tested) return { kind: 'class', index: sideTested(reading) };
      const bounds = boundsOf(reading);
      return bounds && { kind: 'class', index: sideOf(bounds) };
    },
    line: tested
      ? `Comparé à l’ensemble de ces territoires, ${words}. Coloré où l’écart dépasse le secret et l’aléa de l’enquête, deux enquêtes de suite.`
      : `Comparé à l’ensemble de ces territoires, ${words} ; une couleur vaut pour tout l’encadrement publié.`
  };
}

function sideTested({ gap }: Reading): 0 | 1 | 2 {
  if (gap === 'superieur') return 2;
  return gap === 'inferieur' ? 0 : 1;
}

function boundsOf({ value, min, max }: Reading): Bounds | null {
  if (value !== null) return { min: value, max: value };
  return min === null || max === null ? null : { min, max };
}

/** The least that a weighted mean may be: the lowest values weigh the most they may. */
function leastMean(parts: readonly { readonly value: number; readonly weight: Bounds }[]): number {
  const sorted = [...parts].sort((a, b) => a.value - b.value);
  let [sum, total] = [0, 0];
  for (const { value, weight } of sorted) {
    sum += value * weight.min;
    total += weight.min;
  }
  for (const { value, weight } of sorted) {
    if (total > 0 && value >= sum / total) break;
    sum += value * (weight.max - weight.min);
    total += weight.max - weight.min;
  }
  return total === 0 ? Number.NaN : sum / total;
}
