import { join } from 'node:path';
import { ruleKey } from '../declared/addresses.ts';
import type { Source } from '../declared/source.ts';
import type { Reporter } from '../report.ts';
import type { Asking } from './ask.ts';
import { accept, download, type Receipt } from './download.ts';
import type { Wanted } from './found.ts';
import { keepReceived } from './keep.ts';
import { announce, depositedFor, noteReceipt, receiptOf } from './receipts.ts';

/** Brings one file. @returns whether a new file came @throws Failure (exit 2) */
export async function fetchOne(
  folder: string,
  source: Source,
  wanted: Wanted,
  asking: Asking,
  reporter: Reporter
): Promise<boolean> {
  const { declared, file, address, published } = wanted;
  const own = join(folder, source.name);
  const earlier = receiptOf(folder, source.name, wanted);
  reporter.start(file);
  const deposited = depositedFor(folder, source, wanted);
  if (deposited !== null) {
    reporter.finish({ note: `non repris : ${deposited}, déposé à la main, est lu` });
    return false;
  }
  if (isSame(wanted, earlier)) {
    reporter.finish({ note: 'inchangé chez son producteur' });
    return false;
  }
  let files: string[] = [];
  try {
    const partial = join(own, `${file}.partiel`);
    const target = {
      address,
      file: declared.archive === null ? file : `${file}.zip`,
      limit: declared.limit,
      sha256: declared.sha256
    };
    const rule = ruleKey(declared);
    const announced = (names: readonly string[]): void => announce(folder, source.name, wanted, names, rule);
    const keep = async (received: string): Promise<void> =>
      void (files = await keepReceived(source, own, wanted, received, announced));
    const advance = (done: number, total: number | null): void => reporter.advance(done, total);
    let receipt: Receipt | null;
    if (wanted.gather === undefined)
      receipt = await download(partial, target, {
        ...asking,
        receipt: earlier,
        there: earlier !== null,
        keep,
        onBytes: advance
      });
    else {
      await wanted.gather(partial, target.limit, advance);
      receipt = await accept(partial, target, null, keep);
    }
    if (receipt !== null) noteReceipt(folder, source.name, wanted, { ...receipt, published, files, rule });
    reporter.finish({
      note:
        receipt === null
          ? 'inchangé chez son producteur'
          : `${(receipt.bytes / 1e6).toFixed(1).replace('.', ',')} Mo, sha256 ${receipt.sha256.slice(0, 12)}…`
    });
    return receipt !== null;
  } catch (error) {
    reporter.finish({ note: 'échec', failed: true });
    throw error;
  }
}

/** Whether what is at hand is what would come, as far as its producer says it. */
function isSame({ declared, address, published, gather }: Wanted, earlier: Receipt | null): boolean {
  if (earlier === null || earlier.address !== address) return false;
  // What is gathered has its quarter in its address.
  if (gather !== undefined) return true;
  // An export is made anew at each question: its portal says when its rows last changed.
  return declared.rule.kind === 'opendatasoft' && published !== null && earlier.published === published;
}
