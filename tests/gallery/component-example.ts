import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** A component in one of its states. */
export interface ComponentExample {
  /** Its file, without extension. */
  readonly component: string;
  /** The state. */
  readonly title: string;
  readonly html: () => string;
}

export type ComponentExamples = readonly ComponentExample[];

type PropsOf<Shown> = Shown extends Component<infer Props> ? Props : never;

/** The states of one component, by what they are: rendered on the server, as pages are. */
export function states<Shown extends Component<never>>(
  name: string,
  component: Shown,
  shown: Readonly<Record<string, NoInfer<PropsOf<Shown>>>>
): ComponentExamples {
  const drawn: unknown = component;
  return Object.entries<object>(shown).map(([title, props]) => ({
    component: name,
    title,
    html: () =>
      render(drawn as Component<Record<string, unknown>>, { props: { ...props } }).body.replaceAll(/<!--.*?-->/gs, '')
  }));
}
