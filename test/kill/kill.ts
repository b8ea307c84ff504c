import { chance } from '../oracle/chance.ts'
import { killing } from './killing.ts'
import { tellingAll } from './telling-all.ts'

/* npm run kill [KILLS [SEED [SCHEDULES]]]: many more of them than the ordinary tests have time for. It says how far it is. */

const [kills = '500', seed = String(Math.floor(Math.random() * 2 ** 32)), schedules = '300'] = process.argv.slice(2)
const began = performance.now()
const tell = (line: string): void => console.log(`${((performance.now() - began) / 60_000).toFixed(1)} min: ${line}`)
console.log(`seed ${seed}`)
const toll = await killing(Number(kills), chance(Number(seed)), tell)
for (const one of toll.wrong) console.log(one)
tell(`${toll.kills} processes killed while they recorded ${toll.presses} achievements: ${toll.wrong.length === 0 ? 'nothing lost, nothing doubled' : `${toll.wrong.length} wrong`}`)
const told = await tellingAll(Number(schedules), chance(Number(seed)), tell)
for (const one of told.wrong) console.log(one)
tell(told.summary)
process.exitCode = toll.wrong.length + told.wrong.length === 0 ? 0 : 1
