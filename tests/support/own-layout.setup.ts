// Test files of the warehouse may have a warehouse of their own, one after another in one process.
import { vi } from 'vitest';
import { ownLayout, useWarehouse } from './own-layout.ts';

vi.mock(import('../../warehouse/pipeline/layout.ts'), async (real) => ownLayout(await real()));
useWarehouse(null);
