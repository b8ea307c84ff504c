import type { Chance } from '../oracle/chance.ts'
import { fateOf, telling } from './telling.ts'
import type { Fate } from './telling.ts'

/** Nights killed at every place until there is none left to be killed at, and so many more by chance; what became of them, in words. */
export async function tellingAll(schedules: number, chance: Chance, tell: (line: string) => void): Promise<{ readonly wrong: readonly string[]; readonly summary: string }> {
  const { heard } = await telling({ ends: [], failures: [] })
  const toll = { stories: 0, kills: 0, copies: 0, wrong: [] as string[] }
  async function live(fate: Fate): Promise<number> {
    const { kills, copies, wrong } = await telling(fate, heard)
    toll.stories += 1
    toll.kills += kills
    toll.copies += copies
    toll.wrong.push(...wrong.map((one) => `${JSON.stringify(fate)}: ${one}`))
    if (toll.stories % 25 === 0) tell(`${toll.stories} stories, ${toll.kills} kills, ${toll.copies} repeats, ${toll.wrong.length} wrong`)
    return kills
  }
  let places = 0
  while ((await live({ ends: [places + 1], failures: [] })) > 0) places += 1
  tell(`all ${places} places are behind us; now ${schedules} fates by chance`)
  for (let n = 0; n < schedules; n++) await live(fateOf(chance, places))
  const outcome = toll.wrong.length === 0 ? 'nothing lost' : `${toll.wrong.length} wrong`
  return { wrong: toll.wrong, summary: `${toll.stories} stories of two nights, killed ${toll.kills} times, at each of ${places} places: ${outcome}, ${toll.copies} messages came twice, marked as repeats` }
}
