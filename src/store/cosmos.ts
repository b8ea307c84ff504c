import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { HttpClient, HttpHeaders } from '@azure/core-rest-pipeline'
import type { Container, CosmosClient, Database, OperationInput } from '@azure/cosmos'
import { point } from './point.ts'
import { bucketOf, MOST_PUTS } from './store.ts'
import type { Index, Put, Row, Shelf, Store, Stored } from './store.ts'

/*
 * Documents in Azure Cosmos DB: a tenant is a partition, a write is one transactional batch. Containers are made by the deployment:
 * `organizations` by /tenantId, `due` and `pending` by /bucket. Every request names its partition.
 *
 * The SDK repeats a write only where it was throttled. All else that passes is repeated here, within a time: whether the first attempt was
 * stored is then told by the mark each write leaves in its documents.
 */

export type Account = {
  readonly endpoint: string
  /** The client id of the managed identity that may read and write; left out, whoever this machine is signed in as. */
  readonly identity?: string
  /** What a server that knows no identities is shown instead: like one of theirs, ready to be sent. */
  readonly token?: string
  /** Milliseconds for one request, and for one operation with all its attempts: Teams waits 15 seconds for an answer. */
  readonly requestTimeout?: number
  readonly patience?: number
  /** Told what each answered request cost, in request units. */
  readonly charged?: (units: number) => void
  /** Whether the account is asked for its regions; a server that is not Azure has none. */
  readonly discover?: boolean
}

/** What the service calls the version of a document. */
const etag = '_etag'

type Document = { readonly id: string; readonly tenantId: string; readonly body: unknown; readonly mark: string; readonly [etag]: string }

export function cosmosStore(account: Account): Store {
  const { patience = 12_000, charged = () => {} } = account
  let opening: Promise<CosmosClient> | undefined
  const database = async (): Promise<Database> => (await (opening ??= connect(account))).database('goldkeeper')
  const insist = <T>(once: Once<T>): Promise<T> => insisting(patience, once)

  const shelf = (tenantId: string): Shelf => {
    const found = async (id: string, abortSignal: AbortSignal): Promise<Document | undefined> => {
      const items = (await database()).container('organizations')
      const { resource, statusCode, substatus, requestCharge } = await items.item(spelt(id), tenantId).read<Document>({ abortSignal })
      charged(requestCharge)
      // Not there is one thing; a missing container, or a replica that is behind, is another.
      if (statusCode === 404 && substatus) throw new Refused(404, substatus)
      return resource
    }

    /** After an attempt of unknown outcome met a conflict: was it with ourselves? */
    const settle = async (puts: readonly Put[], mark: string, signal: AbortSignal): Promise<boolean> => {
      const documents = await Promise.all(puts.map(({ id }) => found(id, signal)))
      if (documents.some((document) => document?.mark === mark)) return true
      if (puts.every((put, i) => 'gone' in put && documents[i] === undefined)) return true
      const untouched = puts.some((put, i) => (('gone' in put ? put.gone : put.was) ?? undefined) === documents[i]?.[etag])
      if (untouched) return false
      throw new Error('Whether it was written cannot be known: others have changed it since')
    }

    return {
      read: async (ids) => {
        const documents = await Promise.all([...new Set(ids)].map((id) => insist(async (signal) => [id, await found(id, signal)] as const)))
        return new Map(documents.flatMap(([id, document]): [string, Stored][] => (document === undefined ? [] : [[id, stored(document)]])))
      },
      write: async (puts) => {
        if (puts.length > MOST_PUTS) throw new Error(`A write has ${puts.length} documents: at most ${MOST_PUTS} go in one step`)
        const mark = randomUUID()
        const operations = puts.map((put) => operation(put, tenantId, mark))
        return insist(async (signal, unsure) => {
          const refused = await batch((await database()).container('organizations'), operations, tenantId, signal, charged)
          if (refused === undefined) return true
          if (!conflicts.has(refused)) throw new Refused(refused)
          return unsure ? settle(puts, mark, signal) : false
        })
      },
      list: async function* (prefixes, after = '') {
        const all = [prefixes].flat().map((prefix) => spelt(prefix))
        const ranges = all.map((_, i) => `(c.id >= @from${i} AND c.id < @to${i})`).join(' OR ')
        const query = `SELECT TOP 100 c.id, c.body, c._etag FROM c WHERE c.tenantId = @partition AND c.id > @after AND (${ranges}) ORDER BY c.id`
        const range = Object.fromEntries(all.flatMap((prefix, i) => [[`@from${i}`, prefix], [`@to${i}`, `${prefix}\uffff`]]))
        for await (const document of pages<Document>(insist, async () => (await database()).container('organizations'), tenantId, query, range, spelt(after), 100, charged)) {
          yield { id: unspelt(document.id), ...stored(document) }
        }
      },
    }
  }

  const index = (name: string): Index => {
    const container = async (): Promise<Container> => (await database()).container(name)
    const change = (bucket: number, operations: OperationInput[], unless?: number): Promise<void> =>
      insist(async (signal) => {
        const refused = await batch(await container(), operations, String(bucket), signal, charged)
        if (refused !== undefined && refused !== unless) throw new Refused(refused)
      })
    return {
      put: async (...those) => {
        for (const [bucket, rows] of Map.groupBy(those, ({ tenant }) => bucketOf(tenant))) {
          const upserts = rows.map(({ tenant, organization, day }): OperationInput => ({ operationType: 'Upsert', resourceBody: { id: rowId(tenant, organization), bucket: String(bucket), tenant, organization, day } }))
          for (let some = 0; some < upserts.length; some += MOST_PUTS) await change(bucket, upserts.slice(some, some + MOST_PUTS))
        }
      },
      drop: ({ tenant, organization }) => change(bucketOf(tenant), [{ operationType: 'Delete', id: rowId(tenant, organization) }], 404),
      rows: async function* (bucket, through) {
        const query =
          'SELECT TOP 500 c.id, c.tenant, c.organization, c.day FROM c WHERE c.bucket = @partition AND c.day <= @through AND c.id > @after ORDER BY c.id'
        for await (const { tenant, organization, day } of pages<Row & { id: string }>(insist, container, String(bucket), query, { '@through': through }, '', 500, charged)) {
          yield { tenant, organization, day }
        }
      },
    }
  }

  return { shelf, due: index('due'), pending: index('pending'), close: () => void opening?.then((client) => client.dispose(), () => {}) }
}

/** Loaded here and nowhere else: whoever keeps documents in a file never waits for these libraries. */
async function connect({ endpoint, identity, token, requestTimeout = 5_000, discover = true }: Account): Promise<CosmosClient> {
  const [{ CosmosClient }, { createDefaultHttpClient, createHttpHeaders }] = await Promise.all([import('@azure/cosmos'), import('@azure/core-rest-pipeline')])
  const connectionPolicy = { requestTimeout, enableEndpointDiscovery: discover, retryOptions: { maxRetryAttemptCount: 12, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 10 } }
  const httpClient = withoutPlans(createDefaultHttpClient(), createHttpHeaders())
  if (token !== undefined) return new CosmosClient({ endpoint, tokenProvider: () => Promise.resolve(token), connectionPolicy, httpClient })
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import('@azure/identity')
  const aadCredentials = identity === undefined ? new DefaultAzureCredential() : new ManagedIdentityCredential({ clientId: identity })
  return new CosmosClient({ endpoint, aadCredentials, connectionPolicy, httpClient })
}

/**
 * Before each question the SDK asks how to divide it among partitions, and heeds the answer only where the service will not answer the
 * question itself (https://github.com/Azure/azure-sdk-for-js/issues/4978). Ours name their partition: nobody is asked, and whoever would
 * heed this plan fails.
 */
const withoutPlans = (client: HttpClient, noHeaders: HttpHeaders): HttpClient => ({
  sendRequest: (request) =>
    request.headers.has('x-ms-cosmos-is-query-plan-request') ? Promise.resolve({ request, status: 200, headers: noHeaders, bodyAsText: '{}' }) : client.sendRequest(request),
})

const stored = ({ body, [etag]: version }: Document): Stored => ({ body, version })

function operation(put: Put, tenantId: string, mark: string): OperationInput {
  const id = spelt(put.id)
  // The service compares here too; only the SDK's type does not know it.
  if ('gone' in put) return { operationType: 'Delete', id, ifMatch: put.gone } as OperationInput
  const resourceBody = { id, tenantId, mark, body: plain(put.body), ...(put.seconds !== undefined && { ttl: put.seconds }) }
  return put.was === null ? { operationType: 'Create', resourceBody } : { operationType: 'Replace', id, resourceBody, ifMatch: put.was }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
/** What cannot be written shows before anything is sent. */
const plain = (body: unknown): Json => JSON.parse(JSON.stringify(body)) as Json

/** Nothing where all of it was stored; else the status of what was refused, and none of it was. */
async function batch(container: Container, operations: OperationInput[], partition: string, abortSignal: AbortSignal, charged: Charged): Promise<number | undefined> {
  const { result, code, headers } = await container.items.batch(operations, partition, { abortSignal })
  charged(Number(headers?.['x-ms-request-charge'] ?? 0))
  const refused = result?.find(({ statusCode }) => statusCode >= 300 && statusCode !== 424)
  if (refused !== undefined) return refused.statusCode
  return result === undefined || code === undefined || code >= 300 ? (code ?? 500) : undefined
}

type Charged = (units: number) => void
type Insist = <T>(once: Once<T>) => Promise<T>

/** Each page is a question of its own, so that one that fails can be asked again. */
async function* pages<T extends { readonly id: string }>(
  insist: Insist,
  container: () => Promise<Container>,
  partitionKey: string,
  query: string,
  range: Readonly<Record<string, string>>,
  after: string,
  full: number,
  charged: Charged,
): AsyncGenerator<T> {
  for (let last = after; ; ) {
    const given = { ...range, '@partition': partitionKey, '@after': last }
    const parameters = Object.entries(given).map(([name, value]) => ({ name, value }))
    const { resources: found, requestCharge } = await insist(async (abortSignal) => (await container()).items.query<T>({ query, parameters }, { partitionKey, abortSignal }).fetchAll())
    charged(requestCharge)
    yield* found
    if (found.length < full) return
    last = found.at(-1)!.id
  }
}

/** Somebody was faster: it is there already, it is gone, it is another version. */
const conflicts: ReadonlySet<number> = new Set([404, 409, 412])

/** What the service says of one operation in a batch, or of a document that is not where it must be. */
class Refused extends Error {
  readonly code: number
  constructor(code: number, substatus?: number) {
    super(`Cosmos DB answered ${code}${substatus === undefined ? '' : `/${substatus}`}`)
    this.code = code
  }
}

/** `unsure`: an earlier attempt may have been stored, though nobody said so. */
type Once<T> = (signal: AbortSignal, unsure: boolean) => Promise<T>

async function insisting<T>(patience: number, once: Once<T>): Promise<T> {
  const signal = AbortSignal.timeout(patience)
  for (let attempt = 0, unsure = false; ; attempt++) {
    try {
      point()
      const done = await once(signal, unsure)
      point()
      return done
    } catch (error) {
      if (signal.aborted) throw new Error(`Cosmos DB did not settle it in ${patience} ms`, { cause: error })
      const cause = causeOf(error)
      const code = 'code' in cause ? cause.code : undefined
      if (!passing.has(code)) throw cause
      unsure ||= !unstored.has(code)
      await pause(Math.min(25 * 2 ** attempt, 1_000) * (0.5 + Math.random() / 2))
    }
  }
}

/** https://learn.microsoft.com/azure/cosmos-db/nosql/conceptual-resilient-sdk-applications; the words are those of Node and the SDK. */
const passing: ReadonlySet<unknown> = new Set<unknown>([408, 410, 429, 449, 500, 502, 503, 504]).union(
  new Set(['TimeoutError', 'REQUEST_SEND_ERROR', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']),
)
/** Of these it is certain that nothing was stored. */
const unstored: ReadonlySet<unknown> = new Set([429, 449])

/** The SDK wraps what went wrong with a batch. */
function causeOf(error: unknown): Error {
  const { cause } = error as Error
  return cause instanceof Error ? cause : (error as Error)
}

/** An id may not hold these (https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits); ids of conversations may. */
const spelt = (id: string): string => id.replaceAll(/[/\\?#=%]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase()}`)
const unspelt = (id: string): string => id.replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
const rowId = (tenant: string, organization: string): string => spelt(`${tenant} ${organization}`)
