import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/* The house rules that matter, read from the code itself. */

const rooms = ['functions', 'bot', 'src', 'cards', 'infra', 'test'] as const
const files = rooms.flatMap((room) => globSync(`${room}/**/*.ts`)).sort()

/** Which rooms a room may import from, besides itself. */
const doors: Record<string, readonly string[]> = {
  functions: ['bot', 'src', 'cards'],
  bot: ['src', 'cards'],
  cards: ['src'],
  src: [],
  infra: ['functions', 'bot', 'cards', 'src'],
  test: ['functions', 'bot', 'cards', 'src', 'infra'],
}

const source = (file: string): string => readFileSync(file, 'utf8')

/** The code without comments and strings, so that a rule reads what runs. */
const code = (file: string): string =>
  source(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")

const imports = (file: string): { names: string; from: string }[] =>
  [...source(file).matchAll(/^(?:import|export)\b([^'"]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map((found) => ({
    names: found[1] ?? '',
    from: (found[2] ?? found[3] ?? found[4])!,
  }))

const room = (path: string): string => path.split('/')[0]!
const inside = (file: string, from: string): string => normalize(join(dirname(file), from))

const offenders = (among: readonly string[], breaks: (file: string) => boolean): string[] => among.filter(breaks)

test('imports go one way between the rooms', () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => ({ file, to: inside(file, from) }))
      .filter(({ to }) => rooms.includes(room(to) as (typeof rooms)[number]))
      .filter(({ to }) => room(to) !== room(file) && !doors[room(file)]!.includes(room(to)))
      .map(({ to }) => `${file} → ${to}`),
  )
  expect(wrong).toEqual([])
})

test('src and cards know no clock, environment, chance or outside world', () => {
  const pure = files.filter((file) => /^(src|cards)\//.test(file) && !file.startsWith('src/store/'))
  const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bprocess\.|\bMath\.random\b|\bfetch\(|\bsetTimeout\b|\bconsole\./
  expect(offenders(pure, (file) => impure.test(code(file)))).toEqual([])
  expect(offenders(pure, (file) => imports(file).some(({ from }) => from.startsWith('node:')))).toEqual([])
})

test('bot is free of the clock and of chance too: the day is a parameter', () => {
  const bot = files.filter((file) => file.startsWith('bot/') && !file.startsWith('bot/teams/'))
  expect(offenders(bot, (file) => /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\./.test(code(file)))).toEqual([])
})

test('only bot/teams imports botbuilder', () => {
  const others = files.filter((file) => !file.startsWith('bot/teams/') && !file.startsWith('test/'))
  expect(offenders(others, (file) => imports(file).some(({ from }) => /^botbuilder|^botframework/.test(from)))).toEqual([])
})

test('src imports nothing but itself and zod, the store and the importer aside', () => {
  const core = files.filter((file) => file.startsWith('src/') && !/^src\/(store|import|catalog\/page)\//.test(file))
  expect(offenders(core, (file) => imports(file).some(({ from }) => !from.startsWith('.') && from !== 'zod'))).toEqual([])
})

test('there are no enums, drawers called utils, barrels or test modifiers', () => {
  expect(offenders(files, (file) => /\benum\s+\w+\s*\{/.test(code(file)))).toEqual([])
  expect(offenders(files, (file) => /(^|\/)(utils?|helpers?|services?|managers?)(\/|\.)/.test(file))).toEqual([])
  expect(offenders(files, (file) => file.endsWith('/index.ts'))).toEqual([])
  expect(offenders(files, (file) => file !== 'test/house.test.ts' && /\b(it|test|describe)\.(only|todo)\b|@ts-ignore|@ts-nocheck/.test(code(file)))).toEqual([])
})

test('a class is only what an error or an SDK wants', () => {
  expect(offenders(files, (file) => /\bclass\s+(?!\w+ extends )/.test(code(file)))).toEqual([])
})

test('file names are kebab-case', () => {
  expect(offenders(files, (file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([])
})
