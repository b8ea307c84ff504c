import { app } from '@azure/functions'
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions'
import { createTeams } from '../bot/teams/adapter.ts'
import { readSettings } from './settings.ts'
import { bot } from './world.ts'

/* POST /api/messages: Teams speaks. */

const teams = createTeams(readSettings(process.env).registration, bot)

export const messages = (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> =>
  teams.receive(request, (sentence, data) => context.warn(sentence, data))

// Open to everybody, because Teams signs in with its own token: the adapter checks it before anything else.
app.http('messages', { methods: ['POST'], authLevel: 'anonymous', route: 'messages', handler: messages })
