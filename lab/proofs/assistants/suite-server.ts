import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { McpServer, ResourceTemplate, type CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { RequestProblem } from '../../../src/lib/server/problem.ts';
import { answerBy } from '../../../src/lib/standards/mcp/handler.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const WAV = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';
const IMAGE = { type: 'image', data: PNG, mimeType: 'image/png' } as const;
const said = (text: string) => ({ type: 'text', text }) as const;
const embedded = (uri: string, mimeType: string, text: string) =>
  ({ type: 'resource', resource: { uri, mimeType, text } }) as const;

/** What each tool of the authors' suite must return. */
const TOOLS: Readonly<Record<string, CallToolResult['content']>> = {
  test_simple_text: [said('This is a simple text response for testing.')],
  test_image_content: [IMAGE],
  test_audio_content: [{ type: 'audio', data: WAV, mimeType: 'audio/wav' }],
  test_embedded_resource: [embedded('test://embedded-resource', 'text/plain', 'This is an embedded resource content.')],
  test_multiple_content_types: [
    said('Multiple content types test:'),
    IMAGE,
    embedded('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}')
  ]
};

/** The server that the authors' suite describes, as far as one without session can be it. */
function suiteServer(): McpServer {
  const server = new McpServer({ name: 'essai', version: '1' }, { capabilities: { logging: {} } });
  for (const [name, content] of Object.entries(TOOLS))
    server.registerTool(name, { description: name, inputSchema: z.object({}) }, () => ({ content: [...content] }));
  server.registerTool('test_error_handling', { description: 'Fails', inputSchema: z.object({}) }, () => {
    throw new Error('This tool intentionally returns an error for testing');
  });
  server.registerTool(
    'test_tool_with_logging',
    { description: 'Logs', inputSchema: z.object({}) },
    async (_, context) => {
      for (const step of ['started', 'processing data', 'completed']) {
        await context.mcpReq.log('info', `Tool ${step}`);
        await pause(50);
      }
      return { content: [said('Logged.')] };
    }
  );
  server.registerTool(
    'test_tool_with_progress',
    { description: 'Tells', inputSchema: z.object({}) },
    async (_, context) => {
      const progressToken = context.mcpReq._meta?.progressToken;
      for (const progress of progressToken === undefined ? [] : [0, 50, 100]) {
        await context.mcpReq.notify({
          method: 'notifications/progress',
          params: { progressToken, progress, total: 100 }
        });
        await pause(50);
      }
      return { content: [said('Done.')] };
    }
  );
  server.registerResource('texte', 'test://static-text', { mimeType: 'text/plain' }, ({ href: uri }) => ({
    contents: [{ uri, mimeType: 'text/plain', text: 'This is the content of the static text resource.' }]
  }));
  server.registerResource('image', 'test://static-binary', { mimeType: 'image/png' }, ({ href: uri }) => ({
    contents: [{ uri, mimeType: 'image/png', blob: PNG }]
  }));
  server.registerResource(
    'modele',
    new ResourceTemplate('test://template/{id}/data', { list: undefined }),
    { mimeType: 'application/json' },
    ({ href: uri }, { id }) => ({
      contents: [{ uri, mimeType: 'application/json', text: JSON.stringify({ id, templateTest: true }) }]
    })
  );
  return server;
}

/** Serves it by the handler of the door of assistants, for as long as the work lasts. */
export async function withSuiteServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server: Server = createServer((asked, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of asked) parts.push(part as Buffer);
      // Its own name, whatever the message says, as the gateway has it.
      const url = new URL(asked.url ?? '/', 'http://localhost');
      const told = Object.entries(asked.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const headers = new Headers(told);
      const method = asked.method ?? 'GET';
      const body = parts.length === 0 ? null : Buffer.concat(parts);
      const answer = await answerBy(new Request(url, { method, headers, body }), url, () =>
        Promise.resolve(suiteServer())
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch((error: unknown) => response.writeHead(error instanceof RequestProblem ? error.status : 500).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await work(`http://localhost:${(server.address() as AddressInfo).port}/mcp`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
