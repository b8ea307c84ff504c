import { describe, expect, test } from 'vitest'
import { readSettings } from '../../functions/settings.ts'

const app = '0B7E3F5C-88f5-4a3e-9b59-6c1a3c0f2d10'
const tenant = '5d0f5ae8-7ad2-4b1c-8d6c-1f1f0c0a9a11'
const other = '11111111-2222-4333-8444-555555555555'
const managed = { MicrosoftAppId: app, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenant }
const secret = { ...managed, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'a secret' }

describe('it starts', () => {
  test('with a managed identity, and answers its own tenant', () => {
    expect(readSettings(managed).registration).toMatchObject({ kind: 'managed-identity', app: app.toLowerCase(), tenant, tenants: [tenant], refuseTenantClaim: true })
  })

  test('with a client secret', () => {
    expect(readSettings(secret).registration).toMatchObject({ kind: 'secret', password: 'a secret' })
  })

  test('for several tenants, however they are written', () => {
    expect(readSettings({ ...managed, GOLDKEEPER_TENANTS: `${tenant.toUpperCase()} , ${other}` }).registration).toMatchObject({ tenants: [tenant, other] })
  })

  test('with the exception for tokens that name a tenant', () => {
    expect(readSettings({ ...managed, GOLDKEEPER_TENANT_CLAIM: 'allow' }).registration).toMatchObject({ refuseTenantClaim: false })
  })

  test('with the first admins, who are known by their object ids', () => {
    expect(readSettings({ ...managed, GOLDKEEPER_ADMINS: `${other.toUpperCase()},${tenant}` }).admins).toEqual([other, tenant])
  })

  test('with the store where it is wanted', () => {
    expect(readSettings({ ...managed, GOLDKEEPER_STORE: ':memory:' }).store).toEqual({ kind: 'sqlite', file: ':memory:' })
  })

  test('with Cosmos DB, where the identity of the bot is let in', () => {
    const endpoint = 'https://cosmos-goldkeeper.documents.azure.com:443/'
    expect(readSettings({ ...managed, GOLDKEEPER_COSMOS: endpoint }).store).toEqual({ kind: 'cosmos', endpoint, identity: app.toLowerCase() })
    expect(readSettings({ ...secret, GOLDKEEPER_COSMOS: endpoint }).store).toEqual({ kind: 'cosmos', endpoint })
  })

  test('with the directory of its own tenant, where that is turned on', () => {
    expect(readSettings(managed).directory).toBeUndefined()
    expect(readSettings({ ...managed, GOLDKEEPER_DIRECTORY: '' }).directory).toBeUndefined()
    expect(readSettings({ ...managed, GOLDKEEPER_DIRECTORY: 'accounts' }).directory).toEqual({ tenant, identity: app.toLowerCase(), leavingDays: false })
    expect(readSettings({ ...managed, GOLDKEEPER_DIRECTORY: 'leaving-days' }).directory).toMatchObject({ leavingDays: true })
  })

  test('with telemetry where Azure has set it up, sent as the identity it names', () => {
    const connection = 'InstrumentationKey=0b7e3f5c-88f5-4a3e-9b59-6c1a3c0f2d10;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/'
    const set = { ...managed, APPLICATIONINSIGHTS_CONNECTION_STRING: connection, APPLICATIONINSIGHTS_AUTHENTICATION_STRING: `ClientId=${other};Authorization=AAD` }
    expect(readSettings(set).telemetry).toEqual({ connection, identity: other })
    expect(readSettings({ ...managed, APPLICATIONINSIGHTS_CONNECTION_STRING: connection }).telemetry).toEqual({ connection })
    expect(readSettings({ ...managed, APPLICATIONINSIGHTS_CONNECTION_STRING: '' }).telemetry).toBeUndefined()
  })

  test('locally, when told so', () => {
    expect(readSettings({ GOLDKEEPER_LOCAL: '1' })).toEqual({ registration: { kind: 'local' }, admins: [], store: { kind: 'sqlite', file: '.data/goldkeeper.db' } })
  })
})

describe('it refuses to start, and says what to do', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['with nothing set', {}, /^MicrosoftAppId is missing: set it to .* GOLDKEEPER_LOCAL=1\.$/],
    ['with an empty app id', { ...managed, MicrosoftAppId: '' }, /^MicrosoftAppId is empty: set it to .*GUID\.$/],
    ['with an app id that is none', { ...managed, MicrosoftAppId: 'goldkeeper' }, /^MicrosoftAppId is "goldkeeper": set it to .*GUID\.$/],
    ['with a misspelt type, which the SDK would read as no authentication', { ...managed, MicrosoftAppType: 'UserAssignedMsi' }, /^MicrosoftAppType is "UserAssignedMsi": set it to exactly UserAssignedMSI or SingleTenant\.$/],
    ['with a type that answers everybody', { ...secret, MicrosoftAppType: 'MultiTenant' }, /^MicrosoftAppType is "MultiTenant"/],
    ['without a type', { MicrosoftAppId: app, MicrosoftAppTenantId: tenant }, /^MicrosoftAppType is missing/],
    ['without a tenant', { MicrosoftAppId: app, MicrosoftAppType: 'UserAssignedMSI' }, /^MicrosoftAppTenantId is missing/],
    ['with a tenant by its domain', { ...managed, MicrosoftAppTenantId: 'contoso.com' }, /^MicrosoftAppTenantId is "contoso.com"/],
    ['without the secret', { ...managed, MicrosoftAppType: 'SingleTenant' }, /^MicrosoftAppPassword is missing/],
    ['with an empty secret', { ...secret, MicrosoftAppPassword: '' }, /^MicrosoftAppPassword is empty/],
    ['with a secret nobody needs', { ...managed, MicrosoftAppPassword: 'a secret' }, /^MicrosoftAppPassword is set, but UserAssignedMSI has no password: remove it/],
    ['with tenants that are none', { ...managed, GOLDKEEPER_TENANTS: `${tenant},` }, /^GOLDKEEPER_TENANTS is empty/],
    ['with a directory misspelt', { ...managed, GOLDKEEPER_DIRECTORY: 'on' }, /^GOLDKEEPER_DIRECTORY is "on": set it to accounts or leaving-days/],
    ['with a directory and no identity to read it', { ...secret, GOLDKEEPER_DIRECTORY: 'accounts' }, /^GOLDKEEPER_DIRECTORY is set, but only UserAssignedMSI/],
    ['with everybody as tenants', { ...managed, GOLDKEEPER_TENANTS: '*' }, /^GOLDKEEPER_TENANTS is "\*"/],
    ['with an empty store', { ...managed, GOLDKEEPER_STORE: '' }, /^GOLDKEEPER_STORE is empty/],
    ['with Cosmos DB in the open', { ...managed, GOLDKEEPER_COSMOS: 'http://cosmos.example' }, /^GOLDKEEPER_COSMOS is "http:\/\/cosmos.example": set it to the endpoint/],
    ['with an empty Cosmos DB', { ...managed, GOLDKEEPER_COSMOS: '' }, /^GOLDKEEPER_COSMOS is empty: set it to/],
    ['with a path in Cosmos DB', { ...managed, GOLDKEEPER_COSMOS: 'https://a.documents.azure.com/dbs/x' }, /^GOLDKEEPER_COSMOS is/],
    ['with two stores', { ...managed, GOLDKEEPER_COSMOS: 'https://a.documents.azure.com', GOLDKEEPER_STORE: 'a.db' }, /^GOLDKEEPER_STORE and GOLDKEEPER_COSMOS are both set: remove/],
    ['locally with Cosmos DB', { GOLDKEEPER_LOCAL: '1', GOLDKEEPER_COSMOS: 'https://a.documents.azure.com' }, /^GOLDKEEPER_LOCAL and GOLDKEEPER_COSMOS are both set: remove/],
    ['with an admin by name', { ...managed, GOLDKEEPER_ADMINS: 'anna@fabrikam.example' }, /^GOLDKEEPER_ADMINS is "anna@fabrikam.example"/],
    ['with another exception', { ...managed, GOLDKEEPER_TENANT_CLAIM: 'yes' }, /^GOLDKEEPER_TENANT_CLAIM can only be "allow"/],
    ['locally in another word', { GOLDKEEPER_LOCAL: 'true' }, /^GOLDKEEPER_LOCAL is "true": set it to 1/],
    ['locally and empty', { GOLDKEEPER_LOCAL: '' }, /^GOLDKEEPER_LOCAL is empty/],
    ['locally with an identity', { ...managed, GOLDKEEPER_LOCAL: '1' }, /^GOLDKEEPER_LOCAL and MicrosoftAppId are both set: remove/],
    ...['WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'WEBSITE_POD_NAME', 'WEBSITE_SKU', 'CONTAINER_APP_NAME', 'IDENTITY_ENDPOINT'].map(
      (name): [string, Record<string, string>, RegExp] => [`locally on Azure, known by ${name}`, { GOLDKEEPER_LOCAL: '1', [name]: 'x' }, new RegExp(`there is ${name}.*remove GOLDKEEPER_LOCAL`)],
    ),
  ])('%s', (_, environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence)
  })

  test('without repeating the secret', () => {
    expect(() => readSettings({ ...managed, MicrosoftAppPassword: 'hunter2' })).not.toThrow(/hunter2/)
  })
})
