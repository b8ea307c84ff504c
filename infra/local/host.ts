import { registerHooks } from 'node:module'
import { randomUUID } from 'node:crypto'

/*
 * A Functions host for one process. The library registers through `require('@azure/functions-core')`, which only the worker
 * on Azure provides; here it is this module, and a request goes through the library's own invocation model, as it does there.
 */

/** What `app.*` registers, and the library's way to run it; the shapes are those of @azure/functions-core. */
type Binding = { readonly type: string; readonly direction: string; readonly route?: string; readonly methods?: readonly string[]; readonly queueName?: string }
type Metadata = { readonly name: string; readonly bindings: Readonly<Record<string, Binding>> }
type Handler = (...inputs: unknown[]) => unknown
type Data = { readonly http?: HttpData; readonly json?: string; readonly string?: string }
type HttpData = {
  readonly method?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly params?: Readonly<Record<string, string>>
  readonly statusCode?: string
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string }
}
type Output = { readonly returnValue?: Data; readonly outputData?: readonly { readonly name: string; readonly data: Data }[] }
type Model = {
  getInvocationModel(context: object): {
    getArguments(): Promise<{ context: object; inputs: unknown[] }>
    invokeFunction(context: object, inputs: unknown[], handler: Handler): Promise<unknown>
    getResponse(context: object, result: unknown): Promise<Output>
  }
}

export type Registered = Metadata & { readonly trigger: Binding; readonly handler: Handler }
export type Log = (level: string, line: string) => void

export type Host = {
  readonly functions: readonly Registered[]
  /** Answers what a function with an http trigger is registered for; nothing where there is none. */
  readonly fetch: (request: Request) => Promise<Response | undefined>
  /** Runs a function by its name: a timer with its schedule status, a queue with its message. */
  readonly run: (name: string, input: unknown) => Promise<void>
}

const core = 'goldkeeper:functions-core'
const meeting = Symbol.for(core)

/** One for a process, and before anything imports @azure/functions. */
export function createHost(log: Log, routePrefix = 'api'): Host {
  const functions: Registered[] = []
  let model: Model | undefined
  const api = {
    version: '1.0.0',
    hostVersion: '4.0.0',
    setProgrammingModel: (given: Model) => void (model = given),
    registerFunction(metadata: Metadata, handler: Handler) {
      const trigger = Object.values(metadata.bindings).find(({ type }) => type.endsWith('Trigger'))
      if (!trigger) throw new Error(`The function ${metadata.name} has no trigger`)
      functions.push({ ...metadata, trigger, handler })
      return { dispose: () => {} }
    },
    registerHook: () => ({ dispose: () => {} }),
    log: (level: string, _category: string, line: string) => log(level, line),
  }
  ;(globalThis as Record<symbol, unknown>)[meeting] = api
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core' ? { url: core, format: 'commonjs', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === core
        ? { format: 'commonjs', source: `module.exports = globalThis[Symbol.for('${core}')]`, shortCircuit: true }
        : next(url, context),
  })

  async function invoke({ handler, ...metadata }: Registered, data: Data): Promise<Output> {
    if (!model) throw new Error('No function is registered')
    const [name] = Object.entries(metadata.bindings).find(([, binding]) => binding === metadata.trigger)!
    const invocation = model.getInvocationModel({
      invocationId: randomUUID(),
      metadata,
      request: { inputData: [{ name, data }], triggerMetadata: {} },
      state: 'invocation',
      log: (level: string, _category: string, line: string) => log(level, line),
    })
    const { context, inputs } = await invocation.getArguments()
    const output = await invocation.getResponse(context, await invocation.invokeFunction(context, inputs, handler))
    for (const { name, data } of output.outputData ?? []) await pass(metadata.bindings[name], data)
    return output
  }

  /** What a function puts on a queue goes straight to the function that waits there: one message, or a list of them. */
  async function pass(binding: Binding | undefined, data: Data): Promise<void> {
    if (binding?.type !== 'queue') return
    const sent: unknown = data.json === undefined ? data.string : JSON.parse(data.json)
    const waiting = functions.filter(({ trigger }) => trigger.type === 'queueTrigger' && trigger.queueName === binding.queueName)
    for (const message of Array.isArray(sent) ? sent : [sent]) {
      for (const one of waiting) await invoke(one, { json: JSON.stringify(message) })
    }
  }

  async function fetch(request: Request): Promise<Response | undefined> {
    const url = new URL(request.url)
    const found = functions.find(
      ({ name, trigger }) =>
        trigger.type === 'httpTrigger' &&
        url.pathname === `/${routePrefix}/${trigger.route ?? name}` &&
        (trigger.methods ?? ['GET', 'POST']).includes(request.method),
    )
    if (!found) return undefined
    const http: HttpData = {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      query: Object.fromEntries(url.searchParams),
      params: {},
      body: { bytes: new Uint8Array(await request.arrayBuffer()) },
    }
    const answer = await invoke(found, { http }).catch((error: unknown) => {
      log('error', `${found.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return undefined
    })
    if (!answer) return new Response(null, { status: 500 })
    const { statusCode = '200', headers = {}, body } = answer.returnValue?.http ?? {}
    const bytes = body?.bytes ?? (body?.string === undefined ? undefined : Buffer.from(body.string))
    return new Response(bytes?.length ? new Uint8Array(bytes) : null, { status: Number(statusCode), headers })
  }

  async function run(name: string, input: unknown): Promise<void> {
    const found = functions.find((one) => one.name === name)
    if (!found) throw new Error(`No function is called ${name}: there are ${functions.map((one) => one.name).join(', ')}`)
    await invoke(found, { json: JSON.stringify(input) })
  }

  return { functions, fetch, run }
}
