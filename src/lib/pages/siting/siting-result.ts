import type { SitingDocument } from '../../catalogue/api/siting.ts';
import { sourceLine } from '../../words/source-line.ts';
import {
  headline,
  nextSentences,
  nothingSentences,
  nowSentence,
  openedRows,
  programSentence,
  proofSentences
} from './siting.ts';

/** What a page says of a choice of sites, whatever is opened. */
export function resultOf(document: SitingDocument) {
  const [best] = document.reponses;
  return {
    headline: headline(document),
    now: nowSentence(document),
    sentences: [...proofSentences(document), ...nothingSentences(document)],
    rows: best ? openedRows(document, best) : [],
    next: nextSentences(document),
    program: programSentence(document),
    // Files that were read and do not answer are no source of an answer that there is not.
    source: document.etat === 'source_absente' ? null : sourceLine(document),
    api: `/api/v1/siting?${new URLSearchParams({ ...document.parametres }).toString().replaceAll('%3A', ':')}`
  };
}
