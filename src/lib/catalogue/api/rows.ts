import type { Answer } from './answer.ts';
import type { LOCK } from '../request/lock.gen.ts';

type Lock = typeof LOCK;

/** A request of the catalogue: one that does not exist is a type error. */
export type RequestId = keyof Lock;

/** `int32 min max statut`: the type of a column, then its companions. Of several requests, shared columns. */
type Words<Id extends RequestId> = {
  readonly [Name in keyof Lock[Id]['columns'] & string]: Extract<Lock[Id]['columns'][Name], string>;
};
type First<Text> = Text extends `${infer Word} ${string}` ? Word : Text;
type Rest<Text> = Text extends `${string} ${infer More}` ? Each<More> : never;
type Each<Text> = Text extends `${infer Word} ${infer More}` ? Word | Each<More> : Text;
type JsonOf<Type> = Type extends 'boolean' ? boolean : Type extends 'int32' | 'int64' | 'double' ? number : string;
type CompanionNames<Id extends RequestId> = {
  [Name in keyof Words<Id>]: `${Name & string}_${Rest<Words<Id>[Name]> & string}`;
}[keyof Words<Id>];

/** One row of a request's answer, as JSON holds it: its columns, then their companions; each may be null. */
export type RowOf<Id extends RequestId> = {
  readonly [Name in keyof Words<Id>]: JsonOf<First<Words<Id>[Name]>> | null;
} & { readonly [Name in CompanionNames<Id>]: string | number | null };

/** Names of the columns of a request, companions included. */
export type ColumnOf<Id extends RequestId> = keyof RowOf<Id> & string;

export type AnswerOf<Id extends RequestId> = Answer<RowOf<Id>>;
