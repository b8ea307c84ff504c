import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { understand } from '../../../bot/understand/understand.ts'
import { mistakes, pack } from '../../../infra/teams/package.ts'
import { Language } from '../../../src/intent.ts'
import { readPng } from '../../e2e/png.ts'
import type { Picture } from '../../e2e/png.ts'

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

test('the manifest names a file for every language that is spoken', () => {
  const { defaultLanguageTag, additionalLanguages } = (json('manifest.json') as { localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] } }).localizationInfo
  expect([defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)].sort()).toEqual([...Language.options].sort())
  expect(additionalLanguages.filter(({ languageTag, file }) => file !== `${languageTag}.json`)).toEqual([])
})

const keys = (): string[] =>
  manifest.bots[0]!.commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((_, command) => ['title', 'description'].map((what) => `bots[0].commandLists[${list}].commands[${command}].${what}`)),
  )

test.each(['it', 'es'])('every command and what the app says of itself is translated to %s', (language) => {
  const texts = textsOf(language)
  expect(Object.keys(texts).filter((key) => key.startsWith('bots')).sort()).toEqual(keys().sort())
  expect(['name.short', 'name.full', 'description.short', 'description.full'].filter((key) => !texts[key])).toEqual([])
})

test.each<[string, RegExp]>([
  ['bots[0].commandLists[0].commands[0].title', /is longer than 32 characters: Teams cuts it/],
  ['description.short', /short must NOT have more than 80 characters/],
  ['bots[0].commandLists[0].commands[9].title', /commands\[9\]\.title names nothing in the manifest/],
])('a translation of %s that Teams would refuse is refused here', async (key, sentence) => {
  const packed = await pack(given)
  if ('wrong' in packed) throw new Error(packed.wrong.join('\n'))
  const filled = Buffer.from(packed.files['manifest.json']!).toString()
  expect((await mistakes(filled, JSON.stringify({ ...textsOf('it'), [key]: 'x'.repeat(81) }))).join('\n')).toMatch(sentence)
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
  const every = ({ width, height }: Picture) => Array.from({ length: width * height }, (_, at) => [at % width, Math.floor(at / width)] as const)
  const drawn = every(outline).filter(([x, y]) => outline.alpha(x, y) > 0)
  expect(new Set(drawn.map(([x, y]) => outline.at(x, y)))).toEqual(new Set([0xffffff]))
  // A line drawing: most of it is nothing, and enough of it is there to be seen.
  expect([drawn.length > 100, drawn.length < 512]).toEqual([true, true])
  expect(every(colour).filter(([x, y]) => colour.alpha(x, y) < 255)).toEqual([])
})
