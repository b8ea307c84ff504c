import * as z from 'zod'
import { channelId } from './chat.ts'
import type { Chat, Person, Place } from './chat.ts'
import { bot, userId } from './activity.ts'

/*
 * Where the bot posts: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 * with the errors of https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */

const Message = z.object({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown().optional() })).optional(),
})
type Message = z.infer<typeof Message>

const Create = z.object({
  members: z.array(z.object({ id: z.string() })).optional(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).optional(),
  activity: Message.optional(),
})

const LARGEST = 100 * 1024

/** Answers a path under `/v3/`, or nothing where there is none such. */
export async function connect(chat: Chat, request: Request, path: string): Promise<Response | undefined> {
  const [conversations, id, what, item, ...rest] = path.split('/').slice(2).map(decodeURIComponent)
  if (conversations !== 'conversations' || rest.length > 0) return undefined
  const body = request.method === 'GET' || request.method === 'DELETE' ? undefined : await request.text()
  if (body !== undefined && body.length > LARGEST) return refused(413, 'MessageSizeTooBig')
  if (id === undefined) return request.method === 'POST' ? create(chat, Create.parse(JSON.parse(body ?? ''))) : undefined

  const [root, thread] = id.split(';messageid=', 2) as [string, string | undefined]
  const place = chat.places.find((one) => one.id === root)
  if (!place) return refused(404, 'ConversationNotFound')
  if (what === 'members' || what === 'pagedmembers') return members(chat, place, what, item)
  if (what !== 'activities') return undefined
  switch (request.method) {
    case 'POST':
      return json(201, { id: say(chat, place, Message.parse(JSON.parse(body ?? '')), thread) })
    case 'PUT': {
      const edited = item !== undefined && chat.edit(root, item, shown(Message.parse(JSON.parse(body ?? ''))))
      return edited ? json(200, { id: item }) : refused(404, 'ActivityNotFoundInConversation')
    }
    case 'DELETE':
      return item !== undefined && chat.remove(root, item) ? json(200, {}) : refused(404, 'ActivityNotFoundInConversation')
    default:
      return undefined
  }
}

function create(chat: Chat, { members, channelData, activity }: z.infer<typeof Create>): Response {
  if (channelData?.channel) {
    const place = chat.places.find((one) => one.id === channelData.channel!.id && one.id === channelId)
    if (!place || !activity) return refused(404, 'ConversationNotFound')
    const post = say(chat, place, activity)
    return json(201, { id: `${place.id};messageid=${post}`, activityId: post })
  }
  const asked = members?.[0]?.id
  const person = chat.people.find(({ id, objectId }) => userId(id) === asked || objectId === asked)
  const place = chat.places.find((one) => one.where === 'personal' && one.members[0] === person?.id)
  if (!place) return refused(403, 'BotNotInConversationRoster')
  return json(201, { id: place.id, ...(activity ? { activityId: say(chat, place, activity) } : {}) })
}

/** Typing and its like leave no trace. */
function say(chat: Chat, place: Place, message: Message, thread?: string): string {
  if (message.type !== 'message') return String(Date.now())
  return chat.post(place.id, { from: 'bot', ...shown(message), ...(thread ? { thread } : {}) }).id
}

const shown = ({ text = '', summary, attachments }: Message) => {
  const card = attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content
  return { text, ...(summary === undefined ? {} : { summary }), ...(card === undefined ? {} : { card }) }
}

function members(chat: Chat, place: Place, what: string, asked: string | undefined): Response {
  const found = chat.people.filter(({ id }) => place.members.includes(id)).map(account)
  if (asked === undefined) return json(200, what === 'members' ? found : { members: found })
  const one = found.find(({ id, aadObjectId }) => id === asked || aadObjectId === asked)
  return one ? json(200, one) : refused(404, 'MemberNotFoundInConversation')
}

const account = ({ id, name, objectId, guest }: Person) => ({
  id: userId(id),
  name,
  aadObjectId: objectId,
  userPrincipalName: guest ? `${id}_elsewhere.example#EXT#@sample.example` : `${id}@sample.example`,
  userRole: guest ? 'guest' : 'user',
})

const json = (status: number, body: unknown): Response => Response.json(body, { status })

const refused = (status: number, code: string): Response => json(status, { error: { code, message: `${bot.name}: ${code}` } })
