import type { Chance } from '../oracle/chance.ts'
import { fateOf, PLACES, telling } from './telling.ts'
import type { Fate } from './telling.ts'

/** Nights killed at every place, or at every so many-th, and so many more by chance; what became of them, in words. */
export async function tellingAll(schedules: number, chance: Chance, step = 1): Promise<{ readonly wrong: readonly string[]; readonly summary: string }> {
  const { heard } = await telling({ ends: [], failures: [] })
  const places = Array.from({ length: Math.floor(PLACES / step) }, (_, i): Fate => ({ ends: [1 + i * step], failures: [] }))
  const fates = [...places, ...Array.from({ length: schedules }, () => fateOf(chance))]
  const toll = { kills: 0, copies: 0, wrong: [] as string[] }
  for (const fate of fates) {
    const { kills, copies, wrong } = await telling(fate, heard)
    toll.kills += kills
    toll.copies += copies
    toll.wrong.push(...wrong.map((one) => `${JSON.stringify(fate)}: ${one}`))
  }
  const outcome = toll.wrong.length === 0 ? 'nothing lost' : `${toll.wrong.length} wrong`
  return { wrong: toll.wrong, summary: `${fates.length} stories of two nights, killed ${toll.kills} times: ${outcome}, ${toll.copies} messages came twice, marked as repeats` }
}
