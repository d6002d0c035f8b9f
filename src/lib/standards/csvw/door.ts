import { andAlso } from '../../server/http/answer-links.ts';
import type { Door } from '../door.ts';
import { csvw } from './csvw.ts';
import { tableschema } from './tableschema.ts';

/** CSV on the Web (W3C) and Table Schema: what describes a CSV file. */
export const csvwDoor: Door = {
  formats: [csvw, tableschema],
  describedBy: (_, address) => ({ href: andAlso(address, 'format=csvw'), type: 'application/csvm+json' })
};
