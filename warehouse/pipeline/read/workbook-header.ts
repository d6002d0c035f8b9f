import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { DataFile } from './data-files.ts';

/** A workbook heavier than this, packed or not, is known by its name alone. */
const LARGEST = 64 * 1024 * 1024;
const ROW = /<row\b[^>]*>(.*?)<\/row>/gs;
const CELL = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const TEXT = /<t\b[^>]*>([^<]*)<\/t>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The texts of each of the first rows of the sheets of a workbook, without reading its figures.
 * @param rows looked at in a sheet
 * @returns nothing of a file that is no workbook, or is too heavy
 */
export function workbookHeaders({ path, bytes }: Pick<DataFile, 'path' | 'bytes'>, rows: number): string[][] {
  if (bytes > LARGEST) return [];
  try {
    const parts = unzipSync(readFileSync(path), {
      filter: ({ name, originalSize }) =>
        originalSize <= LARGEST && /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name)
    });
    const shared = [...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs)];
    return Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, sheet]) => [...strFromU8(sheet).matchAll(ROW)].slice(0, rows))
      .map(([, row = '']) =>
        [...row.matchAll(CELL)].map(([, said = '', inside = '']) =>
          /\bt="s"/.test(said) ? textOf(shared[Number(/<v>(\d+)</.exec(inside)?.[1])]?.[1] ?? '') : textOf(inside)
        )
      );
  } catch {
    return [];
  }
}

function textOf(xml: string): string {
  const text = [...xml.matchAll(TEXT)].map(([, part = '']) => part).join('');
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '').trim();
}
