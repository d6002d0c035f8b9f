// The build of MapLibre whose worker is a file of ours, so that the content policy needs no blob.
declare module 'maplibre-gl/dist/maplibre-gl-csp.js' {
  export * from 'maplibre-gl';
  export { default } from 'maplibre-gl';
}
