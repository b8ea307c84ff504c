import { registerHooks } from 'node:module'

/* A plain process that says which libraries for Azure it loaded: for documents in memory, or told so, for Cosmos DB. */

const loaded = new Set<string>()
registerHooks({
  load: (url, context, next) => {
    const [, found] = /node_modules\/(@azure\/(?:cosmos|identity))\//.exec(url) ?? []
    if (found !== undefined) loaded.add(found)
    return next(url, context)
  },
})

if (process.argv[2] === 'cosmos') {
  const { cosmosStore } = await import('../../../src/store/cosmos.ts')
  const store = cosmosStore({ endpoint: 'https://127.0.0.1:1', identity: 'nobody', patience: 1, discover: false })
  await store.shelf('a').read(['one']).catch(() => {})
  store.close()
} else {
  const { health } = await import('../../../functions/world.ts')
  await health()
}
console.log(JSON.stringify([...loaded].sort()))
