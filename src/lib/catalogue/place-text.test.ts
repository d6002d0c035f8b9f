import { describe, expect, test } from 'vitest';
import { isWritten, placeText, readPlaceText } from './place-text.ts';

const REDON = { territoire: 'commune:35236', nom: 'Redon', maille: 'commune' };

describe('a territory as a field shows it', () => {
  test('its name and its level, the département of a commune, never its code', () => {
    expect(placeText(REDON)).toBe('Redon · commune (35)');
    expect(placeText({ territoire: 'commune:97411', nom: 'Saint-Denis', maille: 'commune' })).toBe(
      'Saint-Denis · commune (974)'
    );
    expect(placeText({ territoire: 'bassin:5301', nom: 'Brest', maille: 'bassin' })).toBe('Brest · bassin d’emploi');
  });

  test('a comma of a name would part two territories', () => {
    expect(placeText({ territoire: 'epci:1', nom: 'CC Loire, Layon et Aubance', maille: 'epci' })).not.toContain(',');
  });

  test('is read again, and tells its like apart', () => {
    const written = readPlaceText(placeText(REDON));
    expect(written && isWritten(REDON, written)).toBe(true);
    for (const other of [
      { territoire: 'bassin:5313', nom: 'Redon', maille: 'bassin' },
      { territoire: 'commune:44128', nom: 'Redon', maille: 'commune' },
      { territoire: 'commune:35237', nom: 'Redon-sur-Mer', maille: 'commune' }
    ])
      expect(written && isWritten(other, written)).toBe(false);
  });

  test.each(['Redon', 'commune:35236', 'Redon · pas une maille', ' · commune'])(
    '« %s » is written otherwise',
    (text) => {
      expect(readPlaceText(text)).toBeNull();
    }
  );
});
