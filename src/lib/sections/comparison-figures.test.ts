import { describe, expect, test } from 'vitest';
import { statusInfo } from '../disclosure/status.ts';
import { finding } from './comparison-figures.ts';

const style = { kind: 'percent', decimals: 0, fixed: false } as const;

function place(label: string, min: number | null, max: number | null = min) {
  return {
    label,
    reading: {
      value: min === max ? min : null,
      min,
      max,
      status: statusInfo(min === null ? 'non_disponible' : min === max ? 'diffuse' : 'intervalle'),
      style
    }
  };
}

describe('what a ranking may say', () => {
  test('figures apart: the ends are named', () => {
    expect(finding([place('Brest', 0.6), place('Vannes', 0.5), place('Rennes', 0.4)], false)).toBe(
      'de 40\u202f% (Rennes) à 60\u202f% (Brest)'
    );
  });

  test('bounds that overlap at one end: only the other is named', () => {
    expect(finding([place('Brest', 0.6), place('Vannes', 0.45, 0.5), place('Rennes', 0.4, 0.46)], false)).toBe(
      'au plus haut, Brest (60\u202f%)'
    );
    expect(finding([place('Brest', 0.55, 0.7), place('Vannes', 0.5, 0.6), place('Rennes', 0.4)], false)).toBe(
      'au plus bas, Rennes (40\u202f%)'
    );
  });

  test('bounds are never written after « de »', () => {
    expect(finding([place('Dreux', 0.96, 0.99), place('Indre', 0.73, 0.83)], false)).toBe(
      'au plus bas, Indre (entre 73\u202f% et 83\u202f%) ; au plus haut, Dreux (entre 96\u202f% et 99\u202f%)'
    );
  });

  test('bounds that overlap everywhere, or equal figures, are not ordered', () => {
    expect(finding([place('Brest', 0.4, 0.7), place('Vannes', 0.4, 0.6)], false)).toContain('trop proches');
    expect(finding([place('Brest', 0.5), place('Vannes', 0.5)], false)).toContain('trop proches');
    expect(finding([place('Brest', 0.501), place('Vannes', 0.499)], false)).toContain('trop proches');
  });

  test('a survey is never ordered', () => {
    expect(finding([place('Brest', 0.55, 0.6), place('Vannes', 0.4, 0.45)], true)).toBe(
      'de 40\u202f% à 60\u202f%, ordre non testé'
    );
  });

  test('a figure that is not known takes no part', () => {
    expect(finding([place('Brest', 0.6), place('Vannes', null)], false)).toBe('un seul chiffre connu');
  });
});
