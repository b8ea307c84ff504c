import { chance } from '../oracle/chance.ts'
import { killing } from './killing.ts'

/* npm run kill [KILLS [SEED]]: many more of them than the ordinary tests have time for. */

const [kills = '500', seed = String(Math.floor(Math.random() * 2 ** 32))] = process.argv.slice(2)
console.log(`seed ${seed}`)
const toll = await killing(Number(kills), chance(Number(seed)))
for (const one of toll.wrong) console.log(one)
console.log(`${toll.kills} processes killed while they recorded ${toll.presses} achievements: ${toll.wrong.length === 0 ? 'nothing lost, nothing doubled' : `${toll.wrong.length} wrong`}`)
process.exitCode = toll.wrong.length === 0 ? 0 : 1
