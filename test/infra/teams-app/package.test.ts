import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { understand } from '../../../bot/understand/understand.ts'
import { pack } from '../../../infra/teams/package.ts'
import { readPng } from '../../e2e/png.ts'

const given = { bot: '3f0c5a2e-7b1d-4c6a-9e2f-5a1b2c3d4e5f', domain: 'func-goldkeeper.azurewebsites.net', company: 'Nordwind "Nord" Consulting', website: 'https://nordwind.example' }

type Manifest = { bots: { scopes: string[]; commandLists: { commands: { title: string; description: string }[] }[] }[] }
const json = (name: string): unknown => JSON.parse(readFileSync(`infra/teams/${name}`, 'utf8'))
const manifest = json('manifest.json') as Manifest
const textsOf = (language: string) => json(`${language}.json`) as Record<string, string>

test('the package holds what Teams wants, filled in, and nothing else', async () => {
  const packed = await pack(given)
  if ('wrong' in packed) throw new Error(packed.wrong.join('\n'))
  const files = unzipSync(zipSync(packed.files))
  expect(Object.keys(files).sort()).toEqual(['color.png', 'es.json', 'it.json', 'manifest.json', 'outline.png'])
  const text = Buffer.from(files['manifest.json']!).toString()
  expect(text).not.toContain('${')
  expect(JSON.parse(text)).toMatchObject({ id: given.bot, developer: { name: given.company }, validDomains: [given.domain] })
})

test.each([
  [{ bot: 'goldkeeper' }, /\/id must match/],
  [{ website: 'http://nordwind.example' }, /http:\/\/nordwind\.example does not begin with https/],
  [{ domain: 'https://nordwind.example/api' }, /is no host name/],
  [{ company: 'N'.repeat(33) }, /\/developer\/name must NOT have more than 32/],
  [{ bot: undefined, company: undefined }, /Missing: --bot, --company/],
])('a package with %o is refused with a sentence', async (change, sentence) => {
  const packed = await pack({ ...given, ...change })
  expect('wrong' in packed ? packed.wrong.join('\n') : 'made').toMatch(sentence)
})

const keys = (): string[] =>
  manifest.bots[0]!.commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((_, command) => ['title', 'description'].map((what) => `bots[0].commandLists[${list}].commands[${command}].${what}`)),
  )

test.each(['it', 'es'])('every command is translated to %s, within the lengths Teams shows', (language) => {
  const texts = textsOf(language)
  expect(Object.keys(texts).filter((key) => key.startsWith('bots')).sort()).toEqual(keys().sort())
  const titles = Object.entries(texts).filter(([key, text]) => key.endsWith('.title') && text.length > 32)
  expect(titles).toEqual([])
  expect([texts['name.short']!.length <= 30, texts['description.short']!.length <= 80, texts['description.full']!.length <= 4000]).toEqual([true, true, true])
})

test('every command offered is understood, in each language', () => {
  const offered = [
    ...manifest.bots[0]!.commandLists.flatMap(({ commands }) => commands.map(({ title }) => ['en', title] as const)),
    ...['it', 'es'].flatMap((language) =>
      Object.entries(textsOf(language)).flatMap(([key, text]) => (key.endsWith('.title') ? [[language, text] as const] : [])),
    ),
  ]
  const declined = offered
    .map(([locale, text]) => ({ text, locale, ...understand({ text, locale: locale as 'en', roster: [], on: '2017-12-15' }) }))
    .filter(({ intent, ask, language, locale }) => intent === 'out_of_scope' || ask !== undefined || language !== locale)
  expect(declined.map(({ text, intent, language, ask }) => ({ text, intent, language, ask }))).toEqual([])
})

test('the outline icon is white on nothing, the colour icon fills its square', () => {
  const outline = readPng(readFileSync('infra/teams/outline.png'))
  const colour = readPng(readFileSync('infra/teams/color.png'))
  expect([outline.width, outline.height, colour.width, colour.height]).toEqual([32, 32, 192, 192])
  expect(outline.at(16, 16)).toBeGreaterThan(0)
})
