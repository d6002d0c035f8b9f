import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { bytes } = demoFiles();

it('writes reviews in both column sets', () => {
  expect(bytes('avis/jdma_portail_2023-2024.csv').toString()).toMatch(/^Review ID,Form ID/);
  expect(bytes('avis/jdma_portail_2025.csv').toString()).toMatch(/^Date de l'avis,Nom du formulaire/);
});
