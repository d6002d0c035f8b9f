import { expect, test } from 'vitest';
import { crsOffered } from './crs.ts';

// By GDAL 3.10: gdaltransform -s_srs '+proj=longlat +ellps=GRS80' -t_srs EPSG:…
test.each([
  ['Bretagne', 'region:53', '2154', [-2.9, 48.2], [262_048.896, 6_805_218.826]],
  ['Guadeloupe', 'region:01', '5490', [-61.5, 16.2], [660_342.312, 1_791_644.131]],
  ['Guyane', 'region:03', '2972', [-53, 4], [277_943.617, 442_397.823]],
  ['La Réunion', 'region:04', '2975', [55.5, -21.1], [344_197.575, 7_666_050.711]],
  ['Mayotte', 'region:06', '4471', [45.1, -12.8], [510_852.759, 8_584_979.257]]
])('%s is offered in its legal projection, as GDAL computes it', (_, region, code, position, expected) => {
  const crs = crsOffered(region).find(({ uri }) => uri.endsWith(`/EPSG/0/${code}`));
  expect(crs?.project?.(position)).toEqual(expected);
});
