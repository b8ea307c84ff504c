import { defineConfig } from 'vitest/config'

/* The engine's own tests, small enough to be run for every mutant: `npm run mutate` sets the seed and the number of cases. */
export default defineConfig({
  test: { include: ['test/src/assess.property.test.ts', 'test/src/shapes.test.ts'], bail: 1 },
})
