/** « 20 minutes en voiture », « 20 km par la terre »: how far an answer reaches, by the parameter that says it. */
export function reachWords(
  {
    parametres,
    parametres_libelles: words
  }: {
    readonly parametres: Readonly<Record<string, string>>;
    readonly parametres_libelles: Readonly<Record<string, string>>;
  },
  parameter: 'portee' | 'distance'
): string {
  return `${parametres[parameter] ?? ''}\u00a0${words['mesure'] ?? ''}`;
}
