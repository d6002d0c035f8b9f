#!/usr/bin/env node
// maille <commande>: `serve`, `bureau`, `docteur`, and the commands of the warehouse, from a release, by Node alone.
import './require-node.mjs';
import './typescript.mjs';

const [, , command] = process.argv;
const module = { serve: './serve.mjs', bureau: '../warehouse/desk/main.ts', docteur: '../warehouse/doctor/main.ts' }[
  command ?? ''
];
if (module !== undefined) process.argv.splice(2, 1);
await import(module ?? '../warehouse/pipeline/commands/cli.ts');
