import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { choicesOf, settingOf } from '../../../src/settings.ts'
import { fieldsOf, isCode, readBicep } from './bicep.ts'
import type { Resource, Value } from './bicep.ts'

/* What is deployed, read from the files that deploy it: closed by default, no secret, nothing forgotten. */

const files = globSync('infra/azure/*.bicep').sort().map(readBicep)
const resources = files.flatMap((file) => file.resources)

const of = (type: string): Resource[] => resources.filter((one) => one.type === type)
const one = (type: string): Resource => {
  const [found, ...more] = of(type)
  expect([type, found === undefined, more.length]).toEqual([type, false, 0])
  return found!
}
const properties = (type: string) => fieldsOf(one(type).body['properties'])

/** Every value of a tree with the path to it. */
function* walk(value: Value, path: string): Generator<[string, Value]> {
  yield [path, value]
  if (Array.isArray(value)) for (const [at, inner] of value.entries()) yield* walk(inner as Value, `${path}[${at}]`)
  else for (const [key, inner] of Object.entries(fieldsOf(value))) yield* walk(inner, `${path}.${key}`)
}
/** Ignored in some regions and refused in others; https://learn.microsoft.com/azure/azure-functions/functions-app-settings#flex-consumption-plan-deprecations */
const notOnFlex = {
  properties: ['alwaysOn', 'ftpsState', 'functionAppScaleLimit', 'javaVersion', 'linuxFxVersion', 'netFrameworkVersion', 'nodeVersion', 'powerShellVersion', 'preWarmedInstanceCount', 'pythonVersion', 'use32BitWorkerProcess', 'windowsFxVersion'],
  settings: ['ENABLE_ORYX_BUILD', 'FUNCTIONS_EXTENSION_VERSION', 'FUNCTIONS_WORKER_RUNTIME', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_CONTENTSHARE', 'WEBSITE_NODE_DEFAULT_VERSION', 'WEBSITE_RUN_FROM_PACKAGE', 'WEBSITE_TIME_ZONE'],
}

const everything = resources.flatMap((resource) => [...walk(resource.body, `${basename(resource.file)} ${resource.symbol}`)])

describe('the files hold together', () => {
  test('every line is Bicep, and every name in it is declared there', () => {
    expect(files.map((file) => basename(file.file))).toContain('main.bicep')
    for (const { file, errors, used, known } of files) {
      expect(errors).toEqual([])
      expect({ file, unknown: [...used].filter((name) => !known.has(name)) }).toEqual({ file, unknown: [] })
      expect({ file, unused: [...known].filter((name) => !used.has(name) && resources.every((one) => one.symbol !== name) && files.every(({ modules }) => modules.every((one) => one.symbol !== name))) }).toEqual({ file, unused: [] })
    }
  })

  test('a module is given exactly what it asks for, and asked only for what it gives', () => {
    for (const { modules, file } of files) {
      const text = readFileSync(file, 'utf8')
      for (const { symbol, path, params } of modules) {
        const called = files.find((other) => basename(other.file) === path)!
        expect(Object.keys(params).sort()).toEqual(called.parameters.map(({ name }) => name).sort())
        const asked = [...text.matchAll(new RegExp(`\\b${symbol}\\.outputs\\.(\\w+)`, 'g'))].map((found) => found[1]!)
        expect(asked.filter((name) => !called.outputs.includes(name))).toEqual([])
      }
    }
  })

  test('azd fills every parameter of main.bicep that has no value of its own', () => {
    const { parameters } = JSON.parse(readFileSync('infra/azure/main.parameters.json', 'utf8')) as { parameters: Record<string, { value: string }> }
    const main = files.find(({ file }) => file.endsWith('main.bicep'))!
    expect(Object.keys(parameters).filter((name) => main.parameters.every((one) => one.name !== name))).toEqual([])
    expect(main.parameters.filter(({ name, optional }) => !optional && parameters[name] === undefined)).toEqual([])
    const azd = readFileSync('azure.yaml', 'utf8')
    expect(azd).toContain('path: infra/azure')
    expect(azd).toContain('project: dist')
    // Built here, with nothing left to install; what Azure would build once more may be built otherwise.
    expect(azd).toContain('remoteBuild: false')
    expect(azd.match(/run: .*npm run build$/gm)).toHaveLength(2)
  })

  test('what the pages of the deployment ask to be set and read is there to be set and read', () => {
    const main = files.find(({ file }) => file.endsWith('main.bicep'))!
    const asked = new Set(Array.from(readFileSync('infra/azure/main.parameters.json', 'utf8').matchAll(/\$\{(\w+)/g), (found) => found[1]!))
    const pages = ['README.md', 'infra/azure/README.md', 'infra/azure/RUNBOOK.md'].map((page) => readFileSync(page, 'utf8')).join('\n')
    const named = (command: RegExp): string[] => Array.from(new Set(Array.from(pages.matchAll(command), (found) => found[1]!))).sort()
    expect(named(/azd env get-value (\w+)/g)).toEqual([...main.outputs].sort())
    expect(named(/azd env set (\w+)/g).filter((name) => !asked.has(name))).toEqual([])
  })

  test('nothing is said of the function app that Flex Consumption refuses', () => {
    const site = properties('Microsoft.Web/sites')
    const config = fieldsOf(site['siteConfig'])
    expect(Object.keys(config).filter((name) => notOnFlex.properties.includes(name))).toEqual([])
    const settings = (config['appSettings'] as readonly { name: string }[]).map(({ name }) => name)
    expect(settings.filter((name) => notOnFlex.settings.includes(name))).toEqual([])
    expect(fieldsOf(fieldsOf(site['functionAppConfig'])['runtime'])['name']).toBe('node')
  })

  test('Teams is told the address at which messages are heard', () => {
    const main = files.find(({ file }) => file.endsWith('main.bicep'))!
    const endpoint = main.modules.find(({ symbol }) => symbol === 'bot')!.params['endpoint']
    const { routePrefix } = (JSON.parse(readFileSync('host.json', 'utf8')) as { extensions: { http: { routePrefix: string } } }).extensions.http
    const route = /route: '(\w+)'/.exec(readFileSync('functions/messages.ts', 'utf8'))![1]!
    expect(endpoint).toEqual({ code: `'https://\${host.outputs.hostName}/${routePrefix}/${route}'` })
  })

  test('versions of the interfaces are pinned, and none is a preview', () => {
    expect(resources.length).toBeGreaterThan(15)
    expect(resources.filter(({ version }) => !/^\d{4}-\d{2}-\d{2}$/.test(version))).toEqual([])
  })
})

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const builtIn: Readonly<Record<string, string>> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
}

describe('closed by default', () => {
  test('keys and passwords open nothing: identity alone does', () => {
    expect(properties('Microsoft.DocumentDB/databaseAccounts')).toMatchObject({ disableLocalAuth: true, disableKeyBasedMetadataWriteAccess: true })
    expect(properties('Microsoft.Storage/storageAccounts')).toMatchObject({ allowSharedKeyAccess: false, allowBlobPublicAccess: false })
    expect(properties('Microsoft.BotService/botServices')).toMatchObject({ disableLocalAuth: true, msaAppType: 'UserAssignedMSI' })
    expect(properties('Microsoft.Insights/components')).toMatchObject({ DisableLocalAuth: true })
    expect(fieldsOf(properties('Microsoft.OperationalInsights/workspaces')['features'])).toMatchObject({ disableLocalAuth: true })
    expect(properties('Microsoft.Web/sites/basicPublishingCredentialsPolicies')).toEqual({ allow: false })
  })

  test('only TLS 1.2 or later is spoken, and http is not', () => {
    expect(properties('Microsoft.DocumentDB/databaseAccounts')['minimalTlsVersion']).toBe('Tls12')
    expect(properties('Microsoft.Storage/storageAccounts')).toMatchObject({ minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true })
    const site = properties('Microsoft.Web/sites')
    expect(site['httpsOnly']).toBe(true)
    expect(fieldsOf(site['siteConfig'])).toMatchObject({ minTlsVersion: '1.2' })
    expect(everything.filter(([, value]) => typeof value === 'string' && value.startsWith('http:'))).toEqual([])
  })

  test('no secret stands anywhere, is asked for, or is handed on', () => {
    const secretive = /password|secret|accountkey|sharedaccess|connectionstring=|listkeys|listconnectionstrings/i
    for (const { file } of files) expect(readFileSync(file, 'utf8').replaceAll(/\/\/.*$/gm, '')).not.toMatch(/listKeys|listConnectionStrings|@secure|\.primaryKey/i)
    const names = everything.filter(([path, value]) => secretive.test(path.split('.').at(-1)!) && typeof value === 'string')
    expect(names).toEqual([])
    // A long literal without blanks that is no role, name or path would be a key.
    const literals = everything.filter(([, value]) => typeof value === 'string' && /^(?=.*\d)[A-Za-z0-9+/=_-]{40,}$/.test(value))
    expect(literals).toEqual([])
  })

  test('the identity may do what the host, the queue and telemetry ask of it, and no more', () => {
    const granted = of('Microsoft.Authorization/roleAssignments').map(({ symbol, file, body }) => {
      const { roleDefinitionId, principalType } = fieldsOf(body['properties'])
      const code = isCode(roleDefinitionId) ? roleDefinitionId.code : ''
      const listed = Object.values(fieldsOf(files.find((one) => one.file === file)!.variables['roles'])) as readonly string[]
      const roles = code.includes('role.value') ? listed : [/'([0-9a-f-]{36})'/.exec(code)![1]!]
      return { symbol, principalType, on: isCode(body['scope']) && body['scope'].code, roles: roles.map((id) => builtIn[id] ?? id) }
    })
    expect(granted).toEqual([
      { symbol: 'mayStore', principalType: 'ServicePrincipal', on: 'storage', roles: ['Storage Blob Data Owner', 'Storage Queue Data Contributor', 'Storage Table Data Contributor'] },
      { symbol: 'mayReport', principalType: 'ServicePrincipal', on: 'insights', roles: ['Monitoring Metrics Publisher'] },
    ])
  })

  test('the data role reaches one database and nothing above it', () => {
    const { scope, roleDefinitionId } = properties('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments')
    expect(isCode(scope) && scope.code).toMatch(/\/dbs\//)
    expect(isCode(roleDefinitionId) && roleDefinitionId.code).toContain('00000000-0000-0000-0000-000000000002')
  })
})

describe('what the code needs is there', () => {
  const settings = fieldsOf(properties('Microsoft.Web/sites')['siteConfig'])['appSettings'] as readonly { name: string; value: Value }[]
  const source = readFileSync('functions/settings.ts', 'utf8')
  const known = new Set(source.match(/\b(?:GOLDKEEPER_[A-Z_]+|APPLICATIONINSIGHTS_[A-Z_]+|MicrosoftApp[A-Z][A-Za-z]+)\b/g))

  /** What a deployment leaves alone, and why. */
  const notOnAzure: Record<string, string> = {
    MicrosoftAppPassword: 'a managed identity has none',
    GOLDKEEPER_STORE: 'a file is for one machine',
    GOLDKEEPER_LOCAL: 'would let everybody in',
    GOLDKEEPER_TENANT_CLAIM: 'for a day on which tokens name their tenant',
  }

  test('every setting is set or left alone for a reason, and none is set that nobody reads', () => {
    const set = settings.map(({ name }) => name).filter((name) => /^GOLDKEEPER_|^APPLICATIONINSIGHTS_|^MicrosoftApp/.test(name))
    expect([...known].filter((name) => !set.includes(name) && !(name in notOnAzure)).sort()).toEqual([])
    expect(set.filter((name) => !known.has(name))).toEqual([])
    expect(set.filter((name) => name in notOnAzure)).toEqual([])
  })

  test('the directory is read only where somebody says so', () => {
    expect(readFileSync('infra/azure/main.bicep', 'utf8')).toContain("param directory string = ''")
    expect(readFileSync('infra/azure/main.parameters.json', 'utf8')).toContain('"${GOLDKEEPER_DIRECTORY=}"')
  })

  test('every queue the functions wait at is there before they are', () => {
    const waited = globSync('functions/*.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/queueName: '([^']+)'/g)].map((found) => found[1]!))
    expect(waited.length).toBeGreaterThan(0)
    const made = of('Microsoft.Storage/storageAccounts/queueServices/queues').map(({ body }) => body['name'])
    expect(new Set(made)).toEqual(new Set(waited))
  })

  test('host storage and telemetry are reached by identity', () => {
    const names = new Map(settings.map(({ name, value }) => [name, value]))
    expect(names.get('AzureWebJobsStorage__credential')).toBe('managedidentity')
    expect(names.has('AzureWebJobsStorage')).toBe(false)
    const telemetry = names.get('APPLICATIONINSIGHTS_AUTHENTICATION_STRING')
    expect(isCode(telemetry) && telemetry.code).toContain('Authorization=AAD')
  })

  test('Cosmos DB is serverless, backed up continuously, and indexes only what is queried', () => {
    const account = properties('Microsoft.DocumentDB/databaseAccounts')
    expect(account['capabilities']).toEqual([{ name: 'EnableServerless' }])
    expect(fieldsOf(account['backupPolicy'])['type']).toBe('Continuous')
    for (const container of of('Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers')) {
      const resource = fieldsOf(fieldsOf(container.body['properties'])['resource'])
      expect(resource['defaultTtl']).toBe(-1)
      expect(fieldsOf(resource['indexingPolicy'])['excludedPaths']).toEqual([{ path: '/*' }])
    }
  })

  test('backups go back as far as people are told: the deployed tier is the setting nobody changed, and its choices are the tiers', () => {
    const main = readFileSync('infra/azure/main.bicep', 'utf8')
    const tier = (days: boolean | number) => `Continuous${days}Days`
    const deployed = tier(settingOf({ settings: {} }, 'backupDays'))
    expect(/^param backup string = '(\w+)'$/m.exec(main)![1]).toBe(deployed)
    expect(readFileSync('infra/azure/main.parameters.json', 'utf8')).toContain(`\${GOLDKEEPER_BACKUP=${deployed}}`)
    const allowed = /@allowed\(\[([^\]]*)\]\)\nparam backup/.exec(main)![1]!.split(',').map((one) => one.trim().replaceAll("'", ''))
    expect(new Set(allowed)).toEqual(new Set(choicesOf('backupDays').map(tier)))
    const policy = fieldsOf(properties('Microsoft.DocumentDB/databaseAccounts')['backupPolicy'])
    const { tier: passed } = fieldsOf(policy['continuousModeProperties'])
    expect(isCode(passed) && passed.code).toBe('backup')
  })

  test('a missing night, a poisoned message and errors each raise an alarm', () => {
    const watch = files.find(({ file }) => file.endsWith('watch.bicep'))!
    const alarms = watch.variables['alarms'] as readonly Record<string, Value>[]
    expect(alarms.map(({ name }) => name)).toEqual(['no-night', 'poison', 'errors'])
    // The alarm about the night listens for a sentence that the night says.
    const said = /startswith "([^"]+)"/.exec(alarms[0]!['query'] as string)![1]!
    expect(globSync('bot/night/*.ts').some((file) => readFileSync(file, 'utf8').includes(`'${said}'`))).toBe(true)
    expect(alarms[0]).toMatchObject({ operator: 'LessThan', threshold: 1, query: expect.stringContaining('ago(26h)') as string })
  })

  test('no alarm listens to a table of which samples are thrown away', () => {
    const { logging } = JSON.parse(readFileSync('host.json', 'utf8')) as { logging: { applicationInsights: { samplingSettings: { excludedTypes: string } } } }
    const kept = new Set(logging.applicationInsights.samplingSettings.excludedTypes.split(';').map((type) => `${type.toLowerCase()}s`))
    const alarms = files.find(({ file }) => file.endsWith('watch.bicep'))!.variables['alarms'] as readonly Record<string, Value>[]
    expect(alarms.map(({ query }) => /^\w+/.exec(query as string)![0]).filter((table) => !kept.has(table))).toEqual([])
  })
})
