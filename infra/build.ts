import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { bundling, root } from './bundling.ts'
// The catalog is read, or refused with the sentence that says where it is wrong, before it is bundled: the bundle trusts it.
import '../src/catalog/catalog.ts'
import '../src/catalog/designations.ts'
import '../src/catalog/specializations.ts'

/*
 * npm run build [FOLDER]: everything the functions need in one ESM file, so that a cold start reads one file instead of thousands;
 * what is loaded at first use, and the model of the sentences, lie beside it. The folder is what is deployed, whole: with a package.json that names the file, and host.json;
 * no node_modules.
 */

const folder = process.argv[2] ?? `${root}dist`
// What an earlier build left would be deployed with this one.
if (process.argv[2] === undefined) rmSync(folder, { recursive: true, force: true })
const { metafile } = await build({ ...bundling, outdir: folder, metafile: true })

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
copyFileSync(`${root}host.json`, `${folder}/host.json`)
writeFileSync(`${folder}/package.json`, `${JSON.stringify({ name: 'goldkeeper', version, type: 'module', main: 'functions.mjs' }, null, 2)}\n`)
const size = Object.entries(metafile.outputs).find(([name]) => name.endsWith('functions.mjs'))![1].bytes
console.log(`${folder}/functions.mjs: ${(size / 1_000_000).toFixed(1)} MB from ${Object.keys(metafile.inputs).length} files`)
