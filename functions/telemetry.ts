import { createHash } from 'node:crypto'
import { hashed } from '../bot/hashed.ts'
import type { Count } from '../bot/count.ts'
import type { Exporting, Sample } from './exporting.ts'
import type { Telemetry } from './settings.ts'

/*
 * A span for each turn and each part of a night, and counters, sent to Application Insights where it is set up. Nothing waits for it: what
 * happened is handed over when it is over, so the libraries are read after the first answer, and a process that sends nothing never reads them.
 */

/** `parent`: the span of the host that called us; https://www.w3.org/TR/trace-context/#traceparent-header */
export type Trace = <Result>(span: { readonly name: string; readonly parent?: string | undefined; readonly data?: Sample['data'] }, run: () => Promise<Result>) => Promise<Result>

export type Told = { readonly trace: Trace; readonly count: Count; readonly flush: () => Promise<void> }

/** Milliseconds after which the first answer is on its way, so that reading the libraries delays nobody. */
const AFTER = 2_000

const silent: Told = { trace: (_, run) => run(), count: () => {}, flush: () => Promise.resolve() }

export function createTelemetry(telemetry: Telemetry | undefined, failed: () => void): Told {
  if (telemetry === undefined) return silent
  let loading: Promise<Exporting | undefined> | undefined
  const waiting: ((to: Exporting) => void)[] = []
  const begin = (): Promise<Exporting | undefined> =>
    (loading ??= import('./exporting.ts')
      .then(({ createExporting }) => {
        const to = createExporting(telemetry)
        for (const act of waiting.splice(0)) act(to)
        return to
      })
      .catch(() => {
        // Watching must never keep from answering.
        failed()
        return undefined
      }))
  function send(act: (to: Exporting) => void): void {
    if (loading !== undefined) return void loading.then((to) => to && act(to))
    if (waiting.length === 0) setTimeout(() => void begin(), AFTER).unref()
    waiting.push(act)
  }
  return {
    trace: async ({ name, parent, data = {} }, run) => {
      const began = Date.now()
      const over = (ok: boolean) => send((to) => to.span({ name, parent, data, began, ended, ok }))
      let ended = began
      try {
        const result = await run()
        ended = Date.now()
        over(true)
        return result
      } catch (error) {
        ended = Date.now()
        over(false)
        throw error
      }
    },
    count: (counter, by, kinds = {}) => send((to) => to.add(counter, by, kinds)),
    flush: async () => (await begin())?.flush(),
  }
}

/** All parts of a night belong to one trace, whichever process does them. */
export function traceOfNight(run: string): string {
  const digest = createHash('sha256').update(`night ${run}`).digest('hex')
  return `00-${digest.slice(0, 32)}-${digest.slice(32, 48)}-01`
}

/** What of a turn may be told: how it came, from where, and whose it was under another name. */
export const ofTurn = (kind: string, where: string, tenant: string): Sample['data'] => ({ kind, where, tenant: hashed(tenant) })
