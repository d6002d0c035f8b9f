import type { z } from 'zod';
import type { REQUEST_HEADER } from '../header/header-schema.ts';

/** Nobody changes a header once it is read, and a key that is left out is not there. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<Exclude<T[K], undefined>> } : T;

/** What a request says of itself, as `header-schema.ts` reads it: the meaning of each key is there. */
export type RequestHeader = Immutable<z.output<typeof REQUEST_HEADER>>;
export type ParameterSpec = RequestHeader['parametres'][string];
export type ColumnSpec = RequestHeader['colonnes'][string];
export type ChartSpec = NonNullable<RequestHeader['graphique']>;
export type MapSpec = NonNullable<RequestHeader['carte']>;
/** The sources that could contradict what an answer says by a zero, a distance, a row that is not there. */
export type RestsOn = NonNullable<RequestHeader['repose_sur']>;
export type RestingColumns = RestsOn['valeurs'][number];
export type Without = RestingColumns['sans'];
