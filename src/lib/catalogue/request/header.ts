import type { Of } from '../shape.ts';
import type { REQUEST_HEADER } from '../header/header-schema.ts';

/** What a request says of itself, as `header-schema.ts` reads it: the meaning of each key is there. */
export type RequestHeader = Of<typeof REQUEST_HEADER>;
export type ParameterSpec = RequestHeader['parametres'][string];
export type ColumnSpec = RequestHeader['colonnes'][string];
export type ChartSpec = NonNullable<RequestHeader['graphique']>;
export type MapSpec = NonNullable<RequestHeader['carte']>;
/** The sources that could contradict what an answer says by a zero, a distance, a row that is not there. */
export type RestsOn = NonNullable<RequestHeader['repose_sur']>;
export type RestingColumns = RestsOn['valeurs'][number];
export type Without = RestingColumns['sans'];
