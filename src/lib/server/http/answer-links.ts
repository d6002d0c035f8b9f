import type { AnswerPage } from '../../catalogue/api/answer.ts';

const RELATIONS = { premiere: 'first', precedente: 'prev', suivante: 'next', derniere: 'last' } as const;

/** Values of `Link` for the other pages of an answer, in the format asked by name. Source: RFC 8288. */
export function pageLinks(page: AnswerPage, format: string | undefined): string[] {
  return Object.entries(RELATIONS).flatMap(([name, relation]) => {
    const address = page[name as keyof typeof RELATIONS];
    if (address === null) return [];
    return [`<${format ? andAlso(address, `format=${format}`) : address}>; rel="${relation}"`];
  });
}

export function andAlso(address: string, pair: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${pair}`;
}
