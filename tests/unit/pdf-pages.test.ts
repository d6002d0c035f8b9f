import { expect, test } from 'vitest';
import { pagesOfDestinations } from '../../scripts/pdf-pages.mjs';

// Written by hand after PDF 32000-1, 7.7.3 (page tree, of two levels here) and 12.3.2.3 (named destinations).
const PDF = `%PDF-1.4
1 0 obj
<</Type /Catalog
/Pages 9 0 R
/Dests 8 0 R>>
endobj
9 0 obj
<</Type /Pages
/Count 3
/Kids [7 0 R 6 0 R]>>
endobj
7 0 obj
<</Type /Pages
/Count 2
/Kids [4 0 R 2 0 R]>>
endobj
6 0 obj
<</Type /Pages
/Count 1
/Kids [3 0 R]>>
endobj
4 0 obj
<</Type /Page>>
endobj
8 0 obj
<</acces [3 0 R /XYZ 0 841 0]
/recrutement [4 0 R /XYZ 0 700 0]
/m#C3#A9thode [2 0 R /XYZ 0 1 0]
/perdu [12 0 R /XYZ 0 1 0]>>
endobj`;

test('the page of each place, through a tree of pages; what points to no page is left out', () => {
  expect([...pagesOfDestinations(PDF)].sort()).toEqual([
    ['acces', 3],
    ['méthode', 2],
    ['recrutement', 1]
  ]);
});

test('a file that is no such PDF has no pages', () => {
  expect(pagesOfDestinations('bonjour').size).toBe(0);
});
