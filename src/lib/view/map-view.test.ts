import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYER, readMapView, writeMapView } from './map-view.ts';

const view = (text: string) => readMapView(new URLSearchParams(text));

describe('the address of the map', () => {
  it('comes back as it went', () => {
    const text =
      'couche=cprdfop/carte_offre_formation&territoire=departement:29&resolution=7&lieux=accueil&relief=oui&niveau=4&vue=-4.4861,48.3904,9.50';
    expect(writeMapView(view(text))).toBe(text);
    expect(view(text).parameters).toEqual({ niveau: '4' });
    const two = 'couche=bassin/projets&annee=2024&cote=bassin/difficulte';
    expect(writeMapView(view(two))).toBe(two);
    expect(view(two).parameters).toEqual({ annee: '2024' });
  });

  it('is empty for the default view', () => {
    expect(writeMapView(view(''))).toBe('');
    expect(view('').layer).toBe(DEFAULT_LAYER);
  });

  it('leaves out what cannot be', () => {
    expect(view('resolution=99').resolution).toBeNull();
    expect(view('resolution=7.5').resolution).toBeNull();
    expect(view('vue=1,2').camera).toBeNull();
    expect(view('vue=200,48,9').camera).toBeNull();
    expect(view('lieux=x').points).toBe('aucun');
  });
});
