import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, Plugin } from 'esbuild'

/** The libraries are CommonJS and ask for Node's own modules by `require`, which an ESM file does not have. */
const banner = "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The SDK loads Azure's identity library at start, for a bot without a password, and needs it when it first speaks. What the bundle gives
 * it loads the library when something of it is asked for.
 */
const identityLater: Plugin = {
  name: 'identity later',
  setup(build) {
    build.onResolve({ filter: /^@azure\/identity$/ }, ({ path, importer }) => (/botframework-connector/.test(importer) ? { path, namespace: 'later' } : undefined))
    build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(path)})[name] })`,
      resolveDir: root,
    }))
  },
}

/**
 * botbuilder hands on its core and adds sockets, pipes, transcripts and SharePoint's handlers, which each new process would load for nobody:
 * a tenth of the time to a first answer. What bot/teams imports of it is all from the core.
 */
const coreOfBotbuilder: Plugin = {
  name: 'core of botbuilder',
  setup(build) {
    build.onResolve({ filter: /^botbuilder$/ }, ({ importer, kind, resolveDir }) => (/[\\/]bot[\\/]teams[\\/]/.test(importer) ? build.resolve('botbuilder-core', { kind, resolveDir }) : undefined))
  },
}

/** A cold start would check the catalog's files again, which the build has just done. */
const catalogTrusted: Plugin = {
  name: 'catalog trusted',
  setup(build) {
    build.onResolve({ filter: /^\.\/parse\.ts$/ }, ({ importer }) => (/[\\/]src[\\/]catalog[\\/]read\.ts$/.test(importer) ? { path: fileURLToPath(new URL('trust.ts', import.meta.url)) } : undefined))
  },
}

/** Parsed as JSON it costs a fraction of what the same costs as code: https://v8.dev/blog/cost-of-javascript-2019#json */
const jsonParsed: Plugin = {
  name: 'json parsed',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path }) =>
      path.includes('node_modules') ? undefined : { loader: 'js', contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))})` },
    )
  },
}

/** Most of it is weights, a byte each: they lie beside the bundle as they are, and are neither compiled, parsed nor decoded. */
const modelBeside: Plugin = {
  name: 'model beside',
  setup(build) {
    let beside: Buffer | undefined
    build.onLoad({ filter: /[\\/]understand[\\/]model\.json$/ }, ({ path }) => {
      const { weights, ...model } = JSON.parse(readFileSync(path, 'utf8')) as { readonly weights: string }
      beside = Buffer.from(weights, 'base64')
      const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(model))})`
      return { loader: 'js', contents: `import { readFileSync } from 'node:fs'\nexport default { ...${parsed}, weights: readFileSync(new URL('model.bin', import.meta.url)) }` }
    })
    build.onEnd(() => {
      if (beside !== undefined) writeFileSync(`${build.initialOptions.outdir}/model.bin`, beside)
    })
  },
}

/** How every function and all it needs becomes one ESM file, and what is imported at first use another beside it. */
export const bundling = {
  stdin: {
    contents: ['messages', 'health', 'night', 'audit', 'deliver', 'directory'].map((name) => `import './functions/${name}.ts'\n`).join(''),
    resolveDir: root,
    sourcefile: 'functions.ts',
    loader: 'ts',
  },
  entryNames: 'functions',
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  splitting: true,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // Lives only in the worker that runs the functions.
  external: ['@azure/functions-core'],
  // Node's own is deprecated and warns at every start; the package of the same name is what the libraries mean.
  alias: { punycode: 'punycode/punycode.js' },
  banner: { js: banner },
  plugins: [coreOfBotbuilder, identityLater, catalogTrusted, modelBeside, jsonParsed],
  // Less to read, and names as they are written: they say what failed where. Where esbuild shortens names it also wraps each module of a library
  // as an arrow function, and V8 compiles those whole at start, called or not: 50 ms and 20 MB, of this bundle and of the bare bot's.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'linked',
  logLevel: 'warning',
} satisfies BuildOptions
