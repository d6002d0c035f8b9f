import AxeBuilder from '@axe-core/playwright';
import { AXE_TAGS } from '../../src/lib/view/accessibility.ts';
import { expect, test as base, type Page } from '@playwright/test';

/** Every test fails on an error or a warning in the browser's console. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { hostname } = new URL(request.url());
      if (!['localhost', ''].includes(hostname)) complaints.push(`appel à un tiers : ${request.url()}`);
    });
    await use(page);
    // A page asked to fail says so in the console; the software renderer of a machine without GPU warns of its slowness.
    expect(complaints.filter((text) => !/status of 4\d\d|GPU stall due to ReadPixels|GL Driver Message/.test(text))).toEqual([]);
  }
});

export { expect };

/** Axe finds nothing, at the level asked of French public services. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags([...AXE_TAGS]).analyze();
  expectNothing(violations);
}

/** Another theme changes colours and nothing else: the rules that look at them find nothing. */
export async function expectReadableColours(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withRules(['color-contrast', 'link-in-text-block']).analyze();
  expectNothing(violations);
}

function expectNothing(violations: readonly { id: string; nodes: readonly { target: readonly unknown[] }[] }[]): void {
  expect(violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}
