import { randomUUID } from 'node:crypto'
import { CloudAdapterBase } from 'botbuilder'
import type { TurnContext } from 'botbuilder'
import type { Answer, Inbound, Outbound, Profile } from '../message.ts'
import { Activity } from './activity.ts'
import { hasToken, refusal } from './admission.ts'
import { asSdk, authenticationOf, identify } from './authentication.ts'
import type { Identity } from './authentication.ts'
import { within } from './deadline.ts'
import { Unsaid } from './gateway.ts'
import { understood } from './inbound.ts'
import type { Understood } from './inbound.ts'
import { answered, deliver, notice } from './outbound.ts'
import { profileOf } from './profile.ts'
import { departed, learned, lost } from './references.ts'
import type { Departed, Reference } from './references.ts'
import type { Registration } from './registration.ts'

/** What stands behind the conversation. */
export type Bot = {
  readonly respond: (inbound: Inbound, profile: () => Promise<Profile | undefined>) => Promise<Answer>
  /** What is said where `respond` failed; the reference is what the log calls it. */
  readonly apologize: (inbound: Inbound, reference: string) => Outbound
  readonly remember: (reference: Reference) => Promise<void>
  readonly forget: (lost: { readonly tenant: string; readonly conversation: string }) => Promise<void>
  /** Somebody is no longer in a team. */
  readonly departed: (departed: Departed) => Promise<void>
}

/** A constant sentence and data without names or texts. */
export type Log = (sentence: string, data: Readonly<Record<string, string | number | undefined>>) => void

/** A raw request as Functions hands it over; the standard one has the same shape. */
export type Received = {
  readonly method: string
  readonly headers: { get(name: string): string | null }
  arrayBuffer(): Promise<ArrayBuffer>
}

export type Replied = { readonly status: number; readonly jsonBody?: object }

export type Teams = { readonly receive: (request: Received, log: Log) => Promise<Replied> }

/** Teams sends at most about 100 KB. */
const LARGEST = 256 * 1024

/** For one post or one key; a turn has twice as long, because Teams asks again after 15 seconds. */
const DEADLINE = 5_000

export function createTeams(registration: Registration, bot: Bot, deadline = DEADLINE): Teams {
  const authentication = authenticationOf(registration, deadline)
  const adapter = new Adapter(authentication)

  async function receive(request: Received, log: Log): Promise<Replied> {
    const authorization = request.headers.get('authorization')
    if (!hasToken(authorization, registration)) return refused(log, 'no token')
    if (Number(request.headers.get('content-length') ?? 0) > LARGEST) return { status: 413 }
    const body = await request.arrayBuffer()
    if (body.byteLength > LARGEST) return { status: 413 }
    const { data: activity } = Activity.safeParse(parsed(body))
    if (!activity) return { status: 400 }

    const reason = refusal(authorization, activity, registration)
    if (reason) return refused(log, reason)
    const identity = await identify(authentication, activity, authorization ?? '', deadline)
    if (identity === 'refused') return refused(log, 'token')
    if (identity === 'unavailable') {
      log('The keys of the connector cannot be read', {})
      return { status: 503 }
    }

    const turn = understood(activity)
    const [reply] = await Promise.all([
      turn ? speak(turn, activity, identity, log) : { status: 200 },
      learn(activity).catch((error: unknown) => log('A conversation could not be remembered', told(error))),
    ])
    return reply
  }

  async function learn(activity: Activity): Promise<void> {
    const gone = lost(activity)
    if (gone) return bot.forget(gone)
    const away = departed(activity)
    if (away) return bot.departed(away)
    const reference = learned(activity)
    if (reference) return bot.remember(reference)
  }

  async function speak({ inbound, press }: Understood, activity: Activity, identity: Identity, log: Log): Promise<Replied> {
    let reply: Replied = { status: 200 }
    const logic = async (context: TurnContext): Promise<void> => {
      const profile = () =>
        profileOf(context).catch((error: unknown) => {
          // Somebody who has just left the conversation.
          if (!(error instanceof Unsaid && error.status === 404)) log('A profile cannot be read', told(error))
          return undefined
        })
      const { answer, failed } = await answerOf(inbound, profile, log)
      if (press?.by === 'execute') {
        // Settled before anything is posted: a message that does not get through must not make the press fail, and repeat.
        reply = { status: 200, jsonBody: failed ? notice(failed.summary) : answered(answer) }
        if (failed) return
      }
      await deliver(context, failed ? { say: [failed] } : answer, press)
    }
    const run = adapter
      .turn(identity, activity, (context) =>
        logic(context).catch((error: unknown) => log('An answer did not get through', { kind: inbound.kind, ...told(error) })),
      )
      .catch((error: unknown) => log('A turn could not begin', { kind: inbound.kind, ...told(error) }))
    const late = await within(run, 2 * deadline, 'late')
    if (late === 'late') log('A turn took too long', { kind: inbound.kind })
    return reply
  }

  async function answerOf(inbound: Inbound, profile: () => Promise<Profile | undefined>, log: Log): Promise<{ readonly answer: Answer; readonly failed?: Outbound }> {
    try {
      return { answer: await bot.respond(inbound, profile) }
    } catch (error) {
      const reference = randomUUID().slice(0, 8)
      log('A turn failed', { reference, kind: inbound.kind, ...told(error) })
      return { answer: { say: [] }, failed: bot.apologize(inbound, reference) }
    }
  }

  return { receive }
}

function refused(log: Log, reason: string): Replied {
  log('A request was refused', { reason })
  return { status: 401 }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parsed(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(decoder.decode(body))
  } catch {
    return undefined
  }
}

/** What may be written down of an error: messages carry names and texts, so only its kind and the place. */
function told(error: unknown): Record<string, string | number | undefined> {
  if (error instanceof Unsaid) return { error: error.name, status: error.status, code: error.code }
  if (!(error instanceof Error)) return { error: typeof error }
  const at = (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line))
  return { error: error.name, at: at?.trim() }
}

/** Of the SDK's core, not its `CloudAdapter`: then the bundle takes the core alone (infra/bundling.ts). */
class Adapter extends CloudAdapterBase {
  turn(identity: Identity, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<unknown> {
    return this.processActivity(identity, asSdk(activity), logic)
  }
}
