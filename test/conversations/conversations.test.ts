import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import type { Language } from '../../src/intent.ts'
import { teamsHere } from '../fakes/teams-here.ts'
import { open } from './company.ts'
import type { Said } from './company.ts'
import { readScripts } from './script.ts'
import type { Line, Script } from './script.ts'

const teams = await teamsHere()

const files = globSync('test/conversations/{en,it,es}/*.txt').sort()

for (const file of files) {
  const language = file.split('/')[2] as Language
  describe(`in ${file}`, () => {
    for (const script of readScripts(file, readFileSync(file, 'utf8'))) {
      test(`${script.title}, as written`, async () => expect(await wrongIn(script, language)).toEqual([]))
    }
  })
}

/** Every line that is not answered as it is written, with what was said instead. */
async function wrongIn(script: Script, language: Language): Promise<string[]> {
  const company = await open(script.company, language, teams)
  const wrong: string[] = []
  for (const line of script.lines) {
    if ('day' in line) company.pretend(line.day)
    else wrong.push(...complaints(line, await company.act(line)))
  }
  return wrong
}

function complaints(line: Line, { words, card, understood, failures }: Said): string[] {
  const asked = line.doing.kind === 'says' ? line.doing.text : ''
  const all = [
    ...failures,
    ...(words === '' ? ['nothing is said'] : []),
    ...(line.is !== undefined && line.is !== understood ? [`understood ${understood}, not ${line.is}`] : []),
    ...line.says.filter((part) => !words.includes(part)).map((part) => `does not say: ${part}`),
    ...line.silent.filter((part) => words.includes(part)).map((part) => `says: ${part}`),
    ...(line.where === 'personal' ? [] : namesIn(card, asked).map((name) => `names ${name} where others read`)),
  ]
  return all.length === 0 ? [] : [`line ${line.at}: ${all.join('; ')}\n${words}`]
}

/** The names of the company's people that a card gives away, except those the one who asks has written herself; Jan is a month too. */
function namesIn(card: unknown, asked: string): string[] {
  const all = JSON.stringify(card)
  const names = sample.people.flatMap(({ name = '' }) => [name, ...name.split(' ')]).filter((name) => name.length > 3)
  return names.filter((name) => all.includes(name) && !asked.toLowerCase().includes(name.toLowerCase()))
}

test('the same things are talked about in every language', () => {
  const about = (language: string) => files.filter((file) => file.includes(`/${language}/`)).map((file) => file.split('/').at(-1))
  expect(about('it')).toEqual(about('en'))
  expect(about('es')).toEqual(about('en'))
})
