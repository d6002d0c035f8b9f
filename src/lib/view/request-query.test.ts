import { describe, expect, test } from 'vitest';
import { tidyQuery } from './request-query.ts';

const tidy = (query: string): string | null => tidyQuery(new URLSearchParams(query));

describe('the address that a form sends', () => {
  test('is left alone when it is already written as it should be', () => {
    expect(tidy('territoire=region:53&annee=2025')).toBeNull();
    expect(tidy('')).toBeNull();
  });

  test('joins the values ticked beside the first, once each; a whole level stands alone', () => {
    expect(tidy('annee=2025&annee.plus=2024&annee.plus=2025')).toBe('annee=2025,2024');
    expect(tidy('territoire=bassin:5301&territoire.plus=&territoire.plus=departement:35')).toBe(
      'territoire=bassin:5301,departement:35'
    );
    expect(tidy('territoire=bassin:5301&territoire.plus=zone_emploi:*')).toBe('territoire=zone_emploi:*');
    expect(tidy('territoire=region:53&famille=')).toBe('territoire=region:53');
  });

  test('writes order, filter and columns as an address holds them', () => {
    expect(tidy('annee=2025&tri.colonne=projets&tri.sens=decroissant')).toBe('annee=2025&tri=-projets');
    expect(tidy('tri=-projets&tri.colonne=')).toBe('');
    expect(tidy('filtre=projets>%3D10&filtre.colonne=metier&filtre.operateur=~&filtre.valeur=aide;x')).toBe(
      'filtre=projets%3E%3D10%3Bmetier~aide%20x'
    );
    expect(tidy('filtre=projets>%3D10&filtre.colonne=metier&filtre.operateur=~&filtre.valeur=')).toBe(
      'filtre=projets%3E%3D10'
    );
    expect(tidy('colonnes.total=3&colonnes.garder=a&colonnes.garder=b')).toBe('colonnes=a,b');
    expect(tidy('colonnes=a&colonnes.total=2&colonnes.garder=a&colonnes.garder=b')).toBe('');
  });
});
