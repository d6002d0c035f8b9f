import { z } from 'zod';

/** Nobody changes a document once it is read, and a key that is left out is not there. */
export type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<Exclude<T[K], undefined>> } : T;

export type Of<Shape extends z.ZodType> = Immutable<z.output<Shape>>;

/** Parts that many documents are made of. */
export const text = z.string();
export const texts = z.array(text);
export const flag = z.boolean();
export const count = z.int().min(0);
export const textRecord = z.record(text, text);
export const value = z.union([text, z.number(), flag, z.null()]);

/** An object that is described elsewhere, and is of this type. */
export function objectOf<T>(): z.ZodType<T> {
  return z.record(text, z.unknown()) as unknown as z.ZodType<T>;
}
