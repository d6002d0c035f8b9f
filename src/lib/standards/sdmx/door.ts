import { pinnedQuery } from '../../catalogue/parameters/pinned-snapshot.ts';
import type { Door } from '../door.ts';
import { idParameter } from '../openapi/id-parameter.ts';
import { reading } from '../openapi/reading.ts';
import { sdmxCsv } from './sdmx-csv.ts';
import { STRUCTURE_TYPE } from './structure.ts';
import { structures } from './structures.ts';

/** SDMX 3.0: answers as SDMX-CSV 2.0, their structures as SDMX-ML. */
export const sdmxDoor: Door = {
  formats: [sdmxCsv],
  routes: { 'v1/structures/[...id]': structures },
  describedBy: ({ id }, _, held) => ({
    href: `/api/v1/structures/${id}${held === null ? '' : `?${pinnedQuery('', held)}`}`,
    type: STRUCTURE_TYPE
  }),
  paths: (entries) => ({
    '/api/v1/structures/{id}': reading(
      'La structure des fichiers SDMX-CSV d’une requête : dimensions, mesures, attributs, concepts et listes de codes (SDMX-ML 3.0)',
      { 'application/vnd.sdmx.structure+xml': { type: 'string' } },
      [idParameter(entries), { $ref: '#/components/parameters/instantane' }]
    )
  })
};
