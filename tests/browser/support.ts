import AxeBuilder from '@axe-core/playwright';
import { AXE_TAGS } from '../../src/lib/view/accessibility.ts';
import { expect, test as base, type ConsoleMessage, type Page, type Request } from '@playwright/test';

/** What the console says while a page is used, and calls to anybody else. */
async function expectSilence(page: Page, use: (page: Page) => Promise<void>): Promise<void> {
  const complaints: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  };
  const fail = (error: Error) => complaints.push(error.message);
  const watch = (request: Request) => {
    const { hostname } = new URL(request.url());
    if (!['localhost', ''].includes(hostname)) complaints.push(`appel à un tiers : ${request.url()}`);
  };
  page.on('console', hear).on('pageerror', fail).on('request', watch);
  await use(page);
  page.off('console', hear).off('pageerror', fail).off('request', watch);
  // A page asked to fail says so in the console; the software renderer of a machine without GPU warns of its slowness.
  expect(
    complaints.filter((text) => !/status of 4\d\d|GPU stall due to ReadPixels|GL Driver Message/.test(text))
  ).toEqual([]);
}

/**
 * A window for each test would cost more than most of them: tests that follow one another have one, which keeps
 * typefaces, styles and code compiled; those without script have another. Each test finds it as new: the light theme,
 * its first size, the pointer in its corner, no answer held back, nothing stored (the site has no cookie). After a
 * failure, another is opened. A test fails on an error or a warning in the console.
 */
export const test = base.extend<{ page: Page }, { windowOf: (scripts: boolean) => Promise<Page> }>({
  page: async ({ windowOf, javaScriptEnabled, viewport }, use) => {
    const page = await windowOf(javaScriptEnabled);
    // The key that leaves a page goes to its window, where the window is the one in front.
    await page.bringToFront();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
    await page.mouse.move(0, 0);
    await expectSilence(page, use);
    await page.unrouteAll();
    if (javaScriptEnabled && page.url().startsWith('http'))
      await page.evaluate(() => [localStorage, sessionStorage].forEach((store) => store.clear()));
    // What this page still says is not heard by the next test.
    await page.goto('about:blank');
  },
  windowOf: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale } = project.use;
      const opened = new Map<boolean, Promise<Page>>();
      const open = async (javaScriptEnabled: boolean) =>
        (
          await browser.newContext({
            javaScriptEnabled,
            ...(baseURL ? { baseURL } : {}),
            ...(locale ? { locale } : {})
          })
        ).newPage();
      await use((scripts) => {
        const known = opened.get(scripts) ?? open(scripts);
        opened.set(scripts, known);
        return known;
      });
      for (const page of opened.values()) await (await page).context().close();
    },
    { scope: 'worker' }
  ]
});
export { expect };

/** Rows of one shape that axe reads in one list. */
const ALIKE = 3;

/**
 * Axe judges tags, roles, attributes and styles, and reads every row of a table: thousands on a page, of a few shapes.
 * While it reads, rows beyond the third of their shape are taken out of their list. Two rows have one shape when their
 * elements follow one another with the same tags, classes, roles and styles, and the same other attributes whatever
 * their values: a row that has a sign, a link or a heading more than its neighbours is read. A page that its script
 * takes over (the map) is read whole: it may be writing its rows.
 */
async function amongUnlikeRows<T>(page: Page, read: () => Promise<T>): Promise<T> {
  const aside = await page.evaluateHandle((most) => {
    const telling = ['class', 'role', 'style', 'scope', 'type'];
    const shapeOf = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        telling.includes(name) ? `${name}=${value}` : name
      );
      return `<${element.tagName} ${attributes.join(' ')}>${[...element.children].map(shapeOf).join('')}</>`;
    };
    const taken: { row: Element; place: Comment }[] = [];
    if (document.querySelector('script:not([src])')) return taken;
    for (const list of document.querySelectorAll('tbody, ul, ol, dl, select')) {
      const seen = new Map<string, number>();
      for (const row of [...list.children].filter(({ tagName }) => !['DT', 'DD'].includes(tagName))) {
        const shape = shapeOf(row);
        const before = seen.get(shape) ?? 0;
        seen.set(shape, before + 1);
        if (before < most) continue;
        const place = document.createComment('');
        row.replaceWith(place);
        taken.push({ row, place });
      }
    }
    return taken;
  }, ALIKE);
  const found = await read();
  // In the order they were taken, a list within a row after the row.
  await aside.evaluate((taken) => {
    for (const { row, place } of taken) place.replaceWith(row);
  });
  await aside.dispose();
  return found;
}

/** Axe finds nothing, at the level asked of French public services. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page frames another site: axe need not put its findings together in a page of its own, which takes as long as a
  // small page to read.
  const { violations } = await amongUnlikeRows(page, () =>
    new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .withTags([...AXE_TAGS])
      .analyze()
  );
  expectNothing(violations);
  expect(await readUnread(page)).toEqual([]);
}

/** What axe leaves to others (HTML CodeSniffer, IBM's checker, Nu): an element a line. */
function readUnread(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const faults: Readonly<Record<string, readonly Element[]>> = {
      'formulaire sans nom': [...document.querySelectorAll('form:not([aria-label], [role="search"])')],
      'formulaire sans bouton': [...document.forms].filter(
        ({ elements }) => ![...elements].some((one) => one instanceof HTMLButtonElement && one.type === 'submit')
      ),
      'groupe sans nom': [...document.querySelectorAll('fieldset:not([aria-label], :has(> legend:first-child))')],
      'nom sans objet': [...document.querySelectorAll(':is([aria-label*="undefined"], [title*="undefined"])')],
      'hors d’un repère': [...document.querySelectorAll('body > div > a')],
      'arrêt sans objet': [...document.querySelectorAll('[role="group"][tabindex="0"]')].filter(
        (box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth
      ),
      'case de moins de 24 pixels': [...document.querySelectorAll(':is([type="checkbox"], [type="radio"])')].filter(
        (box) => box.checkVisibility() && box.getBoundingClientRect().height < 24
      )
    };
    return [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `deux fois ${id}`),
      ...Object.entries(faults).flatMap(([fault, found]) =>
        found.map((one) => `${fault} : ${one.outerHTML.slice(0, 120)}`)
      )
    ];
  });
}

/**
 * Another theme changes colours and nothing else: the rules that look at them find nothing. Asked of the axe that
 * `expectAccessible` has left in the page, and found there: a page loaded since has none.
 */
export async function expectReadableColours(page: Page): Promise<void> {
  const violations = await amongUnlikeRows(page, () =>
    page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      const found = await axe.run({
        resultTypes: ['violations'],
        runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
      });
      return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
    })
  );
  expectNothing(violations);
}

function expectNothing(violations: readonly { id: string; nodes: readonly { target: readonly unknown[] }[] }[]): void {
  expect(
    violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  ).toEqual([]);
}
