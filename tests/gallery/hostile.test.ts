import { describe, expect, it } from 'vitest';
import type { Answer, AnswerColumn } from '../../src/lib/catalogue/api/answer.ts';
import { HOSTILE, SEEN, strictXml } from '../support/hostile.ts';
import { figureOf, pictureOf, WIDTHS } from './example.ts';
import { DRAWINGS } from './examples.ts';

/** Names that a file gives, and those that a header does. */
const NAMES: readonly AnswerColumn['role'][] = ['libelle', 'dimension', 'texte'];

function bent(answer: Answer): Answer {
  const named = answer.colonnes.filter(({ role, type, temps }) => NAMES.includes(role) && type === 'texte' && !temps);
  return {
    ...answer,
    requete: { ...answer.requete, titre: answer.requete.titre + HOSTILE },
    colonnes: answer.colonnes.map((column) => ({ ...column, libelle: column.libelle + HOSTILE })),
    sources: answer.sources.map((source) => ({ ...source, titre: source.titre + HOSTILE })),
    lignes: answer.lignes.map((row) => ({
      ...row,
      ...Object.fromEntries(
        named.flatMap(({ nom }) => (typeof row[nom] === 'string' ? [[nom, `${row[nom]} ${HOSTILE}`]] : []))
      )
    }))
  };
}

describe('each drawing is XML whatever its labels hold', () => {
  it.each(DRAWINGS)('$name', async (shown) => {
    const figure = await figureOf({ ...shown, answer: () => bent(shown.answer()) });
    const { drawing } = figure;
    for (const width of Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]) {
      const svg = pictureOf(figure, width);
      if (svg !== undefined) expect(strictXml(svg)).toContain(SEEN);
    }
    if (drawing) for (const svg of [drawing.wide, drawing.narrow]) expect(() => strictXml(svg)).not.toThrow();
  });
});
