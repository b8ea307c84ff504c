import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Activity as SdkActivity } from 'botbuilder'
import type { Activity } from './activity.ts'
import { within } from './deadline.ts'
import { gateway } from './gateway.ts'
import type { Connector, Connectors } from './gateway.ts'
import { isTeams } from './registration.ts'
import type { Registration } from './registration.ts'

/** Somebody whose token held. */
export type Identity = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

type Claims = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0]

type Open = (sdk: Connector, service: string) => Connector

/** Regions in which our tenants live; more would be somebody else's doing. */
const MANY = 100

/** The SDK would build two clients for every turn: one to speak with, which serves for the next turn too, and one to sign people in. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #known = new Map<string, Promise<Connector>>()
  readonly #open: Open

  constructor(settings: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0], open: Open) {
    super(settings)
    this.#open = open
  }

  override async authenticateRequest(activity: SdkActivity, authorization: string): Promise<Identity> {
    const identity = await super.authenticateRequest(activity, authorization)
    const sdk = identity.connectorFactory
    return sdk ? { ...identity, connectorFactory: this.#ours(sdk) } : identity
  }

  override createConnectorFactory(claims: Claims): Connectors {
    return this.#ours(super.createConnectorFactory(claims))
  }

  #ours = (sdk: Connectors): Connectors => ({ create: (service, audience) => this.#connector(sdk, service, audience) })

  #connector(sdk: Connectors, service: string, audience: string | undefined): Promise<Connector> {
    const known = this.#known.get(service)
    if (known) return known
    if (this.#known.size >= MANY) this.#known.clear()
    const made = sdk.create(service, audience).then((client) => this.#open(client, service))
    this.#known.set(service, made)
    made.catch(() => this.#known.delete(service))
    return made
  }

  override createUserTokenClient(): ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> {
    return nobodySignsIn
  }
}

const nobodySignsIn = Promise.resolve(undefined as never)

export function authenticationOf(registration: Registration, deadline: number): Authentication {
  const open: Open = (sdk, service) => gateway(sdk, service, isTeams(registration), deadline)
  if (registration.kind === 'local') return new Authentication({}, open)
  const { cloud } = registration
  // All of them together: given only some, the SDK refuses everybody.
  const settings = {
    MicrosoftAppId: registration.app,
    MicrosoftAppTenantId: registration.tenant,
    ...(registration.kind === 'secret'
      ? { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: registration.password }
      : { MicrosoftAppType: 'UserAssignedMSI' }),
    ToBotFromChannelTokenIssuer: cloud.issuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.metadata,
    ToChannelFromBotLoginUrl: cloud.login,
    ToChannelFromBotOAuthScope: cloud.scope,
    OAuthUrl: cloud.oauth,
  }
  return new Authentication(settings, open)
}

/** Checks the signature, with the keys of the connector: fetched once, and again when one is unknown. */
export async function identify(
  authentication: Authentication,
  activity: Activity,
  authorization: string,
  deadline: number,
): Promise<Identity | 'refused' | 'unavailable'> {
  return within(authentication.authenticateRequest(asSdk(activity), authorization), deadline, 'unavailable' as const).catch(problem)
}

/** The SDK says 500 for most bad tokens; only a key server that does not answer is nobody's fault. */
function problem(error: unknown): 'refused' | 'unavailable' {
  const { name, statusCode } = error instanceof Error ? (error as Error & { statusCode?: number }) : { name: '', statusCode: undefined }
  return name === 'FetchError' || (statusCode ?? 0) >= 500 ? 'unavailable' : 'refused'
}

/** Ours is the part of the SDK's activity that we have looked at. */
export const asSdk = (activity: Activity): SdkActivity => activity as unknown as SdkActivity
