import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { TurnContext } from 'botbuilder'
import { describe, expect, test } from 'vitest'
import { createTeams } from '../../../bot/teams/adapter.ts'
import { gateway, Unsaid } from '../../../bot/teams/gateway.ts'
import type { Connector } from '../../../bot/teams/gateway.ts'
import { isTeams } from '../../../bot/teams/registration.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import type { Failure } from '../../fakes/connector.ts'
import { activity, card, inChannel, listening, post, submit } from './talk.ts'
import type { Json } from './talk.ts'

const teams = await teamsHere()

describe("what is posted is what the SDK's own connector would post", () => {
  const bare = { summary: card('Größe ✓').summary, attachments: [CardFactory.adaptiveCard(card('Größe ✓').card)] }

  /** The same turn through the SDK alone. */
  async function bySdk(body: Json, logic: (context: TurnContext) => Promise<unknown>): Promise<void> {
    const response = { socket: undefined, status: () => {}, header: () => {}, send: () => {}, end: () => {} }
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
    await adapter.process({ method: 'POST', headers: {}, body }, response, async (context) => void (await logic(context)))
  }

  test.each<[string, (url: string) => Json]>([
    ['in a personal chat', activity],
    ['in a thread of a channel', inChannel],
    ['under an address without a slash at its end', (url) => activity(url)],
    ['under an address with a path', (url) => activity(`${url}/emea/`)],
    ['in a conversation with an odd name', (url) => ({ ...activity(url), conversation: { id: 'a:/ ü?#%', conversationType: 'personal', tenantId: 'x' }, channelData: {} })],
  ])('%s', async (_, body) => {
    await createTeams({ kind: 'local' }, listening(() => Promise.resolve({ say: [card('Größe ✓')] }))).receive(post(body(teams.url)), () => {})
    await bySdk(body(teams.url), (context) => context.sendActivity({ type: 'message', ...bare }))
    expect(teams.said).toHaveLength(2)
    expect(teams.said[0]).toEqual(teams.said[1])
  })

  test('as an edit', async () => {
    await createTeams({ kind: 'local' }, listening(() => Promise.resolve({ say: [], replace: card('Größe ✓') }))).receive(post(submit(teams.url, {})), () => {})
    await bySdk(submit(teams.url, {}), (context) => context.updateActivity({ type: 'message', id: '1513330000042', ...bare }))
    expect(teams.said).toHaveLength(2)
    expect(teams.said[0]).toEqual(teams.said[1])
  })
})

describe('what Teams does not take', () => {
  const sdk = { credentials: { signRequest: (request: unknown) => Promise.resolve(request) } } as unknown as Connector
  const message = { type: 'message' } as Parameters<Connector['conversations']['sendToConversation']>[1]
  const say = () => gateway(sdk, teams.url, isTeams({ kind: 'local' }), 200).conversations.sendToConversation('a', message)

  test.each<[Failure, Partial<Unsaid>]>([
    [{ status: 403, code: 'ConversationBlockedByUser' }, { status: 403, code: 'ConversationBlockedByUser' }],
    [{ status: 404, code: 'ConversationNotFound' }, { status: 404, code: 'ConversationNotFound' }],
    [{ status: 429, code: 'TooManyRequests', headers: { 'retry-after': '3' } }, { status: 429, retryAfter: '3' }],
    [{ status: 503 }, { status: 503 }],
    ['reset', { status: undefined, code: 'Error' }],
    ['silence', { status: undefined, code: 'TimeoutError' }],
  ])('is told by status and code, after one attempt: %o', async (failure, unsaid) => {
    teams.failures.push(failure)
    const error = await say().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Unsaid)
    expect(error).toMatchObject(unsaid)
    expect(JSON.stringify(error)).not.toMatch(/Anna/)
    expect(teams.said).toHaveLength(1)
  })
})
