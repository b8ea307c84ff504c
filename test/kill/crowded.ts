import { writeSync } from 'node:fs'
import { readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { crowd } from '../src/store/crowd.ts'

/* A process that gives everybody of a large organization another name, reads them back, and says so: FILE COUNT NAME. */

const [file, count, name] = process.argv.slice(2)
const store = sqliteStore(file!)
const shelf = store.shelf('t')
const held = (await readOrganization(shelf, 't')) ?? null
if (!(await writeOrganization(shelf, held, crowd(Number(count), name)))) throw new Error('Somebody was faster')
writeSync(1, 'told\n')
const { people } = (await readOrganization(shelf, 't'))!.organization
if (people.length !== Number(count)) throw new Error(`${people.length} people were read back`)
let largest = 0
for await (const { body } of shelf.list('')) largest = Math.max(largest, Buffer.byteLength(JSON.stringify(body)))
writeSync(1, `largest ${largest}\n`)
store.close()
