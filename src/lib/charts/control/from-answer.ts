import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import type { Drawing } from '../svg.ts';
import { drawControl } from './draw.ts';
import { controlPoints, controlTarget } from './points.ts';

export function controlOf(answer: Answer, spec: ChartSpec, rows: readonly AnswerRow[], label: string): Drawing {
  return drawControl(controlPoints(answer, rows), { label, target: controlTarget(spec, rows) });
}
