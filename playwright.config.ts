import { defineConfig } from '@playwright/test';

const PORT = 4173;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  retries: 0,
  // The page is waited for, not timed: other tests run beside these.
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'fr-FR',
    launchOptions: {
      ...(process.env.MAILLE_CHROMIUM ? { executablePath: process.env.MAILLE_CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        '--enable-unsafe-swiftshader'
      ]
    }
  },
  webServer: {
    command: `node tests/support/serve-demo.mjs`,
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/health`,
    timeout: 180_000,
    reuseExistingServer: false
  }
});
