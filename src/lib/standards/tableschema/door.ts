import { andAlso } from '../../server/http/answer-links.ts';
import type { Door } from '../door.ts';
import { tableschema } from './tableschema.ts';

/** Table Schema (Frictionless): what describes a CSV file. */
export const tableSchemaDoor: Door = {
  formats: [tableschema],
  describedBy: (_, address) => ({ href: andAlso(address, 'format=tableschema'), type: 'application/schema+json' })
};
