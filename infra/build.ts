import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/*
 * npm run build [FOLDER]: everything the functions need in one ESM file, so that a cold start reads one file instead of thousands;
 * what is loaded at first use lies beside it. The folder is what is deployed, whole: with a package.json that names the file, and host.json;
 * no node_modules.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? `${root}dist`

/** The libraries are CommonJS and ask for Node's own modules by `require`, which an ESM file does not have. */
const banner = "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

const { metafile } = await build({
  stdin: {
    contents: ['messages', 'health', 'night', 'audit', 'deliver'].map((name) => `import './functions/${name}.ts'\n`).join(''),
    resolveDir: root,
    sourcefile: 'functions.ts',
    loader: 'ts',
  },
  outdir: folder,
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
  minifySyntax: true,
  keepNames: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
})

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
copyFileSync(`${root}host.json`, `${folder}/host.json`)
writeFileSync(`${folder}/package.json`, `${JSON.stringify({ name: 'goldkeeper', version, type: 'module', main: 'functions.mjs' }, null, 2)}\n`)
const size = Object.values(metafile.outputs).reduce((sum, { bytes }) => Math.max(sum, bytes), 0)
console.log(`${folder}/functions.mjs: ${(size / 1_000_000).toFixed(1)} MB from ${Object.keys(metafile.inputs).length} files`)
