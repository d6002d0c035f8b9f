import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { embedSnippet } from './embed.ts';

test('the snippet is one frame whose address and title come back whole, whatever they hold', () => {
  const title = 'Projets « d’élevage » & "autres" <i>';
  const html = embedSnippet({
    origin: 'https://maille.example',
    id: 'gpec/projets',
    query: 'territoire=region:53&annee=2025',
    title,
    drawn: 420.4
  });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const frame = document.querySelector('iframe');
  expect(document.body.children.length).toBe(1);
  expect(frame?.getAttribute('src')).toBe(
    'https://maille.example/integrer/gpec/projets?territoire=region:53&annee=2025'
  );
  expect(frame?.getAttribute('title')).toBe(title);
  expect(frame?.getAttribute('height')).toBe('750');
});

test('a request without parameters has no question mark', () => {
  expect(embedSnippet({ origin: '', id: 'a/b', query: '', title: 't', drawn: 0 })).toContain('src="/integrer/a/b"');
});
