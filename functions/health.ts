import { app } from '@azure/functions'
import type { HttpResponseInit } from '@azure/functions'
import { health } from './world.ts'

/* GET /api/health: whether it runs, without a name or a number of anybody. */

export const answerHealth = async (): Promise<HttpResponseInit> => {
  const found = await health()
  return { status: found.ok ? 200 : 503, jsonBody: found, headers: { 'cache-control': 'no-store' } }
}

app.http('health', { methods: ['GET'], authLevel: 'anonymous', route: 'health', handler: answerHealth })
