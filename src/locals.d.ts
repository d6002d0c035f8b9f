import type { ProblemDocument } from '$lib/catalogue/api/answer.ts';
import type { Engine } from '$lib/server/answer/engine.ts';

declare global {
  namespace App {
    interface Locals {
      engine: Engine;
      /** Quoted to the user when something fails, found in the server's log. */
      requestId: string;
      /** What the API refused to the page being made, which cannot be made without it. */
      refused?: ProblemDocument;
    }
    interface Error {
      /** In place of the title that its status has. */
      title?: string;
      message: string;
      requestId?: string;
      /** What was perhaps meant: pages to choose from. */
      near?: readonly { readonly text: string; readonly href: string; readonly aside?: string }[];
    }
  }
}
