import { LAND_UNTIL_ZOOM, landAround } from '../charts/land/land.ts';
import { classTokens, FEW_OUTLINES, type Classes } from '../cartography/scale.ts';
import type { ExpressionSpecification, FilterSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
/** The typeface of the page: names are drawn with it once it is there. */
export const LETTERS = 'Inter Variable';
const TALLEST_M = 14_000;
const LAND_OPACITY = 0.45;
/** How many towns may be named, by zoom: the most peopled ones from afar, all of them near. */
const TOWNS_AT: FilterSpecification = ['<', ['get', 'rank'], ['step', ['zoom'], 8, 7, 14, 8, 40, 9, 150, 10.5, 10_000]];

/** A style without tiles, glyphs or sprites: nothing is fetched from anywhere. */
export function baseStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      cellules: { type: 'geojson', data: EMPTY },
      contours: { type: 'geojson', data: EMPTY },
      communes: { type: 'geojson', data: EMPTY },
      sol: { type: 'geojson', data: EMPTY },
      lieux: { type: 'geojson', data: EMPTY },
      villes: { type: 'geojson', data: EMPTY },
      terres: { type: 'geojson', data: { type: 'Feature', geometry: landAround(), properties: {} } }
    },
    layers: [
      { id: 'fond', type: 'background', paint: { 'background-color': '#fbfaf7' } },
      {
        id: 'terres',
        type: 'fill',
        source: 'terres',
        maxzoom: LAND_UNTIL_ZOOM,
        paint: { 'fill-antialias': false, 'fill-opacity': LAND_OPACITY }
      },
      // The territory over the land, whose coast is coarser than its own.
      { id: 'sol', type: 'fill', source: 'sol', maxzoom: LAND_UNTIL_ZOOM, paint: { 'fill-antialias': false } },
      {
        id: 'cellules',
        type: 'fill',
        source: 'cellules',
        filter: ['>=', ['get', 'rank'], 0],
        paint: { 'fill-antialias': false }
      },
      { id: 'masquees', type: 'fill', source: 'cellules', filter: ['==', ['get', 'rank'], -1] },
      {
        id: 'relief',
        type: 'fill-extrusion',
        source: 'cellules',
        filter: ['>=', ['get', 'rank'], 0],
        layout: { visibility: 'none' }
      },
      { id: 'communes', type: 'line', source: 'communes', minzoom: 8.5, paint: { 'line-width': 0.5 } },
      { id: 'contours', type: 'line', source: 'contours', paint: { 'line-width': 1 } },
      {
        id: 'lieux',
        type: 'circle',
        source: 'lieux',
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 0, 4, 40, 12],
          'circle-opacity': 0.85,
          'circle-stroke-width': 1.5
        }
      },
      {
        id: 'villes-points',
        type: 'circle',
        source: 'villes',
        filter: TOWNS_AT,
        paint: { 'circle-radius': 2.5, 'circle-stroke-width': 1 }
      },
      {
        id: 'villes',
        type: 'symbol',
        source: 'villes',
        filter: TOWNS_AT,
        layout: {
          'text-field': ['get', 'name'],
          // Drawn here, in the letters of the page: without addresses of glyphs, none is fetched.
          'text-font': [LETTERS],
          'text-size': 13,
          'text-padding': 6,
          'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
          'text-radial-offset': 0.5,
          'symbol-sort-key': ['get', 'rank']
        },
        paint: { 'text-halo-width': 1.6 }
      }
    ]
  };
}

/** What decides the look of the map besides the page's tokens. */
export interface MapLook {
  classes: Classes;
  relief: boolean;
  /** Many outlines are drawn faint, so that they do not hide what they enclose. */
  outlineCount: number;
}

/** Colours come from the page's own tokens, so that a dark page has a dark map. */
export function applyTheme(map: MapLibre, element: HTMLElement, { classes, relief, outlineCount }: MapLook): void {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const colours = classTokens(classes).map(token);
  const fill: ExpressionSpecification = [
    'match',
    ['get', 'rank'],
    ...colours.flatMap((colour, i) => [i, colour]),
    token('--context')
  ] as unknown as ExpressionSpecification;
  drawHatch(map, token('--paper'), token('--context-mark'));
  map.setPaintProperty('fond', 'background-color', token('--paper'));
  map.setPaintProperty('cellules', 'fill-color', fill);
  map.setPaintProperty('relief', 'fill-extrusion-color', fill);
  map.setPaintProperty('relief', 'fill-extrusion-height', [
    '*',
    TALLEST_M / colours.length,
    ['max', 0, ['get', 'rank']]
  ]);
  map.setPaintProperty('communes', 'line-color', token('--context-mark'));
  const faint = outlineCount > FEW_OUTLINES;
  map.setPaintProperty('contours', 'line-color', token(faint ? '--context-mark' : '--ink'));
  map.setPaintProperty('contours', 'line-width', faint ? 0.5 : 1);
  map.setPaintProperty('terres', 'fill-color', token('--context'));
  map.setPaintProperty('sol', 'fill-color', token('--paper'));
  map.setPaintProperty('villes-points', 'circle-color', token('--ink'));
  map.setPaintProperty('villes-points', 'circle-stroke-color', token('--paper'));
  map.setPaintProperty('villes', 'text-color', token('--ink'));
  map.setPaintProperty('villes', 'text-halo-color', token('--paper'));
  map.setPaintProperty('lieux', 'circle-color', token('--emphasis'));
  map.setPaintProperty('lieux', 'circle-stroke-color', token('--paper'));
  map.setLayoutProperty('relief', 'visibility', relief ? 'visible' : 'none');
  map.setLayoutProperty('cellules', 'visibility', relief ? 'none' : 'visible');
}

const HATCH = 'hachures';
const HATCH_PX = 8;

/** The pattern of hidden cells, in the colours of the page: lines on paper, never a colour of the scale. */
function drawHatch(map: MapLibre, paper: string, line: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = HATCH_PX;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = paper;
  context.fillRect(0, 0, HATCH_PX, HATCH_PX);
  context.strokeStyle = line;
  context.lineWidth = 1.5;
  for (const offset of [-HATCH_PX, 0, HATCH_PX]) {
    context.moveTo(offset, HATCH_PX);
    context.lineTo(offset + HATCH_PX, 0);
  }
  context.stroke();
  const image = context.getImageData(0, 0, HATCH_PX, HATCH_PX);
  if (map.hasImage(HATCH)) map.updateImage(HATCH, image);
  else map.addImage(HATCH, image);
  map.setPaintProperty('masquees', 'fill-pattern', HATCH);
}

/** The words of the map's own controls. */
export const FRENCH: Record<string, string> = {
  'NavigationControl.ResetBearing': 'Remettre le nord en haut',
  'NavigationControl.ZoomIn': 'Agrandir',
  'NavigationControl.ZoomOut': 'Réduire',
  'Map.Title': 'Carte : flèches pour se déplacer, plus et moins pour agrandir ou réduire'
};
