import { createHost } from './host.ts'
import { readHead, writeOrganization } from '../../src/store/organizations.ts'
import { people, sample, sampleDay, tenant } from './people.ts'
import { todaysSample } from './sample-today.ts'
import { createChat } from './teams/chat.ts'
import type { Chat } from './teams/chat.ts'
import { createClient } from './teams/client.ts'
import type { Deliver } from './teams/client.ts'
import { teamsServer } from './teams/server.ts'
import { today } from './today.ts'

/* The bot's own functions, served by a host of one process, and the Teams that speaks with them. */

export type Local = {
  readonly fetch: (request: Request) => Promise<Response>
  /** Where all of this is reached, known once it listens. */
  readonly at: (address: string) => void
  readonly chat: Chat
}

export async function local({ today: real }: { readonly today: boolean }): Promise<Local> {
  const host = createHost((level, line) => {
    if (level === 'warning' || level === 'error' || level === 'critical') console.error(line)
  })
  // After the host, which stands in for the one on Azure that they register with.
  const [{ pretend, store }] = await Promise.all([
    import('../../functions/world.ts'),
    import('../../functions/messages.ts'),
    import('../../functions/health.ts'),
    import('../../functions/night.ts'),
    import('../../functions/audit.ts'),
    import('../../functions/deliver.ts'),
  ])

  const shelf = store().shelf(tenant)
  const company = real ? todaysSample(today()) : sample
  if ((await readHead(shelf, tenant)) === undefined) await writeOrganization(shelf, null, { ...company, id: tenant })
  await store().due.put({ tenant, organization: tenant, day: sampleDay })

  let day = real ? today() : sampleDay
  const world = {
    today: () => day,
    sampleDay,
    questions: real ? ('today' as const) : ('sample' as const),
    pretend: (another: string) => {
      day = another
      pretend(another)
    },
    /** The night's own functions, and what follows from them in the morning. */
    night: async () => {
      const [past, morning] = [{ schedule: {}, isPastDue: false }, '10:00:00.000Z']
      pretend(day, morning)
      await host.run('night', past)
      await host.run('deliver', past)
      pretend(day)
    },
  }
  world.pretend(day)

  let address = ''
  const deliver: Deliver = async (activity) => {
    const request = new Request(`${address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) })
    const response = await host.fetch(request)
    const text = (await response?.text()) ?? ''
    return { status: response?.status ?? 404, body: text === '' ? undefined : JSON.parse(text) }
  }
  const chat = createChat(people())
  const client = createClient(chat, () => `${address}/teams/`, tenant, deliver)
  const teams = teamsServer(chat, client, world)
  return {
    chat,
    at: (known) => void (address = known),
    fetch: async (request) => (await host.fetch(request)) ?? teams(request),
  }
}
