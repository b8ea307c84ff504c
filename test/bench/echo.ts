import { app } from '@azure/functions'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'

/* The bot its own documentation tells one to write: it says what was said. */

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))

app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  handler: async (request) => {
    const parsed = { method: request.method, headers: Object.fromEntries(request.headers), body: (await request.json()) as Record<string, unknown> }
    let status = 0
    await adapter.process(parsed, { socket: undefined, status: (code: number) => (status = code), header: () => {}, send: () => {}, end: () => {} }, async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`)
    })
    return { status }
  },
})
