import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readProfile } from '../declared/profile.ts';
import { codeOf, REGIONS, writeProfile } from './write-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-profils-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the eighteen regions have a profile of three lines that is read', () => {
  const codes = Object.keys(REGIONS);
  expect(codes).toHaveLength(18);
  for (const code of codes) {
    const path = writeProfile(code, folder);
    const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
    expect(lines.length).toBe(Number(code) < 10 ? 4 : 3);
    const profile = readProfile(path);
    expect([profile.code, profile.nom]).toEqual([code, REGIONS[code]?.nom]);
    expect(profile.usage.fonctions.length).toBeGreaterThan(0);
  }
});

it('days of a site overseas are its own', () => {
  expect(readProfile(join(folder, 'la-reunion.yaml')).usage.fuseau).toBe('Indian/Reunion');
  expect(readProfile(join(folder, 'provence-alpes-cote-d-azur.yaml')).usage.fuseau).toBe('Europe/Paris');
});

it('a code that no region has is refused with those that exist; a profile that is there is left as it is', () => {
  expect(() => writeProfile('99', folder)).toThrow(/« 99 » n’est pas un code de région/);
  const path = join(folder, 'corse.yaml');
  writeFileSync(path, 'à la main');
  expect(() => writeProfile('94', folder)).toThrow(/corse\.yaml existe déjà/);
  expect(readFileSync(path, 'utf8')).toBe('à la main');
});

it('a region is asked by its name, however it is written, or by its code', () => {
  const asked = ['bretagne', 'Île-de-France', 'ile de france', 'LA RÉUNION', '28'].map(codeOf);
  expect(asked).toEqual(['53', '11', '11', '04', '28']);
  // Neither: it is refused as it was written.
  expect(codeOf('breizh')).toBe('breizh');
});
