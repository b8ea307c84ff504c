import { createHost } from '../../infra/local/host.ts'
import { listen, serve } from '../../infra/local/http.ts'
import type { Host } from '../../infra/local/host.ts'

/** The functions themselves, behind a real server. */
export type Running = { readonly url: string; readonly host: Host; readonly lines: string[]; readonly close: () => Promise<void> }

export async function runFunctions(): Promise<Running> {
  const lines: string[] = []
  const host = createHost((level, line) => void lines.push(`${level}: ${line}`))
  process.env['GOLDKEEPER_LOCAL'] = '1'
  process.env['GOLDKEEPER_STORE'] = ':memory:'
  await Promise.all([import('../../functions/messages.ts'), import('../../functions/health.ts'), import('../../functions/night.ts'), import('../../functions/audit.ts'), import('../../functions/deliver.ts'), import('../../functions/directory.ts')])
  const server = serve(async (request) => (await host.fetch(request)) ?? new Response(null, { status: 404 }))
  const port = await listen(server, 20_000 + Math.floor(process.pid % 20_000))
  return {
    url: `http://127.0.0.1:${port}`,
    host,
    lines,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
