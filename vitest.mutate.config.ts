import { defineConfig } from 'vitest/config'

/* The engine's own tests, small enough to be run for every mutant: always the same 300 organizations. */
export default defineConfig({
  test: {
    include: ['test/src/assess.property.test.ts', 'test/src/engine.test.ts', 'test/src/memory.test.ts', 'test/src/shapes.test.ts'],
    env: { GOLDKEEPER_SEED: '20180930', GOLDKEEPER_CASES: '300' },
    testTimeout: 60_000,
    isolate: false,
    fileParallelism: false,
    bail: 1,
  },
})
