import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { columnOf, confidence, formatterOf, readFigure, textOf } from '../../words/figure.ts';
import { option } from '../../catalogue/request/drawable.ts';
import { markPlaces } from '../mark-place.ts';
import type { Drawing } from '../svg.ts';
import { drawScatter } from './draw.ts';

/** Volumes go on a logarithmic scale; `echelle: lineaire` is for rates. */
export function cloudOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const x = columnOf(answer, option(spec, 'x'));
  const y = columnOf(answer, option(spec, 'y'));
  // The same quantity on both axes: a straight scale, and the line where both are equal.
  const equal = spec.egalite === true;
  const logY = !equal && option(spec, 'echelle') !== 'lineaire';
  const place = markPlaces(answer);
  const points = rows.flatMap((row, index) => {
    const [across, up] = [readFigure(row, x), readFigure(row, y)];
    const least = up.value ?? up.min;
    const most = up.value ?? up.max;
    if (across.value === null || least === null || most === null || (logY && least <= 0)) return [];
    // A class of tension, or a yes or no; `inferieur` keeps those whose tested rate is below its reference.
    const mark = row[option(spec, 'couleur')];
    const below = option(spec, 'inferieur');
    const tense = (mark === true || Number(mark) >= 4) && (below === '' || row[`${below}_ecart`] === 'inferieur');
    const sure = confidence(row, y);
    return [
      {
        ...(sure ? { yLow: sure.low, yHigh: sure.high } : {}),
        label: textOf(row, option(spec, 'etiquette')),
        at: place(row),
        x: across.value,
        y: (least + most) / 2,
        yMin: least,
        yMax: most,
        strong: tense,
        weight: equal ? Math.abs((least + most) / 2 - across.value) : tense ? rows.length - index : 0
      }
    ];
  });
  return drawScatter(points, {
    label,
    xLabel: x.libelle,
    yLabel: logY ? `${y.libelle} (échelle logarithmique)` : y.libelle,
    formatX: formatterOf(x),
    formatY: formatterOf(y),
    logY,
    diagonal: equal,
    ...(spec.axes === true ? { axes: { x: 0, y: 0 } } : {})
  });
}

export function quadrantOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  const x = columnOf(answer, option(spec, 'x'));
  const y = columnOf(answer, option(spec, 'y'));
  const place = markPlaces(answer);
  const gaps = rows.flatMap((row) => {
    const [across, up] = [readFigure(row, x).value, readFigure(row, y).value];
    const [middleX, middleY] = [Number(row['reference_poursuite']), Number(row['reference_emploi'])];
    if (across === null || up === null) return [];
    const [cx, cy] = [confidence(row, x), confidence(row, y)];
    const stable = [x, y].every((column) => ['superieur', 'inferieur'].includes(textOf(row, `${column.nom}_ecart`)));
    return [
      {
        label: textOf(row, option(spec, 'etiquette')),
        at: place(row),
        x: across - middleX,
        y: up - middleY,
        xLow: cx ? cx.low - middleX : null,
        xHigh: cx ? cx.high - middleX : null,
        yLow: cy ? cy.low - middleY : null,
        yHigh: cy ? cy.high - middleY : null,
        strong: stable,
        weight: stable ? Math.hypot(across - middleX, up - middleY) : 0
      }
    ];
  });
  const points = (value: number) => `${value > 0 ? '+' : ''}${formatterOf(x)(value).replace('%', 'pt')}`;
  return drawScatter(gaps, {
    label,
    xLabel: `${x.libelle}, écart à la moyenne du diplôme (points)`,
    yLabel: `${y.libelle}, écart à la moyenne du diplôme (points)`,
    formatX: points,
    formatY: points,
    axes: { x: 0, y: 0 }
  });
}
