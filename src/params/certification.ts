import type { ParamMatcher } from '@sveltejs/kit';

/** A card of a register, by its typed code: `rncp:38596`, `rs:5678`. */
export const match: ParamMatcher = (code) => /^(?:rncp|rs):[1-9]\d{0,8}$/.test(code);
