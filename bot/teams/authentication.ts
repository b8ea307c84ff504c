import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Activity as SdkActivity } from 'botbuilder'
import type { Activity } from './activity.ts'
import { gateway } from './gateway.ts'
import { isTeams } from './registration.ts'
import type { Registration } from './registration.ts'

type Authentication = ConfigurationBotFrameworkAuthentication

/** Somebody whose token held. */
export type Identity = Awaited<ReturnType<Authentication['authenticateRequest']>>

export function authenticationOf(registration: Registration, deadline: number): Authentication {
  const options = { httpClient: gateway(isTeams(registration), deadline) }
  if (registration.kind === 'local') return new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, options)
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
  return new ConfigurationBotFrameworkAuthentication(settings, undefined, undefined, undefined, options)
}

/** Checks the signature, with the keys of the connector: fetched once, and again when one is unknown. */
export async function identify(
  authentication: Authentication,
  activity: Activity,
  authorization: string,
  deadline: number,
): Promise<Identity | 'refused' | 'unavailable'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), deadline)
  })
  return Promise.race([authentication.authenticateRequest(asSdk(activity), authorization), late])
    .catch(problem)
    .finally(() => clearTimeout(timer))
}

/** The SDK says 500 for most bad tokens; only a key server that does not answer is nobody's fault. */
function problem(error: unknown): 'refused' | 'unavailable' {
  const { name, statusCode } = error instanceof Error ? (error as Error & { statusCode?: number }) : { name: '', statusCode: undefined }
  return name === 'FetchError' || (statusCode ?? 0) >= 500 ? 'unavailable' : 'refused'
}

/** Ours is the part of the SDK's activity that we have looked at. */
export const asSdk = (activity: Activity): SdkActivity => activity as unknown as SdkActivity
