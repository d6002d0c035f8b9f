import { redirect } from '@sveltejs/kit';

/** The address of a territory without its end leads to where one is chosen. */
export function GET(): never {
  redirect(307, '/');
}
