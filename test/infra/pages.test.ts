import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/* What the pages tell people to do can be done: each command, option, setting, alarm and link in them exists. */

const pages = globSync('{*,infra/**/*}.md').sort()
const textOf = (page: string): string => readFileSync(page, 'utf8')
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts
const commands = new Set(globSync('infra/local/commands/*.ts').map((file) => file.replace(/^.*\/|\.ts$/g, '')))
const benches = new Set([...readFileSync('test/bench/bench.ts', 'utf8').matchAll(/^ {2}(\w+): async/gm)].map((found) => found[1]))

/** All finds of a pattern's first group in the pages, with the page. */
const found = (pattern: RegExp): { page: string; what: string; rest: string }[] =>
  pages.flatMap((page) => [...textOf(page).matchAll(pattern)].map((one) => ({ page, what: one[1]!, rest: one[2] ?? '' })))

test('the pages are there', () => {
  expect(pages).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'README.md', 'SECURITY.md', 'infra/azure/README.md', 'infra/azure/RUNBOOK.md']))
})

test('every npm script that is named exists', () => {
  const named = found(/npm (?:run )?(?:-s )?(start|test|(?<=run )\w+|(?<=run -s )\w+)/g)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ what }) => scripts[what] === undefined)).toEqual([])
})

test('every command of goldkeeper that is named exists, and knows the options it is given', () => {
  const named = found(/goldkeeper(?: --)? ([a-z]+)\b(?<=-- [a-z]+|`goldkeeper [a-z]+)([^`#\n]*)/g)
  expect(new Set(named.map(({ what }) => what)).size).toBeGreaterThan(8)
  const unknown = named.flatMap(({ page, what, rest }) => {
    if (!commands.has(what)) return [`${page}: ${what}`]
    const source = readFileSync(`infra/local/commands/${what}.ts`, 'utf8') + readFileSync('infra/local/kept.ts', 'utf8')
    return [...rest.matchAll(/--([a-z-]+)/g)].map((one) => one[1]!).filter((option) => !new RegExp(`'?${option}'?: \\{ type`).test(source)).map((option) => `${page}: ${what} --${option}`)
  })
  expect(unknown).toEqual([])
})

test('every setting that is named is read somewhere', () => {
  const known = ['functions/settings.ts', 'infra/azure/main.parameters.json', 'infra/azure/host.bicep', 'test/bench/bench.ts'].map(textOf).join('\n')
  const named = found(/\b(GOLDKEEPER_[A-Z_]+|MicrosoftApp[A-Z][A-Za-z]+)\b/g)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ what }) => !known.includes(what))).toEqual([])
})

test('every alarm and function that the runbook names exists, and every sentence it quotes from the log is said', () => {
  const runbook = textOf('infra/azure/RUNBOOK.md')
  const alarms = [...runbook.matchAll(/alarm `([\w-]+)`/g)].map((one) => one[1]!)
  expect([...textOf('infra/azure/watch.bicep').matchAll(/^ {4}name: '([\w-]+)'$/gm)].map((one) => one[1]!).sort()).toEqual(alarms.sort())
  const functions = [...runbook.matchAll(/admin\/functions\/(\w+)|function `(\w+)`/g)].map((one) => one[1] ?? one[2]!)
  expect(functions.filter((name) => !existsSync(`functions/${name}.ts`))).toEqual([])
  const code = globSync('bot/**/*.ts').map(textOf).join('\n')
  for (const sentence of ['Teams does not accept who we are', 'An organization could not be audited']) {
    expect(runbook).toContain(sentence)
    expect(code).toContain(`'${sentence}'`)
  }
})

test('every bench that is named exists', () => {
  expect(found(/npm run bench -- (\w+)/g).filter(({ what }) => what !== 'NAME' && !benches.has(what))).toEqual([])
})

test('every link to a file leads to one', () => {
  const links = found(/\]\((?!https?:|#)([^)#]+)/g)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter(({ page, what }) => !existsSync(join(dirname(page), what)))).toEqual([])
})
