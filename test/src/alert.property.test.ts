import { beforeAll, expect, test } from 'vitest'
import { dayIn } from '../../bot/night/hours.ts'
import { Alert, reconcile } from '../../src/alert.ts'
import type { Judged, Say } from '../../src/alert.ts'
import { THRESHOLDS } from '../../src/thresholds.ts'
import { addDays, nextAnniversary, toNumber } from '../../src/day.ts'
import { hearersOf } from '../../src/hearers.ts'
import { chance } from '../oracle/chance.ts'
import type { Chance } from '../oracle/chance.ts'

/*
 * A level that holds in some stretches of time and not in others, audited at whatever moments a scheduler and a clock may come up with:
 * nights left out, doubled, the clock set forth and back, over the change of the hour and over leap days. The model knows nothing of
 * alerts on file: it looks at the moments and at what was said.
 */

/** Sequence number n has the seed SEED + n. */
const SEED = Number(process.env['GOLDKEEPER_SEED'] ?? 20161201)
const CASES = Number(process.env['GOLDKEEPER_CASES'] ?? 5_000)

const zones = ['UTC', 'Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/St_Johns']
const hearers = hearersOf([{ id: 'anna', kind: 'admin', off: false, reachable: true }])

type World = { readonly zone: string; readonly anniversary: string; readonly holds: readonly (readonly [from: string, to: string])[]; readonly moments: readonly number[] }

const HOUR = 3_600_000
/** Three years with a 29 February in the middle. */
const START = Date.UTC(2015, 5, 1)

function worldOf(seed: number): World {
  const c = chance(seed)
  const day = (n: number) => addDays('2015-06-01', n)
  const holds: [string, string][] = []
  for (let at = c.below(200) - 100; at < 1_000; ) {
    const end = at + c.below(500)
    holds.push([day(at), day(end)])
    at = end + 2 + c.below(200)
  }
  const anniversary = c.pick(['2012-02-29', '2015-03-25', '2015-10-31', day(c.below(900))])
  return { zone: c.pick(zones), anniversary, holds, moments: momentsOf(c) }
}

function momentsOf(c: Chance): number[] {
  const moments: number[] = []
  let at = START + c.below(700 * 24) * HOUR
  for (let n = 20 + c.below(60); n > 0; n -= 1) {
    moments.push(at)
    if (c.odds(0.1)) moments.push(at)
    if (c.odds(0.04)) at += (c.below(400) - 200) * 24 * HOUR
    else if (c.odds(0.05)) at -= c.below(30) * HOUR
    else at += c.pick([23, 24, 24, 24, 25, 24 * 7, 24 * 40]) * HOUR
  }
  return moments
}

function judged({ anniversary, holds }: World, on: string): Judged {
  const renewal = nextAnniversary(anniversary, on)
  const lastDay = holds.find(([from, to]) => from <= on && on <= to)?.[1] ?? null
  const state = lastDay === null ? 'unmet' : lastDay < renewal ? 'at-risk' : 'safe'
  return { organization: 'o', competency: 'c', option: 'p', level: 'gold', ended: false, renewal, state, lastDay, causes: state === 'safe' ? [] : ['it'] }
}

type Spoken = { readonly on: string; readonly renewal: string; readonly breaks: string | null; readonly forward: boolean; readonly say: readonly Say[] }

/** What was said, moment by moment. */
function lived(world: World): Spoken[] {
  let filed: Alert[] = []
  let latest = ''
  let back = false
  return world.moments.map((moment) => {
    const now = new Date(moment).toISOString()
    const on = dayIn(world.zone, now)
    const risk = judged(world, on)
    const { alerts, say } = reconcile(filed, [risk], { on, now }, hearers)
    for (const alert of alerts) filed = [...filed.filter(({ id }) => id !== alert.id), Alert.parse(JSON.parse(JSON.stringify(alert)))]
    back ||= on < latest
    latest = on > latest ? on : latest
    return { on, renewal: risk.renewal!, breaks: risk.lastDay === null || risk.state === 'safe' ? null : addDays(risk.lastDay, 1), forward: !back, say: say.filter(({ why }) => why !== 'escalated') }
  })
}

const all: { seed: number; spoken: readonly Spoken[] }[] = []
beforeAll(() => {
  for (let seed = SEED; seed < SEED + CASES; seed++) all.push({ seed, spoken: lived(worldOf(seed)) })
}, 120_000)

const wrong = (complaint: (spoken: readonly Spoken[]) => string | undefined): string[] =>
  all.flatMap(({ seed, spoken }) => {
    const found = complaint(spoken)
    return found === undefined ? [] : [`seed ${seed}: ${found}`]
  })

test(`of ${CASES} sequences of moments none has a threshold said twice before the same break`, () => {
  expect(
    wrong((spoken) => {
      const said = spoken.flatMap(({ breaks, renewal, on, say }) => say.filter(({ why }) => why.startsWith('threshold')).map(({ why }) => `${why} of ${why === 'threshold-0' ? `lost in ${renewal}` : (breaks ?? on)}`))
      // A level can be lost twice before one renewal, but not on one day.
      return said.find((one, i) => !one.startsWith('threshold-0') && said.indexOf(one) < i)
    }),
  ).toEqual([])
})

test('every alert is found once, first, and what follows counts on', () => {
  expect(
    wrong((spoken) => {
      const says = [...Map.groupBy(spoken.flatMap(({ say }) => say), ({ alert }) => alert).values()]
      const counted = says.every((one) => one[0]!.why === 'found' && one.filter(({ why }) => why === 'found').length === 1 && one.every(({ transition }, i) => transition > (one[i - 1]?.transition ?? 0)))
      return counted ? undefined : 'not counted'
    }),
  ).toEqual([])
})

test('nothing got worse, because nothing changed but the day', () => {
  expect(wrong((spoken) => spoken.find(({ say }) => say.some(({ why }) => why === 'worse'))?.on)).toEqual([])
})

test('a clock that is set back says nothing of a break it has spoken of before, nor does a second audit on a day', () => {
  expect(
    wrong((spoken) => {
      const known = new Set<string>()
      for (const [i, { on, say, renewal, breaks }] of spoken.entries()) {
        const last = spoken[i - 1]
        const before = `${renewal} ${breaks}`
        if (last?.forward && say.length > 0 && (on === last.on || (on < last.on && known.has(before)))) return on
        if (say.length > 0) known.add(before)
      }
      return undefined
    }),
  ).toEqual([])
})

test('as long as the clock goes forth, whoever reads what was said knows the nearest threshold behind her', () => {
  expect(
    wrong((spoken) => {
      const known = new Map<string, number>()
      for (const { on, renewal, breaks, forward, say } of spoken) {
        if (!forward || breaks === null) continue
        const behind = THRESHOLDS.filter((threshold) => threshold >= toNumber(breaks) - toNumber(on))
        const key = `${renewal} ${breaks}`
        if (say.length > 0) known.set(key, Math.min(...behind))
        if (behind.length > 0 && (known.get(key) ?? Infinity) > Math.min(...behind)) return `${on}: nothing of ${behind.at(-1)}`
      }
      return undefined
    }),
  ).toEqual([])
})
