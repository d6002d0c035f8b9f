import { NARROW_SPACE } from '../../text/numbers.ts';
import { typeset } from '../../text/typeset.ts';

/** What holds text that is not read as French: scripts, styles, code, what someone typed. */
const APART = /(<(script|style|pre|code|textarea)\b[\s\S]*?<\/\2>)/i;
/** From a tag, or from the code before, to the next. */
const TEXT = /(?:^|>)[^<]+/g;
/** The space between two groups of three digits of a number. */
const THOUSANDS = /(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))/g;
const COMMENT = /<!--[\s\S]*?-->/g;
/** A style sheet whose rules are in the page already, named so that a script does not fetch it again. */
const WRITTEN_STYLES = /<link\b[^>]* disabled media="\(max-width: 0\)"[^>]*>\s*/g;
/** The script that takes a page over, where one does. */
const TAKEN_OVER = '__sveltekit_';

/** @param text between two tags, where no attribute is: a path of a drawing has numbers side by side */
function typesetText(text: string): string {
  return typeset(text).replace(THOUSANDS, `$1${NARROW_SPACE}`);
}

/**
 * A page with the narrow spaces of French in its texts; tags, attributes, scripts, styles and code are left as they
 * are. The comments by which a script finds its way in a page are left out where no script does: an eighth of a
 * diagnosis, two fifths of its nodes. So are the names of style sheets that the page holds.
 */
export function typesetPage(html: string): string {
  const bare = html.includes(TAKEN_OVER) ? html : html.replace(COMMENT, '').replace(WRITTEN_STYLES, '');
  return bare
    .split(APART)
    .map((part, index) => (index % 3 === 0 ? part.replace(TEXT, typesetText) : index % 3 === 1 ? part : ''))
    .join('');
}
