// The text of a module and of what it imports, for a thread of its own (scripts/threads.mjs).
declare module '*?thread' {
  const text: string;
  export default text;
}
