import { describe, expect, test } from 'vitest'
import { todaysSample } from '../../infra/local/sample-today.ts'
import { sample } from '../../infra/local/people.ts'
import type { Where } from '../../bot/message.ts'
import type { Organization } from '../../src/organization.ts'
import { shown } from '../cards/rules.ts'
import { answering } from './answering.ts'

const on = '2026-11-21'
const company = todaysSample(on)

type Asked = { who?: string; locale?: string; where?: Where; organization?: Organization }

async function words(text: string, { who = 'anna', locale = 'en', where = 'personal', organization = company }: Asked = {}): Promise<string> {
  const bot = await answering(organization, undefined, on)
  const { say } = await bot.say(who, text, where, locale)
  return say.flatMap((one) => shown(one)).join('\n')
}

describe('asked about designations', () => {
  test.each<[question: string, locale: string, answer: RegExp]>([
    ['are we still Solutions Partner for Data & AI?', 'en', /Data & AI \(Azure\): 76\.5 of 100 points/],
    ['where do we stand?', 'en', /Designations that qualify today: 1 of 3/],
    ["what's the cheapest way to 70 in Modern Work?", 'en', /The cheapest way to qualify for Modern Work|Nothing is missing/],
    ['will we keep the Data & AI designation?', 'en', /renewals keep you at/],
    ['what does the Security designation ask for?', 'en', /Solutions Partner for Security: 70 of 100 points/],
    ['what if Anna Keller leaves?', 'en', /If Anna Keller leaves on 21 November 2026/],
    ['who has AZ-104?', 'en', /Anna Keller/],
    ['Qual è il nostro punteggio in Dati e IA?', 'it', /Dati e IA \(Azure\): 76,5 punti su 100/],
    ['¿qué nos falta para Infraestructura?', 'es', /Infraestructura \(Azure\)/],
  ])('%s', async (question, locale, answer) => {
    expect(await words(question, { locale })).toMatch(answer)
  })

  test('names nobody in a channel', async () => {
    const said = await words('who must renew to keep our points in Data & AI?', { where: 'channel' })
    expect(said).toMatch(/renewals? due/)
    for (const { name } of company.people) expect(said).not.toContain(name)
  })

  test('says that the track is assumed where nobody has told it, and which figures are missing', async () => {
    const said = await words('what is our score in Digital & App Innovation?')
    expect(said).toMatch(/count the Enterprise track/)
    expect(said).toMatch(/Nobody has told me these figures yet, so they count as 0: Net customer adds, Usage growth and Deployments/)
  })

  test('answers old competencies with their rules and what replaced them', async () => {
    expect(await words('what does gold Messaging ask for?')).toMatch(/Solutions Partner/)
    expect(await words('what do we need for gold Messaging?')).toMatch(/Solutions Partner/)
  })

  test('a company without designations is answered about the one it names', async () => {
    const organization = { ...sample, people: company.people, memberships: [], targets: [] }
    expect(await words('what is our score in Security?', { organization })).toMatch(/Security: /)
  })
})
