import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../bot/message.ts'
import { createTeams } from '../../../bot/teams/adapter.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { activity, anna, card, execute, inChannel, listening, logbook, post, submit, tenant } from './talk.ts'

const teams = await teamsHere()

const bookkeeping = logbook()
beforeEach(() => void (bookkeeping.lines.length = 0))

async function send(body: unknown, bot = listening(), deadline = 2_000) {
  const replied = await createTeams({ kind: 'local' }, bot, deadline).receive(post(body), bookkeeping.log)
  return { ...replied, bot }
}

const answering = (answer: Answer) => listening(() => Promise.resolve(answer))

describe('a message', () => {
  test('in a personal chat is heard as it was written and answered with a card and its summary', async () => {
    const { status, bot } = await send(activity(teams.url))
    expect(status).toBe(200)
    expect(bot.heard).toEqual([
      {
        id: '1513330000000',
        kind: 'message',
        tenant,
        conversation: { id: 'a:personal', where: 'personal' },
        person: { objectId: anna, name: 'Anna Keller', guest: false },
        locale: 'it-IT',
        text: 'what do we need for gold Messaging?',
      },
    ])
    expect(teams.said).toHaveLength(1)
    expect(teams.said[0]).toMatchObject({
      method: 'POST',
      conversation: 'a:personal',
      message: '1513330000000',
      activity: {
        type: 'message',
        summary: 'You said: what do we need for gold Messaging?',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card('You said: what do we need for gold Messaging?').card }],
      },
    })
  })

  test('in a channel loses the mention of the bot and is answered in its thread', async () => {
    const { bot } = await send(inChannel(teams.url))
    expect(bot.heard[0]).toMatchObject({ text: 'what do we need?', conversation: { where: 'channel' } })
    expect(teams.said[0]?.conversation).toBe('19:general@thread.tacv2;messageid=1513330000000')
  })

  test('keeps the plain names of other people who are mentioned', async () => {
    const entities = [
      { type: 'mention', text: '<at>Goldkeeper</at>', mentioned: { id: '28:goldkeeper', name: 'Goldkeeper' } },
      { type: 'mention', text: '<at>Marco Bianchi</at>', mentioned: { id: '29:marco', name: 'Marco Bianchi' } },
    ]
    const { bot } = await send(inChannel(teams.url, { text: '<at>Goldkeeper</at> what if <at>Marco Bianchi</at>\nleaves?', entities }))
    expect(bot.heard[0]?.text).toBe('what if Marco Bianchi leaves?')
  })

  test('that is only a mention is an empty question', async () => {
    const { bot } = await send(inChannel(teams.url, { text: '<at>Goldkeeper</at> ' }))
    expect(bot.heard[0]).toMatchObject({ kind: 'message', text: '' })
  })

  test('in a group chat is known to come from there', async () => {
    const { bot } = await send(activity(teams.url, { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: tenant } }))
    expect(bot.heard[0]?.conversation.where).toBe('group')
  })

  test('takes the language of the client where it names none itself', async () => {
    const { bot } = await send(activity(teams.url, { locale: undefined }))
    expect(bot.heard[0]?.locale).toBe('it-IT')
  })

  test('where the client says it is arrives from the activity, else from the client itself', async () => {
    const entities = [{ type: 'clientInfo', timezone: 'Europe/Madrid' }]
    expect((await send(activity(teams.url, { entities, localTimezone: 'Europe/London' }))).bot.heard[0]?.timeZone).toBe('Europe/London')
    expect((await send(activity(teams.url, { entities }))).bot.heard[0]?.timeZone).toBe('Europe/Madrid')
    expect((await send(activity(teams.url, { localTimezone: 7 }))).bot.heard[0]).not.toHaveProperty('timeZone')
  })

  test('carries links to the files attached to it, and to nothing else', async () => {
    const file = (downloadUrl: unknown) => ({ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'list.csv', content: { downloadUrl } })
    const picture = { contentType: 'image/png', contentUrl: 'https://example.org/picture', content: { downloadUrl: 'https://example.org' } }
    const { bot } = await send(activity(teams.url, { attachments: [picture, file('https://contoso-my.sharepoint.com/1'), file(7), 'nonsense', { contentType: 'text/html', content: '<p>Hello</p>' }] }))
    expect(bot.heard[0]?.files).toEqual(['https://contoso-my.sharepoint.com/1'])
    expect((await send(activity(teams.url, { attachments: [picture] }))).bot.heard[0]).not.toHaveProperty('files')
  })

  test('may be answered with several cards, said in order', async () => {
    await send(activity(teams.url), answering({ say: [card('one'), card('two'), card('three')] }))
    expect(teams.said.map(({ activity }) => activity.summary)).toEqual(['one', 'two', 'three'])
  })
})

describe('a guest', () => {
  const from = { id: '29:x', name: 'X', aadObjectId: anna }
  test.each([
    ['by role', { ...from, userRole: 'guest' }],
    ['by anonymous role', { ...from, userRole: 'Anonymous' }],
    ['by the sign-in name', { ...from, userPrincipalName: 'x_contoso.com#EXT#@fabrikam.example' }],
    ['by another home tenant', { ...from, tenantId: '11111111-1111-4111-8111-111111111111' }],
  ])('is known %s', async (_, from) => {
    const { bot } = await send(activity(teams.url, { from }))
    expect(bot.heard[0]?.person.guest).toBe(true)
  })

  test('is not somebody whose home is this tenant', async () => {
    const { bot } = await send(activity(teams.url, { from: { ...from, userRole: 'user', tenantId: tenant.toUpperCase() } }))
    expect(bot.heard[0]?.person.guest).toBe(false)
  })
})

describe('a button', () => {
  const data = { press: 'ask', intent: 'gap' }

  test('pressed by Action.Execute carries what it holds, and its answer replaces the card for everybody', async () => {
    const { status, jsonBody, bot } = await send(execute(teams.url, data), answering({ say: [], replace: card('done') }))
    expect(bot.heard[0]).toMatchObject({ kind: 'action', action: data, text: '' })
    expect(status).toBe(200)
    expect(jsonBody).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('done').card })
    expect(teams.said).toMatchObject([{ method: 'PUT', message: '1513330000042', activity: { summary: 'done' } }])
  })

  test('pressed by Action.Execute may be answered with new messages; the press itself is never answered with nothing', async () => {
    const { jsonBody } = await send(execute(teams.url, data), answering({ say: [card('news')] }))
    expect(jsonBody).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'news' })
    expect(teams.said).toMatchObject([{ method: 'POST', activity: { summary: 'news' } }])
    const { jsonBody: silent } = await send(execute(teams.url, data), answering({ say: [] }))
    expect(silent).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '✓' })
  })

  test('refreshed by the client itself never edits the shared card', async () => {
    const value = { action: { type: 'Action.Execute', data }, trigger: 'automatic' }
    const { jsonBody } = await send(execute(teams.url, data, { value }), answering({ say: [], replace: card('fresh') }))
    expect(jsonBody).toMatchObject({ value: card('fresh').card })
    expect(teams.said).toEqual([])
  })

  test('pressed by Action.Submit arrives as the same action and edits the card', async () => {
    const { jsonBody, bot } = await send(submit(teams.url, data), answering({ say: [card('and this')], replace: card('done') }))
    expect(bot.heard[0]).toMatchObject({ kind: 'action', action: data })
    expect(jsonBody).toBeUndefined()
    expect(teams.said).toMatchObject([
      { method: 'PUT', message: '1513330000042', activity: { summary: 'done' } },
      { method: 'POST', activity: { summary: 'and this' } },
    ])
  })

  test('whose message is not known turns the replacement into a new message', async () => {
    await send({ ...submit(teams.url, data), replyToId: undefined }, answering({ say: [], replace: card('done') }))
    expect(teams.said).toMatchObject([{ method: 'POST', activity: { summary: 'done' } }])
  })

  test('on a card that is gone is answered nevertheless, by Action.Submit with a new message', async () => {
    const gone = { status: 404, code: 'ActivityNotFoundInConversation' }
    teams.failures.push(gone)
    const { status, jsonBody } = await send(execute(teams.url, data), answering({ say: [card('and this')], replace: card('done') }))
    expect(status).toBe(200)
    expect(jsonBody).toMatchObject({ value: card('done').card })
    expect(teams.said).toMatchObject([{ method: 'PUT' }, { method: 'POST', activity: { summary: 'and this' } }])
    teams.said.length = 0
    teams.failures.push(gone)
    await send(submit(teams.url, data), answering({ say: [], replace: card('done') }))
    expect(teams.said).toMatchObject([{ method: 'PUT' }, { method: 'POST', activity: { summary: 'done' } }])
    expect(bookkeeping.lines).toEqual([])
  })

  test('whose edit fails is answered all the same, and the failure is noted', async () => {
    teams.failures.push({ status: 403, code: 'MessageWritesBlocked' })
    const { status, jsonBody } = await send(execute(teams.url, data), answering({ say: [], replace: card('done') }))
    expect(status).toBe(200)
    expect(jsonBody).toMatchObject({ value: card('done').card })
    expect(bookkeeping.lines).toEqual([
      { sentence: 'An answer did not get through', data: { kind: 'action', error: 'Unsaid', status: 403, code: 'MessageWritesBlocked' } },
    ])
  })
})

describe('an installation', () => {
  test.each(['add', 'add-upgrade'])('of kind %s is an occasion to speak', async (action) => {
    const { bot } = await send(activity(teams.url, { type: 'installationUpdate', action, text: undefined }))
    expect(bot.heard).toMatchObject([{ kind: 'installed', conversation: { where: 'personal' } }])
    expect(teams.said).toHaveLength(1)
  })

  test.each(['remove', 'remove-upgrade'])('of kind %s is silent and the conversation is forgotten', async (action) => {
    const { bot } = await send(inChannel(teams.url, { type: 'installationUpdate', action }))
    expect(bot.heard).toEqual([])
    expect(bot.references).toEqual([])
    expect(bot.lost).toEqual([{ tenant, conversation: '19:general@thread.tacv2' }])
    expect(teams.said).toEqual([])
  })

  test('ends with its team', async () => {
    const channelData = { tenant: { id: tenant }, eventType: 'teamDeleted' }
    const { bot } = await send(inChannel(teams.url, { type: 'conversationUpdate', channelData }))
    expect(bot.lost).toEqual([{ tenant, conversation: '19:general@thread.tacv2' }])
  })
})

describe('somebody who is no longer in a team', () => {
  const left = (more: object) => inChannel(teams.url, { type: 'conversationUpdate', channelData: { tenant: { id: tenant }, team: { id: '19:team' }, eventType: 'teamMemberRemoved' }, ...more })

  test('is told to the bot by her account, or by what Teams calls her, and nothing is said', async () => {
    const { bot } = await send(left({ membersRemoved: [{ id: '29:marco', aadObjectId: 'AAAAAAAA-0000-4000-8000-000000000001' }, { id: '29:tom' }] }))
    expect(bot.gone).toEqual([{ tenant, members: [{ user: '29:marco', objectId: 'aaaaaaaa-0000-4000-8000-000000000001' }, { user: '29:tom', objectId: undefined }] }])
    expect([bot.heard, bot.references, bot.lost, teams.said]).toEqual([[], [], [], []])
  })

  test.each<[string, object]>([
    ['the bot itself', { membersRemoved: [{ id: '28:goldkeeper' }] }],
    ['nobody', { membersRemoved: [] }],
    ['no list', { membersRemoved: 'everybody' }],
    ['nothing that has an id', { membersRemoved: [null, 7, {}] }],
    ['a group chat, of which people come and go', { channelData: { tenant: { id: tenant } }, membersRemoved: [{ id: '29:tom' }] }],
  ])('is %s: none of its business', async (_, more) => {
    expect((await send(left(more))).bot.gone).toEqual([])
  })
})

describe('a conversation', () => {
  test('is remembered from everything a person does', async () => {
    const bot = listening()
    await send(activity(teams.url), bot)
    await send(execute(teams.url, {}), bot)
    await send(inChannel(teams.url), bot)
    const personal = {
      tenant,
      conversation: { id: 'a:personal', where: 'personal' },
      service: teams.url,
      objectId: anna,
      user: '29:anna',
      bot: '28:goldkeeper',
      locale: 'it-IT',
    }
    expect(bot.references).toEqual([personal, personal, { ...personal, conversation: { id: '19:general@thread.tacv2', where: 'channel' } }])
  })

  test('that cannot be remembered does not keep the answer back', async () => {
    const bot = { ...listening(), remember: () => Promise.reject(new Error('the store is gone')) }
    const { status } = await send(activity(teams.url), bot)
    expect(status).toBe(200)
    expect(teams.said).toHaveLength(1)
    expect(bookkeeping.lines).toMatchObject([{ sentence: 'A conversation could not be remembered' }])
  })
})

describe('what fails', () => {
  const broken = () => listening(() => Promise.reject(new TypeError('Anna Keller has no seat')))

  test('is answered with an apology, and logged without names or texts', async () => {
    const { status } = await send(activity(teams.url), broken())
    expect(status).toBe(200)
    expect(teams.said).toMatchObject([{ activity: { summary: 'Something went wrong on our side.' } }])
    expect(bookkeeping.lines).toMatchObject([{ sentence: 'A turn failed', data: { kind: 'message', error: 'TypeError' } }])
    expect(JSON.stringify(bookkeeping.lines)).not.toMatch(/Anna|seat|Messaging/)
  })

  test('at once, before it could promise an answer, is a failed turn as well', async () => {
    await send(
      activity(teams.url),
      listening(() => {
        throw new RangeError('at once')
      }),
    )
    expect(teams.said).toMatchObject([{ activity: { summary: 'Something went wrong on our side.' } }])
  })

  test('in a press is said beside the button, once', async () => {
    const { status, jsonBody } = await send(execute(teams.url, {}), broken())
    expect(status).toBe(200)
    expect(jsonBody).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: 'Something went wrong on our side.' })
    expect(teams.said).toEqual([])
  })

  test('to come in time is answered nevertheless, before Teams asks again', async () => {
    const { status } = await send(activity(teams.url), listening(() => new Promise(() => {})), 100)
    expect(status).toBe(200)
    expect(bookkeeping.lines).toEqual([{ sentence: 'A turn took too long', data: { kind: 'message' } }])
  })

  test.each([[{ status: 500 }], [{ status: 429, headers: { 'retry-after': '1' } }], [{ status: 503 }], ['reset' as const], ['silence' as const]])(
    'on the way out (%o) is tried once and answered 200: repeating a post says it twice',
    async (failure) => {
      teams.failures.push(failure)
      const { status } = await send(activity(teams.url), listening(), 300)
      expect(status).toBe(200)
      expect(teams.said).toHaveLength(1)
      expect(bookkeeping.lines).toMatchObject([{ sentence: 'An answer did not get through' }])
      expect(JSON.stringify(bookkeeping.lines)).not.toMatch(/Anna/)
    },
  )
})

test.each([
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['typing', { type: 'typing' }],
  ['an edit', { type: 'messageUpdate' }],
  ['new members', { type: 'conversationUpdate', membersAdded: [{ id: '28:goldkeeper' }] }],
  ['an invoke of another kind', { type: 'invoke', name: 'composeExtension/query', value: {} }],
  ['a press without an action', { type: 'invoke', name: 'adaptiveCard/action', value: 'x' }],
  ['a kind of conversation nobody knows', { conversation: { id: 'x', conversationType: 'constructor', tenantId: tenant } }],
  ['somebody without an id', { from: { id: '29:x', name: 'X' } }],
  ['a kind of activity nobody knows', { type: '__proto__' }],
])('%s is taken and left alone', async (_, more) => {
  const { status, jsonBody, bot } = await send(activity(teams.url, more))
  expect(status).toBe(200)
  expect(jsonBody).toBeUndefined()
  expect(bot.heard).toEqual([])
  expect(teams.said).toEqual([])
})
