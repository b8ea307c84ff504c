import { spawn } from 'node:child_process'
import { listen, serve } from './http.ts'

/*
 * npm run playground: the same bot, spoken with through Microsoft's Agents Playground. It comes through npx at its own
 * version and under its own licence, which allows evaluation; nothing of it is part of this project.
 */

const playground = '@microsoft/m365agentsplayground@0.2.28'

process.env['GOLDKEEPER_LOCAL'] ??= '1'
process.env['GOLDKEEPER_STORE'] ??= ':memory:'
const { local } = await import('./local.ts')
const running = await local({ today: process.argv.includes('--today') })
const server = serve(running.fetch)
const port = await listen(server, 3978)
running.at(`http://localhost:${port}`)

console.log(`${playground} is Microsoft's and licensed for evaluation only: https://www.npmjs.com/package/@microsoft/m365agentsplayground`)
const args = ['--yes', playground, '-e', `http://localhost:${port}/api/messages`, '-c', 'msteams', '-p', '56150', '--disable-telemetry']
// A shell, because npx is a script on Windows; nothing in the arguments comes from outside. It starts processes of its own:
// elsewhere they form a group, which ends together.
const grouped = process.platform !== 'win32'
const shown = spawn(`npx ${args.join(' ')}`, { stdio: 'inherit', shell: true, detached: grouped })
const stop = (): void => {
  server.close()
  server.closeAllConnections()
}
shown.on('exit', (code) => {
  process.exitCode = code ?? 0
  stop()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    if (grouped && shown.pid) process.kill(-shown.pid, signal)
    stop()
  })
}
