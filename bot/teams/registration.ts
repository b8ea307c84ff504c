/** The bot's own identity, and the cloud it speaks with. */
export type Registration =
  /** Nobody proves who she is. For a machine of one's own: everything stays on the loopback. */
  | { readonly kind: 'local' }
  | (Registered & { readonly kind: 'secret'; readonly password: string })
  | (Registered & { readonly kind: 'managed-identity' })

type Registered = {
  readonly app: string
  readonly tenant: string
  /** The only tenants whose people are answered, in lower case. */
  readonly tenants: readonly string[]
  /** Refuse tokens that name a tenant. Connector tokens have none, and the SDK remembers every one it sees, checked or not. */
  readonly refuseTenantClaim: boolean
  readonly cloud: Cloud
}

export type Cloud = {
  /** The one issuer of tokens to the bot. */
  readonly issuer: string
  /** Where its keys are published. */
  readonly metadata: string
  /** Who issues tokens to the bot's own identity, and for what. */
  readonly login: string
  readonly scope: string
  readonly oauth: string
  /** Where Teams takes messages; a token of ours goes nowhere else. */
  readonly origins: readonly string[]
}

/**
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 * https://learn.microsoft.com/microsoftteams/platform/concepts/app-fundamentals/government-clouds
 */
export const publicCloud = (tenant: string): Cloud => ({
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  login: `https://login.microsoftonline.com/${tenant}`,
  scope: 'https://api.botframework.com',
  oauth: 'https://api.botframework.com',
  origins: [
    'https://smba.trafficmanager.net',
    'https://smba.infra.gcc.teams.microsoft.com',
    'https://smba.infra.gov.teams.microsoft.us',
    'https://smba.infra.dod.teams.microsoft.us',
  ],
})

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

/** Whether an address belongs to the Teams we speak with. */
export const isTeams = (registration: Registration) =>
  registration.kind === 'local'
    ? (address: URL) => address.protocol === 'http:' && loopback.test(address.hostname)
    : (address: URL) => registration.cloud.origins.includes(address.origin)
