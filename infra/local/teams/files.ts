import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { palettes } from '../teams-colours.ts'

/* The page and the renderer it needs; nothing comes from anywhere else. */

const page = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url))
const renderer = (): string => createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** What the page has and cards have not: lines, hovering, one's own messages, the buttons of the brand. */
const more = {
  light: { line: '#E0E0E0', hover: '#EBEBEB', own: '#E8EBFA', thread: '#FAFAFA', brand: '#5B5FC7', pressed: '#4F52B2' },
  dark: { line: '#3D3D3D', hover: '#2E2E2E', own: '#383966', thread: '#242424', brand: '#5B5FC7', pressed: '#4F52B2' },
} as const

/** The page wears the colours of the cards. */
function colours(): string {
  const [light, dark] = (['light', 'dark'] as const).map((theme) => {
    const named = Object.entries({ ...palettes[theme], ...more[theme] }).map(([name, colour]) => `--${name}: ${colour};`)
    return `color-scheme: ${theme}; ${named.join(' ')}`
  })
  return `:root { ${light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${dark} } }
:root[data-theme='dark'] { ${dark} }
`
}

const files: Readonly<Record<string, { readonly type: string; readonly read: () => Promise<string> }>> = {
  '/': { type: 'text/html', read: () => readFile(page('page.html'), 'utf8') },
  '/colours.css': { type: 'text/css', read: () => Promise.resolve(colours()) },
  '/page.css': { type: 'text/css', read: () => readFile(page('page.css'), 'utf8') },
  '/page.js': { type: 'text/javascript', read: bundled },
  '/icon.svg': { type: 'image/svg+xml', read: () => readFile(page('icon.svg'), 'utf8') },
  '/adaptivecards.js': { type: 'text/javascript', read: () => readFile(renderer(), 'utf8') },
}

/** Once; a page that changes is seen after the next start. */
let script: Promise<string> | undefined

function bundled(): Promise<string> {
  script ??= import('esbuild')
    .then(({ build }) => build({ entryPoints: [page('page.ts')], bundle: true, format: 'esm', target: 'es2023', write: false, logLevel: 'silent' }))
    .then(({ outputFiles }) => outputFiles[0]!.text)
  return script
}

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export async function file(path: string): Promise<Response | undefined> {
  const found = Object.hasOwn(files, path) ? files[path] : undefined
  if (!found) return undefined
  return new Response(await found.read(), {
    headers: {
      'content-type': `${found.type}; charset=utf-8`,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}
