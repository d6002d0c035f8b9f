import { describe, expect, it } from 'vitest';
import { notesFile, notesText, parseNotesFile, readKept } from './meeting-notes.ts';

const INDICATORS = [
  { id: 'visites', label: 'Visites du site' },
  { id: 'decroche', label: 'Appels décrochés' }
];

describe('notes of a meeting', () => {
  it('come back from their file as they left, empty ones left out', () => {
    const file = notesFile(
      { decroche: 'Deux postes vacants.\nRevoir en juin.', visites: '  ' },
      'region:53',
      INDICATORS,
      '2026-03-02T10:00:00Z'
    );
    expect(file.notes.map(({ indicateur }) => indicateur)).toEqual(['decroche']);
    expect(parseNotesFile(JSON.stringify(file), ['visites', 'decroche'])).toEqual({
      notes: { decroche: 'Deux postes vacants.\nRevoir en juin.' },
      ignored: []
    });
  });

  it('make a text for the minutes', () => {
    const file = notesFile({ decroche: 'Revoir en juin. ' }, 'region:53', INDICATORS, '2026-03-02T10:00:00Z');
    expect(notesText(file)).toBe('Notes de séance, region:53, 2026-03-02\n\nAppels décrochés\nRevoir en juin.\n');
  });

  it.each([
    ['{', 'n’est pas du JSON'],
    ['[]', 'fichier de notes'],
    ['{"type":"autre","notes":[]}', 'fichier de notes'],
    ['{"type":"maille/notes-de-seance"}', 'fichier de notes']
  ])('are refused in words: %s', (text, message) => {
    expect(() => parseNotesFile(text, [])).toThrow(message);
  });

  it('name what this snapshot does not follow, and leave out what is not a note', () => {
    const file = JSON.stringify({
      type: 'maille/notes-de-seance',
      notes: [{ indicateur: 'bonheur', texte: 'x' }, { indicateur: 'visites', texte: 3 }, null]
    });
    expect(parseNotesFile(file, ['visites'])).toEqual({ notes: {}, ignored: ['bonheur'] });
  });

  it('are none when the browser kept something else', () => {
    expect([readKept(null), readKept('pas du JSON'), readKept('[1]'), readKept('{"a":1,"b":"n"}')]).toEqual([
      {},
      {},
      {},
      { b: 'n' }
    ]);
  });
});
