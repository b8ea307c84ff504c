import { describe, expect, test } from 'vitest'
import { todaysSample } from '../../infra/local/sample-today.ts'
import { sample } from '../../infra/local/people.ts'
import type { Where } from '../../bot/message.ts'
import type { Organization } from '../../src/organization.ts'
import { shown } from '../cards/rules.ts'
import { answering, toast } from './answering.ts'

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

describe('asked about specializations', () => {
  test.each<[question: string, locale: string, answer: RegExp]>([
    ['what does the Kubernetes specialization ask for?', 'en', /The way to Kubernetes on Microsoft Azure is open: you hold Data & AI \(Azure\)[^]*An audit is needed[^]*I do not guess it/],
    ['when does our Threat Protection specialization renew? we attained it on 10 May 2025', 'en', /asks for a designation first: Security[^]*next anniversary is 10 May 2027[^]*This time customer references are due/],
    ['¿qué pide la especialización Cloud Security?', 'es', /Cloud Security pide antes una designación: Seguridad/],
    ['quali specializzazioni possiamo avere?', 'it', /aprono la strada a 10 specializzazioni/],
    ['which specializations does Security open?', 'en', /None of your designations[^]*Threat Protection/],
  ])('%s', async (question, locale, answer) => {
    expect(await words(question, { locale })).toMatch(answer)
  })
})

describe('asked what would be', () => {
  test.each<[question: string, locale: string, answer: RegExp]>([
    ['what if Marco Bianchi does not renew AZ-305?', 'en', /On 21 November 2027, if Marco Bianchi does not renew AZ-305 and every other renewal is done/],
    ['what if nobody renews for Data & AI?', 'en', /if nobody renews anything[^]*Data & AI \(Azure\): from 76\.5 to 44\.5 points, not qualified/],
    ['¿y si nadie renueva?', 'es', /si nadie renueva nada[^]*Datos e IA \(Azure\): de 76,5 a 44,5 puntos/],
    ['what if net adds in Modern Work are 12?', 'en', /Modern Work: from 68\.8 to 72\.8 points, not qualified/],
    ['e se la crescita in Modern Work fosse 500?', 'it', /da 68,8 a 76 punti, non qualificati/],
    ['what if Tom Baker passes MS-102?', 'en', /If Tom Baker earns MS-102 today[^]*Modern Work: from 68\.8 to 83\.8 points/],
    ['what if Elena Rossi leaves?', 'en', /If Elena Rossi leaves/],
  ])('%s', async (question, locale, answer) => {
    expect(await words(question, { locale })).toMatch(answer)
  })

  test('a renewal that is left out loses what it alone keeps', async () => {
    const organization = { ...company, people: company.people.filter(({ id }) => id !== 'marco') }
    expect(await words('what if Anna Keller does not renew AZ-104?', { organization })).toMatch(/Data & AI \(Azure\): from 76\.5 to 44\.5 points, not qualified/)
  })

  test('nobody is named in a channel, and figures and everybody can be asked about there', async () => {
    expect(await words('what if Anna Keller does not renew AZ-104?', { where: 'channel' })).not.toContain('Anna')
    expect(await words('what if nobody renews?', { where: 'channel' })).toMatch(/from 76\.5 to 44\.5/)
  })

  test('asked of the years of competencies, passing an exam gains levels', async () => {
    const bot = await answering(sample)
    const { say } = await bot.say('anna', 'what if Tom Baker passes 70-347?')
    expect(shown(say[0]!).join()).toMatch(/If Tom Baker passes|70-347/)
    const nobody = await bot.say('anna', 'what if nobody renews?')
    expect(shown(nobody.say[0]!).join()).toMatch(/at risk/i)
  })
})

describe('told about designations', () => {
  const told = async (text: string, organization = company, locale = 'en') => {
    const bot = await answering(organization, undefined, on)
    const before = await bot.now()
    const asked = await bot.say('anna', text, 'personal', locale)
    const card = asked.say[0]!.card
    const press = (action: { data?: unknown } | undefined) => bot.press('anna', action?.data)
    const done = await press(card.actions?.[0] as { data?: unknown })
    const after = await bot.now()
    const undone = await press(done.replace?.card.actions?.[0] as { data?: unknown })
    return { before, asked: shown(asked.say[0]!).join('\n'), after, undone: toast(undone), now: await bot.now() }
  }

  test.each<[string, string, RegExp, object]>([
    ['we enrolled in Modern Work on 3 May', 'en', /You hold Solutions Partner for Modern Work, anniversary 21 March 2027/, { designations: [{ designation: 'modern-work', anniversary: '2027-03-21' }] }],
    ['our Data & AI anniversary is 12 May', 'en', /anniversary 12 May 2027/, { designations: [{ designation: 'data-ai', anniversary: '2027-05-12', track: 'SMB' }] }],
    ['Infrastructure net customer adds are 3 in October', 'en', /Infrastructure \(Azure\): from 35 to 55 points/, { metrics: [{ designation: 'infrastructure', metric: 'net-customer-adds', value: 3, month: '2026-10' }] }],
    ['puntiamo alla Sicurezza', 'it', /Puntate a Solutions Partner per Sicurezza/, { designations: [{ designation: 'security' }] }],
    ['Microsoft ci classifica come Enterprise per Infrastruttura', 'it', /Microsoft vi classifica come Enterprise per Infrastruttura/, { designations: [{ designation: 'infrastructure', track: 'Enterprise' }] }],
    ['implementaciones en Datos e IA: 4 en octubre', 'es', /Implementaciones en 4, octubre de 2026/, { metrics: [{ designation: 'data-ai', metric: 'deployments', value: 4 }] }],
  ])('%s: shown with what it changes, recorded, taken back', async (text, locale, words, recorded) => {
    const { before, asked, after, undone, now } = await told(text, company, locale)
    expect(asked).toMatch(words)
    for (const [field, items] of Object.entries(recorded)) expect(after[field as 'metrics']).toEqual(expect.arrayContaining((items as object[]).map((item) => expect.objectContaining(item))))
    expect(after).not.toEqual(before)
    expect(undone).not.toBe('')
    expect(now).toEqual(before)
  })

  test('a renewal in its window goes on from the old anniversary', async () => {
    const organization = { ...company, designations: [{ designation: 'security' as const, anniversary: '2026-11-05' }] }
    expect((await told('we renewed Security on 10 November', organization)).asked).toMatch(/anniversary 5 November 2027/)
  })

  test('what is left out is asked for: the association, the designation', async () => {
    expect(await words('Modern Work deployments are 4')).toMatch(/add CPOR, DPOR or CSP/)
    expect(await words('net adds are 12')).toMatch(/Tell me for which designation/)
  })
})
