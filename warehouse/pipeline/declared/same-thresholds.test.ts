import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT_FOLDER } from '../layout.ts';
import { readProfile } from './profile.ts';

/* One figure of one course is judged by one line: that of the rule of findings. */
test.each([
  ['pression-forte', 'forte', 'pression_haute'],
  ['pression-faible', 'faible', 'pression_basse'],
  ['places-vides', 'vide', 'remplissage_bas'],
  ['bts-tres-demande', 'assez', 'places_jugees'],
  ['bts-peu-demande', 'assez', 'places_jugees']
] as const)('%s: the list of courses judges as the rule does', (rule, threshold, sign) => {
  const text = readFileSync(join(PROJECT_FOLDER, 'findings', 'cprdfop', `${rule}.yaml`), 'utf8');
  const { seuils } = parse(text) as { seuils: Record<string, { valeur: number }> };
  expect(readProfile('bretagne').carte_formations[sign]).toBe(seuils[threshold]?.valeur);
});
