import type { Engine } from '$lib/server/answer/engine.ts';

declare global {
  namespace App {
    interface Locals {
      engine: Engine;
      /** Quoted to the user when something fails, found in the server's log. */
      requestId: string;
    }
    interface Error {
      message: string;
      requestId?: string;
      /** Pages that may have been meant. */
      choices?: readonly { readonly href: string; readonly text: string; readonly aside: string }[];
    }
  }
}
