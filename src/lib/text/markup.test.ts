import { XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { attributesOf, childrenOf, escapeXml, xml } from './markup.ts';

test('any text makes a document, and comes back but for what XML forbids', () => {
  expect(escapeXml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  expect(escapeXml('tab\tligne\n fin\u0000\u0008\ufffe')).toBe('tab\tligne\n fin');
  expect(escapeXml('🦪 \ud83e seul, \udd9a seul')).toBe('🦪  seul,  seul');
  expect(XMLValidator.validate(`<a b="${escapeXml('"<&>\u0001')}">${escapeXml('</a>')}</a>`)).toBe(true);
});

test('a template escapes texts, takes markup as it is, lists one after the other, and leaves nothings out', () => {
  const items = ['<i>', 2, xml`<b>${'&'}</b>`, null, undefined, false, ['"']] as const;
  expect(`${xml`<a>${items}</a>`}`).toBe('<a>&lt;i&gt;2<b>&amp;</b>&quot;</a>');
});

test('a tree is written as it was, escaped, with the capitals of its names', () => {
  const { document } = parseHTML('<svg><g fill="b"><text>c</text></g><!-- d --></svg>');
  const svg = document.querySelector('svg');
  svg?.querySelector('text')?.setAttribute('aria-label', '< "1"');
  svg?.querySelector('text')?.append(' & 2');
  svg?.prepend(document.createElementNS('http://www.w3.org/2000/svg', 'clipPath'));
  svg?.setAttribute('width', '0.12345');
  if (!svg) throw new Error('no drawing');
  const rounded = (value: string): string => value.replace('345', '');
  expect(`${xml`<svg${attributesOf(svg, rounded)}>${childrenOf(svg)}</svg>`}`).toBe(
    '<svg width="0.12"><clipPath /><g fill="b"><text aria-label="&lt; &quot;1&quot;">c &amp; 2</text></g></svg>'
  );
});
