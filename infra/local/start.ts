import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

/*
 * npm start: the bot on this machine, with a small Teams of its own. Nothing leaves the loopback.
 *
 *   --port 3978   where to listen; the next free port is taken where this one is not
 *   --today       the real day instead of the one on which the sample company lives
 *   --open        opens the page in the browser
 */

if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(`Goldkeeper needs Node 24 or later, and this is ${process.versions.node}: install it from https://nodejs.org, then start again.`)
}

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '3978' }, today: { type: 'boolean' }, open: { type: 'boolean' } } })
  const asked = Number(values.port)
  if (!Number.isInteger(asked) || asked < 1 || asked > 65_515) throw new Error(`--port ${values.port} is not a port: give a number from 1 to 65515.`)

  process.env['GOLDKEEPER_LOCAL'] ??= '1'
  // Every start begins with the sample company as it was.
  process.env['GOLDKEEPER_STORE'] ??= ':memory:'
  const { local } = await import('./local.ts')
  const { listen, serve } = await import('./http.ts')
  const running = await local({ today: values.today ?? false })
  const server = serve(running.fetch)
  const port = await listen(server, asked)
  running.at(`http://localhost:${port}`)
  if (port !== asked) console.error(`Port ${asked} is taken; Goldkeeper listens on ${port} instead.`)
  console.log(`Goldkeeper is at http://localhost:${port}`)
  if (values.open) openPage(`http://localhost:${port}`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
}

function openPage(address: string): void {
  const openers: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer' }
  const opening = spawn(openers[process.platform] ?? 'xdg-open', [address], { stdio: 'ignore', detached: true })
  opening.on('error', () => console.error(`No browser could be opened: go to ${address} yourself.`))
  opening.unref()
}
