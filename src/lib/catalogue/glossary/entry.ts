/** A term as the glossary explains it. Texts are French, with ordinary spaces: pages make them narrow before signs. */
export interface GlossaryEntry {
  /** What it is, short and exact. */
  readonly sens: string;
  /** How it is computed, and where the formula comes from. */
  readonly formule?: string;
  readonly source?: string;
  /** What must not be done with it, or when it is not shown. */
  readonly regle?: string;
  /** Words under which texts name it, if others than the term; empty for a term too common to be sought. */
  readonly formes?: readonly string[];
}
