import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { bundling, root } from '../../infra/bundling.ts'
import { activity } from '../bot/teams/talk.ts'
import { fakeConnector } from '../fakes/connector.ts'
import { atMost, median } from './row.ts'
import type { Row } from './row.ts'

/* What a cold start costs: one file against thousands, and against the smallest bot there is, bundled likewise. */

type Cold = { readonly loaded: number; readonly rss: number; readonly answered: number }
const run = promisify(execFile)

export async function benchStart(): Promise<Row[]> {
  const teams = await fakeConnector()
  const folder = mkdtempSync(join(tmpdir(), 'cold-'))
  // As npm start runs it: the sources, and the libraries from node_modules.
  const scattered = join(import.meta.dirname, 'sources.ts')
  const [whole, echo] = [join(folder, 'whole/functions.mjs'), join(folder, 'echo/functions.mjs')]
  try {
    const { stdin } = bundling
    await build({ ...bundling, outdir: join(folder, 'whole') })
    await build({ ...bundling, outdir: join(folder, 'echo'), stdin: { ...stdin, contents: "import './test/bench/echo.ts'\n" } })
    // The worker on Azure is JavaScript: one that strips types would weigh 17 MB more on both sides. Whoever starts the sources still pays for theirs.
    const cold = join(folder, 'cold.mjs')
    await build({ entryPoints: ['test/bench/cold.ts'], outfile: cold, bundle: true, platform: 'node', format: 'esm', absWorkingDir: root })
    const body = JSON.stringify(activity(teams.url))
    const start = async (file: string): Promise<Cold> => {
      const env = { ...process.env, GOLDKEEPER_LOCAL: '1', GOLDKEEPER_STORE: ':memory:', NODE_OPTIONS: '' }
      const { stdout } = await run(process.execPath, [cold, pathToFileURL(file).href, body], { env })
      return JSON.parse(stdout) as Cold
    }
    const found: Record<string, Cold[]> = { whole: [], scattered: [], echo: [] }
    for (let round = -1; round < 15; round++) {
      for (const [name, file] of Object.entries({ whole, scattered, echo })) {
        const cold = await start(file)
        if (round >= 0) found[name]!.push(cold)
      }
    }
    const of = (name: string, what: keyof Cold): number => median(found[name]!.map((cold) => cold[what]))
    return [
      atMost('loading one file / the sources and node_modules, ms', of('whole', 'loaded'), of('scattered', 'loaded'), 0.65),
      atMost('memory after it, MB', of('whole', 'rss') / 1e6, of('scattered', 'rss') / 1e6, 0.85),
      atMost('a cold process to its first answer / a bare botbuilder echo, bundled likewise, ms', of('whole', 'answered'), of('echo', 'answered'), 1.5),
    ]
  } finally {
    rmSync(folder, { recursive: true })
    await teams.close()
  }
}
