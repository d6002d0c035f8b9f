import type { ComponentExamples } from './component-example.ts';
import type { DrawingExample, DrawingExamples } from './example.ts';

const drawings = import.meta.glob<DrawingExamples>('./drawings/*.ts', { eager: true, import: 'EXAMPLES' });
const components = import.meta.glob<ComponentExamples>('./components/*.ts', { eager: true, import: 'EXAMPLES' });

/** A file of examples is shown and tested as soon as it is there. `name` is that of its snapshot. */
export const DRAWINGS: readonly (DrawingExample & { readonly name: string })[] = Object.entries(drawings).flatMap(
  ([path, examples]) => Object.entries(examples).map(([key, shown]) => ({ ...shown, name: `${fileName(path)}-${key}` }))
);

export const COMPONENTS = Object.values(components).flat();

function fileName(path: string): string {
  return /([^/]+)\.ts$/.exec(path)?.[1] ?? path;
}
