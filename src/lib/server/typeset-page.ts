import { frenchSpaces } from '../catalogue/french-spaces.ts';

/** What holds text that is not read as French: scripts, styles, code, what someone typed. */
const APART = /(<(script|style|pre|code|textarea)\b[\s\S]*?<\/\2>)/i;
const TEXT = />[^<]+</g;

/** A page with the narrow spaces of French in its texts; tags, attributes, scripts, styles and code are left as they are. */
export function typesetPage(html: string): string {
  return html
    .split(APART)
    .map((part, index) => (index % 3 === 0 ? part.replace(TEXT, frenchSpaces) : index % 3 === 1 ? part : ''))
    .join('');
}
