import * as z from 'zod'
import { attachment, installation, mentions, message, press } from './activity.ts'
import type { Activity, Client } from './activity.ts'
import type { Chat, Outcome } from './chat.ts'

/* What somebody does in her Teams client, and what becomes of it. */

const Acting = z.object({ person: z.string(), place: z.string(), locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/), timeZone: z.string().max(60).optional() })

export const Open = Acting
export const Say = Acting.extend({ text: z.string().trim().min(1).max(4_000), thread: z.string().optional() })
/** A file, as the page reads it: base64. As in Teams, it is attached in personal chats only. */
export const Attach = Acting.extend({ name: z.string().min(1).max(200), content: z.base64() })
export const Press = Acting.extend({
  post: z.string(),
  action: z.object({ type: z.enum(['Action.Execute', 'Action.Submit']), verb: z.string().optional(), data: z.unknown().optional() }),
})

export type Deliver = (activity: Activity) => Promise<{ readonly status: number; readonly body: unknown }>

const Invoked = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown().optional() })

export function createClient(chat: Chat, service: () => string, tenant: string, deliver: Deliver) {
  const installed = new Set<string>()
  const files = new Map<string, Uint8Array<ArrayBuffer>>()

  function acting({ person, place, locale, timeZone }: z.infer<typeof Acting>) {
    const who = chat.people.find(({ id }) => id === person)
    const where = chat.places.find(({ id }) => id === place)
    if (!who || !where?.members.includes(person)) throw new Error(`Nobody called ${person} is in ${place}`)
    const client: Client = { service: service(), tenant, locale, timeZone }
    return { who, where, client }
  }

  return {
    /** Who first opens a chat with the bot installs it there. */
    async open(asked: z.infer<typeof Open>): Promise<Outcome> {
      const { who, where, client } = acting(asked)
      if (installed.has(where.id)) return { status: 200 }
      installed.add(where.id)
      const { status } = await deliver(installation(client, who, where, String(Date.now())))
      return { status }
    },

    async say(asked: z.infer<typeof Say>): Promise<Outcome> {
      const { who, where, client } = acting(asked)
      const post = chat.post(where.id, { from: who.id, text: asked.text, ...(asked.thread ? { thread: asked.thread } : {}) })
      if (where.where !== 'personal' && !mentions(asked.text)) return { status: 200, post: post.id, unheard: true }
      const { status } = await deliver(message(client, who, where, post))
      return { status, post: post.id }
    },

    /** The file lies where the link leads; what is sent is the link. */
    async attach(asked: z.infer<typeof Attach>): Promise<Outcome> {
      const { who, where, client } = acting(asked)
      if (where.where !== 'personal') return { status: 400 }
      const post = chat.post(where.id, { from: who.id, text: asked.name })
      files.set(post.id, Buffer.from(asked.content, 'base64'))
      const { status } = await deliver(attachment(client, who, where, post, asked.name, `${service()}files/${post.id}`))
      return { status, post: post.id }
    },

    file: (id: string): Uint8Array<ArrayBuffer> | undefined => files.get(id),

    async press(asked: z.infer<typeof Press>): Promise<Outcome> {
      const { who, where, client } = acting(asked)
      const on = chat.find(where.id, asked.post)
      if (!on) return { status: 404 }
      const { verb, ...action } = asked.action
      const { status, body } = await deliver(press(client, who, where, String(Date.now()), on, verb === undefined ? action : { ...action, verb }))
      const { data: invoked } = Invoked.safeParse(body)
      if (!invoked) return { status }
      if (invoked.type.startsWith('application/vnd.microsoft.card')) return { status: invoked.statusCode, card: invoked.value }
      return { status: invoked.statusCode, ...(typeof invoked.value === 'string' ? { notice: invoked.value } : {}) }
    },
  }
}
