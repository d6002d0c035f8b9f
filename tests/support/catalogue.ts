import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { LOCK } from '../../src/lib/catalogue/request/lock.gen.ts';
import type { RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { joinCatalogue } from '../../src/lib/server/answer/catalogue-files.ts';
import { textOf } from './request-texts.ts';

const QUERIES = resolve(import.meta.dirname, '../../queries');
const names = readdirSync(QUERIES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));

/** The catalogue of the product, as the site reads it. */
export const CATALOGUE = joinCatalogue(
  LOCK,
  new Map(
    names.map((name) => [
      name
        .split(sep)
        .join('/')
        .replace(/\.sql$/, ''),
      textOf(readFileSync(join(QUERIES, name), 'utf8'))
    ])
  )
);

/** Its requests, in the order of their ids. */
export const REQUESTS: readonly RequestDefinition[] = [...CATALOGUE.values()].map(({ definition }) => definition);
