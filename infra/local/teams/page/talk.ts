import type { News, Outcome, State } from '../chat.ts'

/* What the page asks of the local Teams, and what it is told. */

export const state = async (): Promise<State> => (await fetch('/teams/state')).json() as Promise<State>

export async function act(what: 'open' | 'say' | 'press' | 'day', body: unknown): Promise<Outcome> {
  const response = await fetch(`/teams/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(
    () => undefined,
  )
  if (!response) return { status: 0 }
  if (!response.ok) return { status: response.status }
  return (await response.json()) as Outcome
}

/** Everything new; `back` after a connection came back, when something may have been missed. */
export function hear(on: { readonly news: (news: News) => void; readonly lost: () => void; readonly back: () => void }): void {
  const source = new EventSource('/teams/news')
  let lost = false
  source.addEventListener('message', ({ data }) => on.news(JSON.parse(String(data)) as News))
  source.addEventListener('error', () => {
    if (!lost) on.lost()
    lost = true
  })
  source.addEventListener('open', () => {
    if (lost) on.back()
    lost = false
  })
}
