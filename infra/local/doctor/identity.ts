import * as z from 'zod'
import type { Cloud, Registration } from '../../../bot/teams/registration.ts'
import { fine, reasonOf, unknown, wrong } from './finding.ts'
import type { Environment, Finding } from './finding.ts'

/* Who the bot is, asked of whoever vouches for it. A token is looked at and thrown away, never shown. */

type Registered = Exclude<Registration, { kind: 'local' }>

const DEADLINE = 5_000

const Issued = z.object({ access_token: z.string() })
/** `AADSTS7000215: Invalid client secret provided…`: the number alone, since the rest names things. */
const Refused = z.object({ error_description: z.string() })

/** What Entra's refusals ask for: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const remedies: Readonly<Record<string, string>> = {
  AADSTS7000215: 'the secret is not that of this app: set MicrosoftAppPassword anew',
  AADSTS7000222: 'the secret has expired: make a new one and set MicrosoftAppPassword',
  AADSTS700016: 'there is no such app in this tenant: check MicrosoftAppId and MicrosoftAppTenantId',
  AADSTS90002: 'there is no such tenant: check MicrosoftAppTenantId',
}

export async function tokenOf(registration: Registered, environment: Environment): Promise<{ readonly finding: Finding; readonly token?: string }> {
  const asked = registration.kind === 'secret' ? fromLogin(registration, registration.password) : fromHost(registration, environment)
  if (asked === undefined) return { finding: unknown('identity', 'a managed identity answers on Azure alone: what is deployed shows there, see --at') }
  try {
    const response = await asked
    const body: unknown = await response.json().catch(() => null)
    const { data: issued } = Issued.safeParse(body)
    if (response.ok && issued) return { finding: fine('identity', 'is given a token'), token: issued.access_token }
    const code = /^AADSTS\d+/.exec(Refused.safeParse(body).data?.error_description ?? '')?.[0] ?? ''
    const remedy = remedies[code] ?? (registration.kind === 'secret' ? 'check MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword' : 'check that the identity with MicrosoftAppId is assigned to the function app')
    return { finding: wrong('identity', `is refused (${[response.status, code].join(' ').trim()}): ${remedy}`) }
  } catch (error) {
    return { finding: wrong('identity', `the login does not answer (${reasonOf(error)}): check the way to ${new URL(registration.cloud.login).host}`) }
  }
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
const fromLogin = ({ app, cloud }: Registered, secret: string): Promise<Response> =>
  fetch(`${cloud.login}/oauth2/v2.0/token`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(DEADLINE),
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: app, client_secret: secret, scope: `${cloud.scope}/.default` }),
  })

/** https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
function fromHost({ app, cloud }: Registered, { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header = '' }: Environment): Promise<Response> | undefined {
  if (!endpoint) return undefined
  const query = new URLSearchParams({ resource: cloud.scope, 'api-version': '2019-08-01', client_id: app })
  return fetch(`${endpoint}?${query.toString()}`, { headers: { 'x-identity-header': header }, redirect: 'error', signal: AbortSignal.timeout(DEADLINE) })
}

const Claims = z.object({ aud: z.string(), appid: z.string().optional(), azp: z.string().optional(), tid: z.string().optional() })

/** Whether it is the bot's own token, for Teams, of its tenant. */
export function ownToken(token: string, { app, tenant, cloud }: Registered): Finding {
  const { data } = Claims.safeParse(claimsIn(token))
  if (data === undefined) return wrong('registration', 'the token cannot be read: whoever answered is not Entra')
  if (data.aud.replace(/\/$/, '') !== cloud.scope) return wrong('registration', 'the token is not for the Bot Connector: whoever answered is not Entra')
  if ((data.appid ?? data.azp)?.toLowerCase() !== app) return wrong('registration', 'the token is for another app: check MicrosoftAppId')
  if (data.tid !== undefined && data.tid.toLowerCase() !== tenant) return wrong('registration', 'the token is of another tenant: check MicrosoftAppTenantId')
  return fine('registration', `may speak as ${app}`)
}

function claimsIn(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.string() })
const Keys = z.object({ keys: z.array(z.object({ endorsements: z.array(z.string()).optional() })) })

/** The keys by which Teams is known: without them nobody is answered. */
export async function keysOf({ metadata, issuer }: Cloud): Promise<Finding> {
  const host = new URL(metadata).host
  try {
    const found = Metadata.safeParse(await read(metadata)).data
    if (found?.issuer !== issuer) return wrong('keys', `${host} does not publish the keys of ${issuer}: check whether a proxy answers in its place`)
    const keys = Keys.safeParse(await read(found.jwks_uri)).data?.keys.filter(({ endorsements }) => endorsements?.includes('msteams')) ?? []
    return keys.length > 0 ? fine('keys', `${keys.length} of Teams can be fetched`) : wrong('keys', `${host} publishes no key of Teams: check whether a proxy answers in its place`)
  } catch (error) {
    return wrong('keys', `${host} does not answer (${reasonOf(error)}): let outgoing https through`)
  }
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(DEADLINE) })
  return response.ok ? response.json() : null
}
