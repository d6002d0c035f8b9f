import { expect, test } from 'vitest';
import { typesetPage } from './typeset-page.ts';

test('texts get their narrow spaces', () => {
  expect(typesetPage('<p>Qui cherche ? « Rien » : 12 %</p>')).toBe(
    '<p>Qui cherche\u202f? «\u202fRien\u202f»\u202f: 12\u202f%</p>'
  );
});

test('a number is not cut between two lines, and two numbers stay apart', () => {
  expect(typesetPage('<p>pour 1 000 habitants, 12 000 000 au plus</p>')).toBe(
    '<p>pour 1\u202f000 habitants, 12\u202f000\u202f000 au plus</p>'
  );
  const apart =
    '<p>en 2024 123 lieux, 3,5 100, 02 98 00 00 00</p><svg viewBox="0 0 640 410"><path d="M3 137-26 100"/></svg>';
  expect(typesetPage(apart)).toBe(apart);
});

test('attributes, scripts, styles, code and what was typed stay as they are', () => {
  const apart =
    '<a title="a : b" href="/x?a=b ; c"></a><style>.a > .b { color : red } </style><script>let a = b ? c : d</script><pre>x ? y : z</pre><code>a : b</code><textarea>moi : toi</textarea>';
  expect(typesetPage(apart)).toBe(apart);
});

test('texts that code stands in are set on both sides of it', () => {
  expect(typesetPage("<p>Le code : <code>l'a : b</code> d'ici ; voilà</p>")).toBe(
    "<p>Le code\u202f: <code>l'a : b</code> d’ici\u202f; voilà</p>"
  );
});

test('several such blocks do not shift what follows them', () => {
  expect(typesetPage('<style>a{}</style><p>un : deux</p><code>x : y</code><p>trois ?</p>')).toBe(
    '<style>a{}</style><p>un\u202f: deux</p><code>x : y</code><p>trois\u202f?</p>'
  );
});

test('marks for scripts leave with the page that has a script to read them, and only with it', () => {
  const marked =
    '<link href="/a.css" rel="stylesheet"><link href="/b.css" rel="stylesheet" disabled media="(max-width: 0)">\n<p><!--[-->un<!--]--> : deux</p>';
  expect(typesetPage(marked)).toBe('<link href="/a.css" rel="stylesheet"><p>un\u202f: deux</p>');
  const taken = `${marked}<script>{ __sveltekit_x = {} }</script>`;
  expect(typesetPage(taken)).toContain('<!--[-->un<!--]-->');
  expect(typesetPage(taken)).toContain('/b.css');
});
