import type { News, Outcome, State } from '../chat.ts'

/* What the page asks of the local Teams, and what it is told. */

let busy = 0

/** How many turns are not over: a cursor says so. */
function count(more: 1 | -1): void {
  busy += more
  document.documentElement.dataset['busy'] = String(busy)
}

export async function act(what: 'open' | 'say' | 'attach' | 'press' | 'day' | 'night', body: unknown): Promise<Outcome> {
  count(1)
  const response = await fetch(`/teams/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    .catch(() => undefined)
    .finally(() => count(-1))
  if (!response) return { status: 0 }
  if (!response.ok) return { status: response.status }
  return (await response.json()) as Outcome
}

type Listener = { readonly news: (news: News) => void; readonly lost: () => void; readonly back: () => void }

const source = new EventSource('/teams/news')
const early: News[] = []
let listener: Listener | undefined
let lost = false

source.addEventListener('message', ({ data }) => {
  const one = JSON.parse(String(data)) as News
  if (listener) listener.news(one)
  else early.push(one)
})
source.addEventListener('error', () => {
  if (!lost) listener?.lost()
  lost = true
})
source.addEventListener('open', () => {
  if (lost) listener?.back()
  lost = false
})
const connected = new Promise<void>((resolve) => {
  source.addEventListener('open', () => resolve(), { once: true })
})

/** What there is already. Asked for once the news come in, so that nothing falls between the two. */
export async function state(): Promise<State> {
  await connected
  return (await fetch('/teams/state')).json() as Promise<State>
}

/** Everything new; `back` after a connection came back, when something may have been missed. */
export function hear(by: Listener): void {
  listener = by
  early.splice(0).forEach(by.news)
}
