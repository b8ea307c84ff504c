import { describe, expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import { IntentName, Language } from '../../src/intent.ts'
import { answering } from './answering.ts'

/* What others read with the one who asks: counts, and nobody's name, whatever is asked and whoever asks. */

const names = sample.people.flatMap(({ name = '', email = '' }) => [name, email, ...name.split(' ')]).filter((name) => name.length > 3)

const slots = [
  {},
  { competency: 'messaging', level: 'gold' },
  { competency: 'messaging', level: 'silver' },
  { competency: 'cloud-crm', level: 'silver' },
  { exam: ['70-345'] },
  { exam: ['70-347', '70-345'] },
  { cert: 'MCSE:Productivity' },
  { person: '@me' },
  { person: '@me', exam: ['70-346'], day: '2017-12-01' },
  { until: '2019-01-01' },
] as const
const everyone = [...slots.map((one) => ({ slots: one })), ...sample.people.map(({ id }) => ({ slots: { exam: ['70-345'] }, who: id }))]

describe.each(['group', 'channel'] as const)('in a %s', (where) => {
  test.each(IntentName.options)('%s names nobody', async (intent) => {
    const bot = await answering({ ...sample, settings: { open: true } })
    const leaks: string[] = []
    for (const who of ['anna', 'marco', 'stranger']) {
      for (const language of Language.options) {
        for (const ask of everyone) {
          const said = JSON.stringify(await bot.press(who, { press: 'ask', intent, ...ask, language }, where))
          for (const name of names) if (said.includes(name)) leaks.push(`${name} to ${who}: ${JSON.stringify(ask)}`)
        }
      }
    }
    expect(leaks).toEqual([])
  })
})

test('and in private an employee reads no colleague by name', async () => {
  const bot = await answering(sample)
  const colleagues = names.filter((name) => !['Marco', 'Bianchi', 'Marco Bianchi', 'marco.bianchi@nordwind.example'].includes(name))
  const leaks: string[] = []
  for (const intent of IntentName.options) {
    // The help's own examples speak of an Anna.
    if (intent === 'help') continue
    for (const ask of everyone) {
      const said = JSON.stringify(await bot.press('marco', { press: 'ask', intent, ...ask }))
      for (const name of colleagues) if (said.includes(name)) leaks.push(`${name}: ${intent} ${JSON.stringify(ask)}`)
    }
  }
  expect(leaks).toEqual([])
})
