import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { escapeXml } from './escape-xml.ts';

test('any text makes a document, and comes back but for what XML forbids', () => {
  expect(escapeXml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  expect(escapeXml('tab\tligne\n fin\u0000\u0008\ufffe')).toBe('tab\tligne\n fin');
  expect(escapeXml('🦪 \ud83e seul, \udd9a seul')).toBe('🦪  seul,  seul');
  expect(XMLValidator.validate(`<a b="${escapeXml('"<&>\u0001')}">${escapeXml('</a>')}</a>`)).toBe(true);
});
