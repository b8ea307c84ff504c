import * as z from 'zod'
import { publicCloud } from '../bot/teams/registration.ts'
import type { Registration } from '../bot/teams/registration.ts'

/*
 * Everything Goldkeeper reads from its environment, once, at start. What is unsafe refuses to start: the SDK would read an
 * empty or misspelt setting as "let everybody in".
 *
 * MicrosoftAppId            the client id of the bot's identity, a GUID
 * MicrosoftAppType          UserAssignedMSI (no secret anywhere; what the deployment makes) or SingleTenant
 * MicrosoftAppTenantId      the tenant of that identity, a GUID
 * MicrosoftAppPassword      the client secret; for SingleTenant only
 * GOLDKEEPER_TENANTS        tenants whose people are answered: GUIDs with commas between; left out, the bot's own tenant
 * GOLDKEEPER_TENANT_CLAIM   `allow` accepts connector tokens that name one of those tenants; left out, they are refused, as none does today
 * GOLDKEEPER_ADMINS         Entra object ids of those who are admins before anybody is on record: GUIDs with commas between
 * GOLDKEEPER_STORE          the SQLite file with everything recorded, or :memory:; left out, .data/goldkeeper.db
 * GOLDKEEPER_COSMOS         the endpoint of the Cosmos DB account with everything recorded, instead of a file
 * GOLDKEEPER_DIRECTORY      `accounts` asks admins about people whose account in Entra ID is gone or off, `leaving-days` also about
 *                           the day Entra ID says they leave; left out, the directory is not read. For UserAssignedMSI only
 * APPLICATIONINSIGHTS_CONNECTION_STRING        where telemetry goes; left out, none is made
 * APPLICATIONINSIGHTS_AUTHENTICATION_STRING    `ClientId=GUID;Authorization=AAD`: the identity that sends it
 * GOLDKEEPER_LOCAL          `1` lets anybody on this machine in, without a token; never on Azure
 */

export type Settings = {
  readonly registration: Registration
  readonly store: Kept
  /** In lower case. */
  readonly admins: readonly string[]
  readonly telemetry?: Telemetry
  /** The tenant whose directory is read, by whom, and whether it says when somebody leaves. */
  readonly directory?: { readonly tenant: string; readonly identity: string; readonly leavingDays: boolean }
}

/** Where everything recorded is kept: a file (or `:memory:`), or an account that lets this identity in. */
export type Kept = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'cosmos'; readonly endpoint: string; readonly identity?: string }

export type Telemetry = { readonly connection: string; readonly identity?: string }

type Environment = Readonly<Record<string, string | undefined>>

/** Each plan sets some of these (https://learn.microsoft.com/azure/app-service/reference-app-settings), and nothing else does. */
const signsOfAzure = ['WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'WEBSITE_POD_NAME', 'WEBSITE_SKU', 'CONTAINER_APP_NAME', 'IDENTITY_ENDPOINT']

const guid = (name: string, what: string) => z.guid({ error: ({ input }) => `${name} ${seen(input)}: set it to ${what}, a GUID.` })

const guids = (name: string, what: string) =>
  z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim().toLowerCase()))
    .pipe(z.array(guid(name, `${what}, with commas between`)))
    .optional()

const Registered = z.discriminatedUnion(
  'MicrosoftAppType',
  [
    z.object({
      MicrosoftAppType: z.literal('SingleTenant'),
      MicrosoftAppPassword: z.string({ error: 'MicrosoftAppPassword is missing: SingleTenant needs the client secret. Set it, or use UserAssignedMSI.' }).min(1, 'MicrosoftAppPassword is empty: set it to the client secret.'),
    }),
    z.object({
      MicrosoftAppType: z.literal('UserAssignedMSI'),
      MicrosoftAppPassword: z.undefined({ error: 'MicrosoftAppPassword is set, but UserAssignedMSI has no password: remove it, and revoke the secret.' }).optional(),
    }),
  ],
  { error: ({ input }) => `MicrosoftAppType ${seen((input as Environment)['MicrosoftAppType'])}: set it to exactly UserAssignedMSI or SingleTenant.` },
)

const Identity = z.object({
  MicrosoftAppId: guid('MicrosoftAppId', "the client id of the bot's identity"),
  MicrosoftAppTenantId: guid('MicrosoftAppTenantId', "the tenant of the bot's identity"),
  GOLDKEEPER_TENANTS: guids('GOLDKEEPER_TENANTS', 'the tenants whose people are answered'),
  GOLDKEEPER_TENANT_CLAIM: z.literal('allow', 'GOLDKEEPER_TENANT_CLAIM can only be "allow": set it so, or remove it.').optional(),
})

const Everywhere = z.object({
  GOLDKEEPER_ADMINS: guids('GOLDKEEPER_ADMINS', 'the object ids of the first admins'),
  GOLDKEEPER_STORE: z.string().min(1, 'GOLDKEEPER_STORE is empty: set it to a file or :memory:, or remove it.').optional(),
  GOLDKEEPER_COSMOS: z
    .string()
    .regex(/^https:\/\/[\w.-]+(:443)?\/?$/, { error: ({ input }) => `GOLDKEEPER_COSMOS ${seen(input)}: set it to the endpoint of a Cosmos DB account, like https://NAME.documents.azure.com.` })
    .optional(),
  GOLDKEEPER_DIRECTORY: z
    .enum(['', 'accounts', 'leaving-days'], { error: ({ input }) => `GOLDKEEPER_DIRECTORY ${seen(input)}: set it to accounts or leaving-days, or remove it.` })
    .optional(),
})

export function readSettings(environment: Environment): Settings {
  const registration = readRegistration(environment)
  const { GOLDKEEPER_STORE: file, GOLDKEEPER_COSMOS: endpoint, GOLDKEEPER_ADMINS: admins = [], GOLDKEEPER_DIRECTORY: read = '' } = checked(Everywhere, environment)
  const telemetry = readTelemetry(environment)
  return { registration, store: readKept(file, endpoint, registration), admins, ...(telemetry && { telemetry }), ...(read !== '' && { directory: readDirectory(read, registration) }) }
}

/** A managed identity gets no token for another tenant than its own (https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq). */
function readDirectory(read: 'accounts' | 'leaving-days', registration: Registration): NonNullable<Settings['directory']> {
  if (registration.kind !== 'managed-identity') throw new Error('GOLDKEEPER_DIRECTORY is set, but only UserAssignedMSI may read a directory: remove it.')
  return { tenant: registration.tenant, identity: registration.app, leavingDays: read === 'leaving-days' }
}

/** Written by the deployment, and never a reason not to start. */
function readTelemetry({ APPLICATIONINSIGHTS_CONNECTION_STRING: connection, APPLICATIONINSIGHTS_AUTHENTICATION_STRING: by = '' }: Environment): Telemetry | undefined {
  if (!connection) return undefined
  const identity = /(?:^|;)\s*ClientId=([0-9a-f-]{36})\s*(?:;|$)/i.exec(by)?.[1]
  return { connection, ...(identity !== undefined && { identity }) }
}

function readKept(file: string | undefined, endpoint: string | undefined, registration: Registration): Kept {
  if (endpoint === undefined) return { kind: 'sqlite', file: file ?? '.data/goldkeeper.db' }
  if (file !== undefined) throw new Error('GOLDKEEPER_STORE and GOLDKEEPER_COSMOS are both set: remove the one that does not hold what is recorded.')
  // Anybody on this machine could read and write what a whole company recorded.
  if (registration.kind === 'local') throw new Error('GOLDKEEPER_LOCAL and GOLDKEEPER_COSMOS are both set: remove GOLDKEEPER_COSMOS to keep documents on this machine.')
  return { kind: 'cosmos', endpoint, ...(registration.kind === 'managed-identity' && { identity: registration.app }) }
}

function readRegistration(environment: Environment): Registration {
  const local = environment['GOLDKEEPER_LOCAL']
  if (local !== undefined) {
    if (local !== '1') throw new Error(`GOLDKEEPER_LOCAL ${seen(local)}: set it to 1 on your own machine, or remove it.`)
    const azure = signsOfAzure.find((name) => environment[name])
    if (azure) throw new Error(`GOLDKEEPER_LOCAL is set on Azure (there is ${azure}), where it would let everybody in: remove GOLDKEEPER_LOCAL.`)
    if (environment['MicrosoftAppId']) throw new Error('GOLDKEEPER_LOCAL and MicrosoftAppId are both set: remove GOLDKEEPER_LOCAL to speak with Teams, or MicrosoftAppId to stay on this machine.')
    return { kind: 'local' }
  }
  if (environment['MicrosoftAppId'] === undefined) {
    throw new Error("MicrosoftAppId is missing: set it to the client id of the bot's identity, a GUID, or start locally with GOLDKEEPER_LOCAL=1.")
  }
  const identity = checked(Identity, environment)
  const registered = checked(Registered, environment)
  const tenant = identity.MicrosoftAppTenantId.toLowerCase()
  const common = {
    app: identity.MicrosoftAppId.toLowerCase(),
    tenant,
    tenants: identity.GOLDKEEPER_TENANTS ?? [tenant],
    refuseTenantClaim: identity.GOLDKEEPER_TENANT_CLAIM !== 'allow',
    cloud: publicCloud(tenant),
  }
  return registered.MicrosoftAppType === 'SingleTenant'
    ? { kind: 'secret', password: registered.MicrosoftAppPassword, ...common }
    : { kind: 'managed-identity', ...common }
}

function checked<Schema extends z.ZodType>(schema: Schema, environment: Environment): z.output<Schema> {
  const { data, error } = schema.safeParse(environment)
  if (error) throw new Error(error.issues.map(({ message }) => message).join(' '))
  return data
}

const seen = (value: unknown): string => (value === undefined ? 'is missing' : value === '' ? 'is empty' : `is ${JSON.stringify(value)}`)
