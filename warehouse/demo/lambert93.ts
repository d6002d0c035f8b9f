const ORIGIN = { x: 700_000, y: 12_655_612.049876 };
/** Exponent and constant of the conformal conic, eccentricity of GRS 80 (IGN, NT/G 71). */
const N = 0.725607765053267;
const C = 11_754_255.426096;
const E = 0.0818191910428158;

/** Degrees to Lambert-93 metres. */
export function lambert93(lat: number, lng: number): { x: number; y: number } {
  const phi = (lat * Math.PI) / 180;
  const isometric = Math.log(
    Math.tan(Math.PI / 4 + phi / 2) * ((1 - E * Math.sin(phi)) / (1 + E * Math.sin(phi))) ** (E / 2)
  );
  const radius = C * Math.exp(-N * isometric);
  const angle = (N * (lng - 3) * Math.PI) / 180;
  return { x: ORIGIN.x + radius * Math.sin(angle), y: ORIGIN.y - radius * Math.cos(angle) };
}
