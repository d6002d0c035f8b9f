import { xml, type Markup } from '../../../text/markup.ts';

/** How a cell is shown: its number format, its alignment, its weight. */
interface Style {
  readonly format?: string;
  readonly align?: Markup;
  readonly bold?: boolean;
}

const TOP = xml`vertical="top" wrapText="1"`;

const STYLES = {
  plain: {},
  heading: { bold: true, align: TOP },
  wrapped: { align: TOP },
  /** In place of a figure, where the figure would stand. */
  hidden: { align: xml`horizontal="right"` },
  words: { align: xml`horizontal="left" indent="1"` },
  share: { format: '0.0%' },
  /** A share beside a whole or nothing, which one decimal would make of it. */
  fineShare: { format: '0.0######%' },
  /** Two bounds may differ by less than a tenth of a percent. */
  shareBound: { format: '0.0###%' },
  rank: { format: '[=1]0"ᵉʳ";0"ᵉ"' },
  /** A count that may be fractional: rounded from ten up. */
  small: { format: '[>=10]#,##0;General' },
  whole: { format: '#,##0' },
  decimal: { format: '#,##0.0#' },
  date: { format: 'dd/mm/yyyy' },
  month: { format: 'mm/yyyy' },
  quarter1: { format: 'yyyy"T1"' },
  quarter2: { format: 'yyyy"T2"' },
  quarter3: { format: 'yyyy"T3"' },
  quarter4: { format: 'yyyy"T4"' }
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

const ENTRIES: readonly (readonly [string, Style])[] = Object.entries(STYLES);
/** Identifiers below 164 are those of built-in formats. */
const FIRST_FORMAT = 164;

/** The attribute that gives a cell its style, with the space before it; nothing for a plain cell. */
export const STYLE_ATTRIBUTES = Object.fromEntries(
  ENTRIES.map(([name], index) => [name, index === 0 ? '' : ` s="${index}"`])
) as Readonly<Record<StyleName, string>>;

export function stylesXml(): Markup {
  const formats = ENTRIES.flatMap(([, { format }], index) =>
    format === undefined ? [] : [xml`<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${format}"/>`]
  );
  const cells = ENTRIES.map(([, style], index) => cellFormat(style, index));
  return xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function cellFormat({ format, align, bold }: Style, index: number): Markup {
  const number =
    format === undefined ? xml`numFmtId="0"` : xml`numFmtId="${FIRST_FORMAT + index}" applyNumberFormat="1"`;
  const font = bold ? xml`fontId="1" applyFont="1"` : xml`fontId="0"`;
  const head = xml`<xf ${number} ${font} fillId="0" borderId="0" xfId="0"`;
  return align === undefined ? xml`${head}/>` : xml`${head} applyAlignment="1"><alignment ${align}/></xf>`;
}
