import { beforeEach, describe, expect, test } from 'vitest'
import type { Activity } from '../../infra/local/teams/activity.ts'
import { channelId, createChat, groupId, personalOf } from '../../infra/local/teams/chat.ts'
import type { Chat, News } from '../../infra/local/teams/chat.ts'
import { createClient } from '../../infra/local/teams/client.ts'
import { teamsServer } from '../../infra/local/teams/server.ts'

const people = [
  { id: 'anna', name: 'Anna Keller', objectId: '0a1f3b52-6c1d-4e0a-9a10-1d5f0f3c7a01', role: 'admin' },
  { id: 'lee', name: 'Lee Chen', objectId: '0a1f3b52-6c1d-4e0a-9a10-1d5f0f3c7a09', role: 'employee', guest: true },
] as const

let chat: Chat
let teams: (request: Request) => Promise<Response>
let delivered: Activity[]
let answer: { status: number; body: unknown }
let day: string

let night: () => void

beforeEach(() => {
  chat = createChat(people)
  delivered = []
  answer = { status: 200, body: undefined }
  day = '2017-12-15'
  const client = createClient(chat, () => 'http://localhost:3978/teams/', 'tenant', (activity) => {
    delivered.push(activity)
    return Promise.resolve(answer)
  })
  teams = teamsServer(chat, client, { today: () => day, pretend: (another) => void (day = another), night: () => Promise.resolve(night()), sampleDay: '2017-12-15', questions: 'sample' })
  night = () => {}
})

const request = (method: string, path: string, body?: unknown, type = 'application/json') =>
  teams(new Request(`http://localhost:3978${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': type } }) }))
const connector = (method: string, path: string, body?: unknown) => request(method, `/teams/v3/conversations${path}`, body)
const anna = { person: 'anna', place: personalOf('anna'), locale: 'it-IT', timeZone: 'Europe/Rome' }
const card = (words: string) => ({ type: 'message', summary: words, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { words } }] })
const encoded = (id: string) => `/${encodeURIComponent(id)}`

test('a night that is run tells who heard something', async () => {
  const run = async () => ((await (await request('POST', '/teams/night', {})).json()) as { told: string[] }).told
  expect(await run()).toEqual([])
  night = () => void chat.post(personalOf('anna'), { from: 'bot', text: 'one' })
  expect(await run()).toEqual([people.find(({ id }) => id === 'anna')!.name])
})

describe('where the bot posts', () => {
  test('a message appears in the chat, and can be edited and taken back', async () => {
    const news: News[] = []
    chat.listen((one) => news.push(one))
    const posted = await connector('POST', `${encoded('a:anna')}/activities/17`, card('one'))
    expect(posted.status).toBe(201)
    const { id } = (await posted.json()) as { id: string }
    expect(chat.posts()).toMatchObject([{ id, place: 'a:anna', from: 'bot', summary: 'one', card: { words: 'one' }, edited: false }])
    expect((await connector('PUT', `${encoded('a:anna')}/activities/${id}`, card('two'))).status).toBe(200)
    expect(chat.posts()).toMatchObject([{ id, summary: 'two', card: { words: 'two' }, edited: true }])
    expect((await connector('DELETE', `${encoded('a:anna')}/activities/${id}`)).status).toBe(200)
    expect(chat.posts()).toEqual([])
    expect(news.map(({ kind }) => kind)).toEqual(['post', 'post', 'gone'])
  })

  test('a conversation is opened with a person, by either of her ids, and is always the same', async () => {
    for (const id of ['29:anna', people[0].objectId]) {
      const created = await connector('POST', '', { bot: { id: '28:goldkeeper' }, members: [{ id }], tenantId: 'tenant' })
      expect(created.status).toBe(201)
      expect(await created.json()).toEqual({ id: 'a:anna' })
    }
  })

  test('a channel takes a new thread, and replies in one', async () => {
    const created = await connector('POST', '', { isGroup: true, channelData: { channel: { id: channelId } }, activity: card('news') })
    const { id, activityId } = (await created.json()) as { id: string; activityId: string }
    expect(id).toBe(`${channelId};messageid=${activityId}`)
    await connector('POST', `${encoded(id)}/activities`, card('more'))
    expect(chat.posts()).toMatchObject([{ id: activityId, summary: 'news' }, { summary: 'more', thread: activityId }])
  })

  test('the members are known, a guest as a guest', async () => {
    expect(await (await connector('GET', `${encoded(groupId)}/members`)).json()).toMatchObject([{ id: '29:anna', userRole: 'user' }, { id: '29:lee', userRole: 'guest' }])
    expect(await (await connector('GET', `${encoded('a:anna')}/pagedmembers`)).json()).toMatchObject({ members: [{ name: 'Anna Keller' }] })
    expect(await (await connector('GET', `${encoded(groupId)}/members${encoded('29:lee')}`)).json()).toMatchObject({ aadObjectId: people[1].objectId })
  })

  test.each<[string, string, string, unknown, number, string]>([
    ['a chat nobody has', 'POST', '/nowhere/activities', card('x'), 404, 'ConversationNotFound'],
    ['a message nobody wrote', 'PUT', '/a%3Aanna/activities/1', card('x'), 404, 'ActivityNotFoundInConversation'],
    ['a person without the app', 'POST', '', { members: [{ id: '29:nobody' }] }, 403, 'BotNotInConversationRoster'],
    ['a member who is none', 'GET', '/a%3Aanna/members/29%3Alee', undefined, 404, 'MemberNotFoundInConversation'],
    ['a card of 200 KB', 'POST', '/a%3Aanna/activities', card('x'.repeat(200_000)), 413, 'MessageSizeTooBig'],
  ])('%s is an error as in Teams', async (_, method, path, body, status, code) => {
    const response = await connector(method, path, body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code } })
  })

  test('typing leaves no trace, and nonsense is refused', async () => {
    expect((await connector('POST', '/a%3Aanna/activities', { type: 'typing' })).status).toBe(201)
    expect(chat.posts()).toEqual([])
    expect((await connector('POST', '/a%3Aanna/activities', 'x')).status).toBe(400)
  })
})

describe('what somebody does', () => {
  test('opening a chat installs the bot there, once', async () => {
    await request('POST', '/teams/open', anna)
    await request('POST', '/teams/open', anna)
    expect(delivered).toMatchObject([{ type: 'installationUpdate', action: 'add', locale: 'it-IT', localTimezone: 'Europe/Rome', conversation: { conversationType: 'personal', tenantId: 'tenant' } }])
  })

  test('a message in a personal chat goes to the bot as Teams would send it', async () => {
    await request('POST', '/teams/say', { ...anna, text: 'a che punto siamo?' })
    expect(delivered).toMatchObject([
      {
        type: 'message',
        text: 'a che punto siamo?',
        channelId: 'msteams',
        serviceUrl: 'http://localhost:3978/teams/',
        from: { id: '29:anna', aadObjectId: people[0].objectId },
        recipient: { id: '28:goldkeeper' },
        channelData: { tenant: { id: 'tenant' } },
      },
    ])
    expect(chat.posts()).toMatchObject([{ from: 'anna', text: 'a che punto siamo?' }])
  })

  test.each([groupId, channelId])('in %s the bot hears only what mentions it', async (place) => {
    const unheard = await request('POST', '/teams/say', { ...anna, place, text: 'lunch?' })
    expect(await unheard.json()).toMatchObject({ unheard: true })
    expect(delivered).toEqual([])
    await request('POST', '/teams/say', { ...anna, place, text: '@goldkeeper what is at risk?' })
    expect(delivered).toMatchObject([{ text: '<at>Goldkeeper</at> what is at risk?', entities: [{}, { type: 'mention', mentioned: { id: '28:goldkeeper' }, text: '<at>Goldkeeper</at>' }] }])
  })

  test('a file in a personal chat goes to the bot as a link, behind which it lies; elsewhere there are none', async () => {
    const attach = (place: string) => request('POST', '/teams/attach', { ...anna, place, name: 'list.csv', content: Buffer.from('Name').toString('base64') })
    await attach(anna.place)
    const [post] = chat.posts()
    const downloadUrl = `http://localhost:3978/teams/files/${post!.id}`
    expect(delivered).toMatchObject([{ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'list.csv', content: { downloadUrl, fileType: 'csv' } }] }])
    expect(await (await teams(new Request(downloadUrl))).text()).toBe('Name')
    expect(await (await attach(groupId)).json()).toMatchObject({ status: 400 })
    expect(delivered).toHaveLength(1)
  })

  test('a post in the channel begins a thread, a reply stays in it', async () => {
    await request('POST', '/teams/say', { ...anna, place: channelId, text: '@Goldkeeper one' })
    const [root] = chat.posts()
    await request('POST', '/teams/say', { ...anna, place: channelId, text: '@Goldkeeper two', thread: root!.id })
    expect(delivered.map(({ conversation }) => (conversation as { id: string }).id)).toEqual(Array.from({ length: 2 }, () => `${channelId};messageid=${root!.id}`))
  })

  test('a press is an invoke with the message it was pressed on, and its answer is for the presser alone', async () => {
    const { id } = (await (await connector('POST', '/a%3Aanna/activities', card('one'))).json()) as { id: string }
    answer = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { words: 'two' } } }
    const pressed = await request('POST', '/teams/press', { ...anna, post: id, action: { type: 'Action.Execute', verb: 'ask', data: { press: 'ask' } } })
    expect(await pressed.json()).toEqual({ status: 200, card: { words: 'two' } })
    expect(delivered).toMatchObject([{ type: 'invoke', name: 'adaptiveCard/action', replyToId: id, value: { action: { type: 'Action.Execute', verb: 'ask', data: { press: 'ask' } }, trigger: 'manual' } }])
    expect(chat.posts()).toMatchObject([{ card: { words: 'one' }, edited: false }])
  })

  test('a press may be answered with a word, and an old client sends a message instead', async () => {
    const { id } = (await (await connector('POST', '/a%3Aanna/activities', card('one'))).json()) as { id: string }
    answer = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' } }
    const pressed = await request('POST', '/teams/press', { ...anna, post: id, action: { type: 'Action.Execute', data: {} } })
    expect(await pressed.json()).toEqual({ status: 200, notice: 'Noted.' })
    await request('POST', '/teams/press', { ...anna, post: id, action: { type: 'Action.Submit', data: { press: 'ask' } } })
    expect(delivered[1]).toMatchObject({ type: 'message', value: { press: 'ask' }, replyToId: id })
    expect(delivered[1]).not.toHaveProperty('text')
  })

  test('a guest comes as one, and a failure is told', async () => {
    answer = { status: 401, body: undefined }
    const said = await request('POST', '/teams/say', { person: 'lee', place: personalOf('lee'), locale: 'en-US', text: 'hello' })
    expect(await said.json()).toMatchObject({ status: 401 })
    expect(delivered).toMatchObject([{ from: { userRole: 'guest' } }])
  })

  test('the day is pretended for everybody, and told', async () => {
    const news: News[] = []
    chat.listen((one) => news.push(one))
    expect((await request('POST', '/teams/day', { day: '2018-03-01' })).status).toBe(200)
    expect(day).toBe('2018-03-01')
    expect(news).toEqual([{ kind: 'day', day: '2018-03-01' }])
    expect((await request('POST', '/teams/day', { day: '2018-02-30' })).status).toBe(400)
  })

  test('nobody writes in the chat of somebody else, nor in a language that is none', async () => {
    expect((await request('POST', '/teams/say', { ...anna, place: personalOf('lee'), text: 'x' })).status).toBe(400)
    expect((await request('POST', '/teams/say', { ...anna, locale: 'x', text: 'x' })).status).toBe(400)
    expect(chat.posts()).toEqual([])
  })

  test('a form of another page does nothing here', async () => {
    expect((await request('POST', '/teams/say', { ...anna, text: 'x' }, 'text/plain')).status).toBe(415)
    expect(chat.posts()).toEqual([])
  })
})

test('the page and its files allow nothing from elsewhere', async () => {
  for (const path of ['/', '/page.css', '/colours.css', '/page.js', '/adaptivecards.js', '/icon.svg']) {
    const response = await request('GET', path)
    expect({ path, status: response.status }).toEqual({ path, status: 200 })
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self'; /)
    expect((await response.text()).length).toBeGreaterThan(100)
  }
  expect((await request('GET', '/../package.json')).status).toBe(404)
  expect((await request('GET', '/constructor')).status).toBe(404)
})
