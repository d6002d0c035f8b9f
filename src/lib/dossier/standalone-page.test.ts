import { expect, test } from 'vitest';
import { standalonePage } from './standalone-page.ts';

const PAGE = `<!doctype html><html lang="fr"><head><title>Rennes</title><link rel="stylesheet" href="/a.css"><style>@font-face{font-family:X;src:url(/x.woff2)}h1{color:red}</style></head>
<body><a class="skip" href="#contenu">Aller</a><nav>menu</nav><main><h1 id="un">Rennes</h1><form id="fichiers"><button>Word</button></form>
<div class="comment"><label for="a">Commentaire</label><textarea id="a" name="commentaire.acces"></textarea></div>
<div class="comment"><label for="b">Commentaire</label><textarea id="b" name="commentaire.vide"></textarea></div>
<a href="/catalogue/x">Requête</a> <a href="#un">haut</a> <a href="https://producteur.example/">producteur</a></main><script src="/x.js"></script></body></html>`;

const written = standalonePage(PAGE, {
  origin: 'https://maille.example',
  fonts: '@font-face{font-family:Y;src:url(data:font/woff2;base64,AA)}',
  comments: new Map([
    ['acces', 'Le car <b>compte</b>.\nÀ revoir.'],
    ['vide', '  ']
  ])
});

test('nothing in it comes from elsewhere: no script, no style sheet, no typeface but the one inside', () => {
  expect(written).not.toMatch(/<script|<link|url\((?!data:)/);
  expect(written).toContain('h1{color:red}');
  expect(written).toContain('font-family:Y');
});

test('controls are left out, what is said stays, with its language and title', () => {
  expect(written).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(written).not.toMatch(/<form|<nav|<textarea|Commentaire/);
  expect(written).toContain('<h1 id="un">Rennes</h1>');
});

test('a comment is text, a paragraph for each line; an empty one leaves nothing', () => {
  expect(written).toContain('<div class="comment"><p>Le car &lt;b&gt;compte&lt;/b&gt;.</p><p>À revoir.</p></div>');
  expect(written.match(/class="comment"/g)).toHaveLength(1);
});

test('addresses of the site are written in full, those of the document stay', () => {
  expect(written).toContain('href="https://maille.example/catalogue/x"');
  expect(written).toContain('href="#un"');
  expect(written).toContain('href="https://producteur.example/"');
});
