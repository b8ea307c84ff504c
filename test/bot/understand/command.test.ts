import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { understandCommand } from '../../../infra/local/commands/understand.ts'
import { ROSTER } from './sentences.ts'

const folder = mkdtempSync(join(tmpdir(), 'roster-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function* lines(all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

async function run(args: string[], stdin: readonly string[] = []): Promise<{ out: unknown[]; refused?: string }> {
  const out: unknown[] = []
  try {
    await understandCommand(args, { stdin: lines(stdin), out: (line) => void out.push(JSON.parse(line)), err: () => {} })
    return { out }
  } catch (error) {
    return { out, refused: (error as Error).message }
  }
}

describe('goldkeeper understand', () => {
  const roster = file('roster.json', JSON.stringify(ROSTER))

  it('answers a sentence', async () => {
    const { out } = await run(['--roster', roster, '--on', '2017-12-15', 'what if', 'marco leaves next month'])
    expect(out).toEqual([{ intent: 'what_if', slots: { person: 'marco', date: 'next month', day: '2018-01-01' }, confidence: expect.any(Number), language: 'en' }])
  })

  it('answers each line with a line, skips blank ones and ignores keys it does not know', async () => {
    const { out, refused } = await run(['--stdin', '--roster', roster], ['{"text":"help me","locale":"en-GB","more":1}', '', '{"text":"chi è Giulia","locale":"it"}'])
    expect(refused).toBeUndefined()
    expect(out).toMatchObject([{ intent: 'help', language: 'en' }, { slots: { person: 'Giulia' }, language: 'it' }])
  })

  it('stops at the first bad line, all answers before it written', async () => {
    const { out, refused } = await run(['--stdin'], ['{"text":"help me"}', '', '{"text":7}', '{"text":"help me"}'])
    expect(out).toHaveLength(1)
    expect(refused).toBe('line 3: text is 7: write the sentence as a text')
    expect((await run(['--stdin'], ['help'])).refused).toBe('line 1: is not JSON: write one JSON object a line')
  })

  it('refuses what it cannot use, and says what to do', async () => {
    const refusals = await Promise.all(
      [
        [],
        ['--stdin', 'what is missing'],
        ['--on', '2017-02-30', 'help'],
        ['--roster', join(folder, 'none.json'), 'help'],
        ['--roster', file('bad.json', '{'), 'help'],
        ['--roster', file('odd.json', '["Anna", 3]'), 'help'],
      ].map((args) => run(args)),
    )
    expect(refusals.map(({ refused }) => refused?.replaceAll(folder, '…'))).toEqual([
      'understand needs a sentence in quotes, or --stdin with one JSON object a line',
      'understand reads either a sentence or --stdin: give one of them',
      '--on is "2017-02-30": write a day of the calendar as YYYY-MM-DD',
      'the roster …/none.json cannot be read: check the path',
      'the roster …/bad.json is not JSON: write an array of names',
      'the roster …/odd.json: [1] is 3: write each name as a text',
    ])
    expect(refusals.every(({ out }) => out.length === 0)).toBe(true)
  })
})
