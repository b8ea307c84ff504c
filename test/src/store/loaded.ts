import { registerHooks } from 'node:module'

/* A plain process that says which libraries for Azure it loaded: to know of Cosmos DB, to open it, or for the functions with documents in memory. */

const loaded = new Set<string>()
registerHooks({
  load: (url, context, next) => {
    const [, found] = /node_modules\/(@azure\/(?:cosmos|identity|monitor-opentelemetry-exporter)|@opentelemetry\/sdk-[a-z-]+)\//.exec(url) ?? []
    if (found !== undefined) loaded.add(found)
    return next(url, context)
  },
})

const { cosmosStore } = await import('../../../src/store/cosmos.ts')
if (process.argv[2] === 'cosmos') {
  const store = cosmosStore({ endpoint: 'https://127.0.0.1:1', identity: 'nobody', patience: 1, discover: false })
  await store.shelf('a').read(['one']).catch(() => {})
  store.close()
} else if (process.argv[2] === 'functions') {
  const { health } = await import('../../../functions/world.ts')
  await health()
}
console.log(JSON.stringify([...loaded].sort()))
