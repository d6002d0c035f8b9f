import type { z } from 'zod';
import type { Of } from '../shape.ts';

/** What the text of a record says, whole or not at all. @param shape with its `format` @throws Error naming a field */
export function readRecord<Shape extends z.ZodType<{ readonly format: number }>>(
  text: string,
  shape: Shape
): Of<Shape> {
  const content: unknown = JSON.parse(text);
  const { data, error } = shape.safeParse(content);
  if (error === undefined) return data as Of<Shape>;
  const issue = error.issues.find(({ path }) => path[0] === 'format') ?? error.issues[0];
  const path = issue?.path.join('.') ?? '';
  if (path === '') throw new Error('un objet est attendu');
  if (path === 'format') throw new Error(`format ${String((content as { format?: unknown }).format)} inconnu`);
  throw new Error(`${path} : absent ou inattendu`);
}
