import type { z } from 'zod';
import { EXIT, failure } from '../failure.ts';
import { follow, type Asking } from './ask.ts';
import type { IdleClock } from './idle-clock.ts';
import { refused, seeProducer } from './refusals.ts';
import { patiently } from './retry.ts';

/** A portal's description of a dataset, or a page: more is no such thing. */
const LARGEST_ANSWER = 30e6;

/** A page or an answer of an interface, whole. @throws Failure (exit 2) naming the address */
export async function readPage(address: string, asking: Asking): Promise<string> {
  return patiently(address, asking.idleMs, async (idle) => {
    const response = await follow({ address }, asking, {}, idle);
    if (!response.ok) throw refused(address, response.status, asking.page);
    return readBody(response, address, asking.page, idle);
  });
}

/** All that a server answers. @throws Failure (exit 2) naming the address when it is too long */
export async function readBody(response: Response, address: string, page: string, idle: IdleClock): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    idle.restart();
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_ANSWER) throw unexpected(address, 'réponse trop longue', page);
  }
  return text;
}

/** What is read of an answer of an interface. @throws Failure (exit 2) when it is no JSON, or of another shape */
export async function readAnswer<S extends z.ZodType>(address: string, shape: S, asking: Asking): Promise<z.output<S>> {
  return shaped(await readPage(address, asking), shape, address, asking.page);
}

/** What is read of a text. @throws Failure (exit 2) when it is no JSON, or of another shape; its message repeats none of it */
export function shaped<S extends z.ZodType>(text: string, shape: S, address: string, page: string): z.output<S> {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw unexpected(address, 'la réponse n’a pas la forme attendue de cette interface', page, error);
  }
}

function unexpected(address: string, what: string, page: string, cause?: unknown) {
  return failure(EXIT.input, `${address} : ${what}.`, seeProducer(page), cause);
}
