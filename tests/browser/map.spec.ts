import { NARROW_WIDTHS } from '../../src/lib/view/accessibility.ts';
import { expect, expectAccessible, expectReadableColours, test } from './support.ts';
import { expectTabGoesThrough } from './tab-through.ts';

test('the live map: its still one, its pointer, address, measures, table, drawn zone, and axe', async ({ page }) => {
  // It is drawn without a graphics card, beside other tests.
  test.setTimeout(180_000);
  // Each image of what fades or flies would be drawn by the processor.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const beside = page.locator('.beside');
  const pointed = page.locator('.pointed');
  const parameter = (name: string): string | null => new URL(page.url()).searchParams.get(name);

  await test.step('takes the place of the still one, asked once a reader comes to it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const ofTheMap = (): string[] => asked.filter((url) => /maplibre|\/api\/v1\//.test(url));
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/requests/**', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/carte', { waitUntil: 'networkidle' });
    expect(ofTheMap()).toEqual([]);
    const below = page.getByRole('heading', { name: 'Les cellules en tableau' });
    await expect(page.locator('.still svg')).toBeVisible();
    const before = (await below.boundingBox())?.y;
    await page.locator('.still').hover();
    await expect(page.getByRole('button', { name: 'La carte se dessine…' })).toBeVisible();
    release();
    await expect(page.locator('.map[data-ready="true"]')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.still svg')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Tracer un contour' })).toBeVisible();
    expect((await below.boundingBox())?.y).toBe(before);
    expect(ofTheMap().some((url) => url.includes('maplibre'))).toBe(true);
    await page.mouse.move(5, 5);
  });
  const atRest = page.url();
  await test.step('lets the Tab key through, and out', () => expectTabGoesThrough(page));

  await test.step('says what is pointed at, the place first, and leaves its address alone', async () => {
    // Under the map, the number of the hexagon comes last.
    await page.locator('.map canvas').click();
    await expect(beside).toHaveText(/^Près d.+, [\d\s,]+ habitants par km²$/);
    await expect(pointed).toHaveText(/^Près d.+ Hexagone 8[0-9a-f]+\.$/);
    await page.mouse.move(5, 5);
    await expect(beside).toHaveCount(0);
    expect(page.url()).toBe(atRest);
  });

  await test.step('by keyboard, is read at its middle, and again where the arrows lead', async () => {
    await page.locator('.map canvas').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const middle = await beside.textContent();
    await page.keyboard.press('ArrowRight');
    await expect(beside).not.toHaveText(middle ?? '');
    await expect(page).toHaveURL(/vue=-?\d/);
    await expect(pointed).toContainText('Hexagone 8');
  });

  await test.step('takes a zone drawn on it, changed by keyboard, that lives in the address', async () => {
    const title = page.getByRole('heading', { name: /^Zone de/ });
    await page.getByRole('button', { name: 'Tracer un contour' }).click();
    const box = await page.locator('.map').boundingBox();
    for (const [count, [x, y]] of (
      [
        [0.6, 0.4],
        [0.75, 0.42],
        [0.7, 0.6]
      ] as const
    ).entries()) {
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * y);
      await expect(page.getByText(new RegExp(`^${count + 1} points? ;`))).toBeVisible();
      // Two clicks in a row would close the line.
      await page.waitForTimeout(400);
    }
    await page.locator('.map canvas').press('Enter');
    await expect(page).toHaveURL(/zone=/);
    await expect(title).toBeVisible();
    const row = page
      .getByRole('table')
      .first()
      .getByRole('row', { name: /Demandeurs d’emploi inscrits/ });
    await expect(row).toContainText('commune');
    const [drawn, address] = [await title.innerText(), page.url()];
    await page.getByRole('button', { name: 'Hexagone par hexagone' }).click();
    for (const key of ['ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key);
    await expect(page).not.toHaveURL(address);
    await expect(title).not.toHaveText(drawn);
    // What anyone who is sent the address reads.
    expect(await (await page.request.get(address)).text()).toContain(`>${drawn}<`);
  });

  const [view, zone] = [parameter('vue'), parameter('zone')];
  await test.step('keeps its view and its zone for another measure, and what it said of a cell goes', async () => {
    expect(view).not.toBeNull();
    await expect(pointed).toContainText('Hexagone 8');
    await page.getByLabel('Mesure').selectOption('cprdfop/carte_offre_formation');
    await expect(page).toHaveURL(/couche=/);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Population par hexagone');
    await expect(page.getByText(/Hexagone 8/)).toHaveCount(0);
    expect([parameter('vue'), parameter('zone')]).toEqual([view, zone]);
    expect(await page.getByRole('table').last().locator('tbody tr').count()).toBeGreaterThan(20);
    await page.getByLabel('Finesse des hexagones').selectOption('6');
    await expect(page).toHaveURL(/resolution=6.*vue=-?\d/);
  });

  await test.step('leaves its view, not its zone, for another territory', async () => {
    const territory = page.getByRole('combobox', { name: /^Territoire/ });
    await territory.fill('departement:29');
    await territory.press('Enter');
    await expect(page).toHaveURL(/territoire=departement(:|%3A)29/);
    expect([parameter('vue'), parameter('zone')]).toEqual([null, zone]);
  });

  await test.step('axe finds nothing, in both themes', async () => {
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadableColours(page);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  for (const width of NARROW_WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `déborde à ${width} px`
    ).toBeLessThanOrEqual(0);
  }
});

test('hot spots are found in a thread of their own, and drawn', async ({ page }) => {
  const thread = page.waitForEvent('worker', (one) => one.url().includes('read-cells'));
  await page.goto('/carte?couche=gpec/carte_emploi&lecture=points_chauds');
  await page.getByRole('button', { name: 'Explorer la carte' }).click();
  await thread;
  await expect(page.locator('.map')).toBeAttached({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
