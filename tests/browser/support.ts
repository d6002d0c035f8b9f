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
    expect(
      complaints.filter((text) => !/status of 4\d\d|GPU stall due to ReadPixels|GL Driver Message/.test(text))
    ).toEqual([]);
  }
});

export { expect };

/** Axe finds nothing, at the level asked of French public services. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page frames another site: axe need not put its findings together in a page of its own, which takes as long as a small page to read.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags([...AXE_TAGS])
    .analyze();
  expectNothing(violations);
}

/**
 * Another theme changes colours and nothing else: the rules that look at them find nothing. Asked of the axe that
 * `expectAccessible` has left in the page, and found there: a page loaded since has none.
 */
export async function expectReadableColours(page: Page): Promise<void> {
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const found = await axe.run({
      resultTypes: ['violations'],
      runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
    });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
  });
  expectNothing(violations);
}

function expectNothing(violations: readonly { id: string; nodes: readonly { target: readonly unknown[] }[] }[]): void {
  expect(
    violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  ).toEqual([]);
}
