/** Reads a service with OWSLib: each collection, its schema, its queryables, a page, and a page chosen by a column. */
export const READ_BY_OWSLIB = `
import sys
from owslib.ogcapi.features import Features
service = Features(sys.argv[1])
names = service.feature_collections()
for name in names:
    found = service.collection(name)
    if 'bbox' not in found.get('extent', {}).get('spatial', {}): print(name, ': sans cadre')
    columns = service.collection_schema(name)['properties']['properties']['properties']
    chosen = service.collection_queryables(name)['properties']
    page = service.collection_items(name, limit=5)
    for feature in page['features']:
        if set(feature['properties']) - set(columns): print(name, ': colonnes hors du schéma')
    text = next((c for c, kind in chosen.items() if kind['type'] == 'string' and page['features'] and page['features'][0]['properties'].get(c)), None)
    if text is not None:
        value = page['features'][0]['properties'][text]
        kept = service.collection_items(name, limit=5, **{text: value})
        if any(f['properties'].get(text) != value for f in kept['features']): print(name, ': filtre', text)
print(len(names), 'collections lues par OWSLib', file=sys.stderr)
`;

/** Reads every tile that a region is cut into, from its first zooms to a few kilometres, and tells polygons that are not valid for GEOS. */
export const VALID_BY_GDAL = `
import json, math, sys, urllib.request
from osgeo import gdal
gdal.UseExceptions()
gdal.PushErrorHandler('CPLQuietErrorHandler')
get = lambda path: urllib.request.urlopen(sys.argv[1] + path).read()
across = lambda lng, z: int((lng + 180) / 360 * 2 ** z)
down = lambda lat, z: int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * 2 ** z)
tiles = polygons = 0
for collection in json.loads(get('/collections'))['collections']:
    name = collection['id']
    west, south, east, north = collection['extent']['spatial']['bbox'][0]
    for z in range(4, 10):
        for x in range(across(west, z), across(east, z) + 1):
            for y in range(down(north, z), down(south, z) + 1):
                tile = get('/collections/%s/tiles/WebMercatorQuad/%d/%d/%d' % (name, z, y, x))
                if not tile: continue
                tiles += 1
                gdal.FileFromMemBuffer('/vsimem/tile.pbf', tile)
                opened = gdal.OpenEx('MVT:/vsimem/tile.pbf', open_options=['X=%d' % x, 'Y=%d' % y, 'Z=%d' % z, 'CLIP=NO'])
                for layer in range(opened.GetLayerCount()):
                    for feature in opened.GetLayer(layer):
                        geometry = feature.GetGeometryRef()
                        if geometry is None or geometry.GetDimension() < 2: continue
                        polygons += 1
                        if not geometry.IsValid(): print('%s %d/%d/%d' % (name, z, y, x), ': polygone invalide')
print(tiles, 'tuiles,', polygons, 'polygones jugés par GEOS', file=sys.stderr)
`;
