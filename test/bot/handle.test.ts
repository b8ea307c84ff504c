import { expect, test } from 'vitest'
import { handle } from '../../bot/handle.ts'
import type { Handled } from '../../bot/handle.ts'
import type { Answer } from '../../bot/message.ts'
import { remember } from '../../bot/night/conversations.ts'
import type { Turn } from '../../bot/turn.ts'
import { texts } from '../../cards/text/languages.ts'
import { readOrganization } from '../../src/store/organizations.ts'
import { wordsOf } from '../conversations/company.ts'
import { teamsHere } from '../fakes/teams-here.ts'
import { channel, chatOf, company, opened, reference, rules, tenant } from './night/company.ts'

const teams = await teamsHere()

async function alerted() {
  const night = await opened(teams)
  await night.audit()
  const ids = (await night.alerts()).map(({ id }) => id)
  async function turnOf(who: string, where: Turn['where']): Promise<Turn> {
    const { organization } = (await readOrganization(night.shelf, tenant))!
    const me = organization.people.find(({ id }) => id === who)
    const admin = company.admins.includes(who)
    const conversation = where === 'personal' ? chatOf(who) : channel
    const common = { organization, rules, catalog: rules.catalog, on: night.now().slice(0, 10), at: night.now(), others: [] }
    return { ...common, where, conversation, me, by: who, admin, people: 'named', text: texts.en, said: '' }
  }
  const press = async (who: string, pressed: Handled, where: Turn['where'] = 'personal') => handle(await turnOf(who, where), night.shelf, pressed)
  return { ...night, ids, press }
}

const words = ({ say, replace }: Answer) => wordsOf((replace ?? say[0])?.card).join('\n')

test('of two admins who press at once, one looks after it and the other is told who', async () => {
  const { press, ids, alerts } = await alerted()
  const answers = await Promise.all([press('anna', { press: 'acknowledge', alerts: [ids[0]!] }), press('sofia', { press: 'acknowledge', alerts: [ids[0]!] })])
  const winner = (await alerts()).find(({ id }) => id === ids[0])!.acknowledged!.by
  const [won, lost] = winner === 'anna' ? answers : answers.toReversed()
  expect(words(won!)).toContain('You are looking after it.')
  expect(words(lost!)).toContain(`${winner === 'anna' ? 'Anna Keller' : 'Sofia Lindgren'} is already looking after it.`)
})

test('what one has answered is seen on the card of the other', async () => {
  const { press, ids, deliver } = await alerted()
  await press('anna', { press: 'acknowledge', alerts: ids })
  await deliver()
  const edits = teams.said.filter(({ method }) => method === 'PUT')
  expect(edits.map(({ conversation }) => conversation)).toEqual([chatOf('anna'), chatOf('sofia')])
  expect(wordsOf(edits[1]!.activity.attachments?.[0]?.content).join('\n')).toContain('Anna Keller is looking after it.')
})

test('put off for a week, for a month, or until a day', async () => {
  const { press, ids, alerts } = await alerted()
  expect(words(await press('anna', { press: 'snooze', alerts: ids, days: 7 }))).toContain('Put off until 22 December 2017')
  await press('anna', { press: 'snooze', alerts: [ids[0]!], days: 30 })
  await press('anna', { press: 'snooze', alerts: [ids[1]!], day: '2018-02-01' })
  expect((await alerts()).map(({ snoozed }) => snoozed)).toEqual(['2018-01-14', '2018-02-01'])
})

test('a step is asked of an employee, who answers, and the admins see what she said', async () => {
  const { press, ids, alerts, deliver, shelf, pretend } = await alerted()
  await remember(shelf, reference(teams.url, 'lucia', { locale: 'es-ES' }))
  const target = ids.find((id) => id.includes('messaging-gold'))!
  expect(words(await press('anna', { press: 'assign', alert: target, person: 'lucia', take: ['70-345'] }))).toContain('Lucía Ortega was asked to take 70-345.')
  // Pressed again it is asked once.
  await press('sofia', { press: 'assign', alert: target, person: 'lucia', take: ['70-345'] })
  pretend('2017-12-18T09:00:00.000Z')
  await deliver()
  const hers = teams.said.filter(({ conversation }) => conversation === chatOf('lucia'))
  expect(hers.map(({ activity }) => activity.summary)).toEqual(['Anna Keller te pide que te presentes al examen 70-345, para Mensajes Gold.'])
  expect(words(await press('tom', { press: 'step', alert: target, take: ['70-345'], answer: 'accepted' }))).toContain('no longer on file')
  await press('lucia', { press: 'step', alert: target, take: ['70-345'], answer: 'accepted' })
  expect((await alerts()).find(({ id }) => id === target)!.steps).toEqual([{ person: 'lucia', take: ['70-345'], by: 'anna', state: 'accepted' }])
})

test('a step asked in the morning arrives at once, and one asked in the evening on the next morning, wherever the company is', async () => {
  for (const [zone, morning, evening, next] of [['Europe/Rome', '08:00', '19:30', '07:00'], ['Pacific/Auckland', '20:30', '08:00', '19:00'], ['America/New_York', '14:00', '03:00', '13:00']] as const) {
    for (const at of [morning, evening]) {
      teams.said.length = 0
      const { press, ids, deliver, shelf, pretend, change, now } = await alerted()
      await change((organization) => ({ ...organization, timeZone: zone }))
      await remember(shelf, reference(teams.url, 'lucia'))
      pretend(`2017-12-18T${at}:00.000Z`)
      await press('anna', { press: 'assign', alert: ids.find((id) => id.includes('messaging-gold'))!, person: 'lucia', take: ['70-345'] })
      await deliver()
      const hers = () => teams.said.filter(({ conversation }) => conversation === chatOf('lucia')).length
      expect([zone, at, hers()]).toEqual([zone, at, at === morning ? 1 : 0])
      pretend(new Date(Date.parse(`${now().slice(0, 10)}T${next}:00.000Z`) + (next < at ? 86_400_000 : 0)).toISOString())
      await deliver()
      expect([zone, at, hers()]).toEqual([zone, at, 1])
    }
  }
})

test('who declines a step is named to whoever asked, once, with a way to ask somebody else', async () => {
  const { press, ids, deliver, shelf, pretend } = await alerted()
  await remember(shelf, reference(teams.url, 'lucia'))
  const target = ids.find((id) => id.includes('messaging-gold'))!
  pretend('2017-12-18T09:00:00.000Z')
  await press('sofia', { press: 'assign', alert: target, person: 'lucia', take: ['70-345'] })
  await deliver()
  teams.said.length = 0
  for (let n = 0; n < 2; n++) await press('lucia', { press: 'step', alert: target, take: ['70-345'], answer: 'declined' })
  await deliver()
  const told = teams.said.filter(({ method }) => method === 'POST')
  expect(told.map(({ conversation, activity }) => [conversation, activity.summary])).toEqual([[chatOf('sofia'), 'Lucía Ortega will not take 70-345.']])
  expect(JSON.stringify(told[0]!.activity.attachments)).toContain('"press":"handle"')
})

test('whoever was asked to take something and cannot be reached is named where one asks who got it', async () => {
  const { press, ids, deliver, pretend } = await alerted()
  const target = ids.find((id) => id.includes('messaging-gold'))!
  pretend('2017-12-18T09:00:00.000Z')
  await press('anna', { press: 'assign', alert: target, person: 'lucia', take: ['70-345'] })
  await deliver()
  expect(words(await press('anna', { press: 'delivery', alert: target }))).toMatch(/2 of 3 got it\.[^]*Lucía Ortega did not get the last message: there is no chat with me yet\./)
})

test('of somebody who got the first message and not the last both are told', async () => {
  const { press, ids, audit, change, pretend } = await alerted()
  pretend('2018-01-02T23:30:00.000Z')
  await change((organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'giulia' ? { ...one, leaves: '2018-01-03' } : one)) }))
  teams.failures.push({ status: 403, code: 'ConversationBlockedByUser' })
  await audit()
  const target = ids.find((id) => id.includes('cloud-crm'))!
  const got = words(await press('anna', { press: 'delivery', alert: target }))
  expect(got).toContain('Anna Keller got it on 15 December 2017.')
  expect(got).toContain('Anna Keller did not get the last message: I am blocked there.')
  expect(got).toContain('1 of 2 got it.')
  // In Rome it is the next day already.
  expect(got).toContain('Sofia Lindgren got it on 3 January 2018.')
})

test('who got an alert, and why somebody did not, is told in words', async () => {
  const { press, ids } = await alerted()
  const told = words(await press('anna', { press: 'delivery', alert: ids[0]! }))
  expect(told).toContain('Anna Keller got it on 15 December 2017.')
  expect(told).toContain('2 of 2 got it.')
})

test('only admins answer alerts, and only in private', async () => {
  const { press, ids } = await alerted()
  for (const pressed of [{ press: 'acknowledge', alerts: ids }, { press: 'delivery', alert: ids[0]! }, { press: 'monthly' }] satisfies Handled[]) {
    expect(words(await press('marco', pressed))).toContain('Only an admin')
    expect(words(await press('anna', pressed, 'channel'))).toContain('private chat')
  }
  expect(words(await press('marco', { press: 'listen', on: true }, 'channel'))).toContain('Only an admin')
})

test('an alert of nowhere is answered politely', async () => {
  const { press } = await alerted()
  expect(words(await press('anna', { press: 'acknowledge', alerts: ['alert-elsewhere-messaging-gold-target'] }))).toContain('no longer on file')
  expect(words(await press('anna', { press: 'handle', alert: 'x' }))).toContain('no longer on file')
})

test('every admin but the last may turn alerts off', async () => {
  const { press } = await alerted()
  expect(words(await press('anna', { press: 'listen', on: false }))).toContain('I no longer alert you')
  expect(words(await press('sofia', { press: 'listen', on: false }))).toContain('I alert you here')
  expect(words(await press('anna', { press: 'listen', on: true }))).toContain('From now on I alert you')
})

test('everybody chooses for herself when she is written to, and what waits follows at once', async () => {
  const { press, digests, audit, change, now, pretend } = await alerted()
  const shown = async (wish: string, who = 'anna') => words(await press(who, { press: 'wish', wish }))
  expect(await shown('hours:7-17')).toContain('From 7:00 to 17:00 (Europe/Rome)')
  expect(await shown('days:123456')).toContain('Monday to Saturday')
  expect(await shown('monthly:off')).toContain('No word in months')
  expect(await shown('monthly:on')).toContain('A word every month')
  // Friday evening: something new waits for Saturday morning.
  pretend('2017-12-15T18:00:00.000Z')
  await change((organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'marco' ? { ...one, leaves: '2018-05-31' } : one)) }))
  await audit()
  const waits = async () => (await digests()).find(({ to, state }) => to === 'anna' && state === 'waiting')?.from
  expect([await waits(), now()]).toEqual(['2017-12-16T06:00:00.000Z', '2017-12-15T18:00:00.000Z'])
  expect(await shown('pause:7')).toContain('Paused until 21 December 2017')
  expect(await waits()).toBe('2017-12-22T06:00:00.000Z')
  expect(await shown('pause:0')).not.toContain('Paused')
  expect(await waits()).toBe('2017-12-16T06:00:00.000Z')
  // An employee who is no admin may; whom nobody has on record has nothing to choose.
  expect(await shown('days:1234567', 'marco')).toContain('Every day')
  expect(await shown('days:8', 'marco')).toContain('Every day')
  expect(await shown('pause:7', 'nobody')).toContain('Only an admin')
  expect(words(await press('anna', { press: 'wish', wish: 'pause:7' }, 'channel'))).toContain('private chat')
})

test('whoever is in a zone of her own is told by her clock and her calendar', async () => {
  const { press, digests, audit, change, pretend } = await alerted()
  const shown = async (wish: string) => words(await press('anna', { press: 'wish', wish }))
  expect(await shown('zone:Pacific/Auckland')).toContain('From 8:00 to 19:00 (Pacific/Auckland)')
  // Friday evening in Rome, Saturday in Auckland: what is new waits for her Monday morning, and for that of the other admin.
  pretend('2017-12-15T18:00:00.000Z')
  await change((organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'marco' ? { ...one, leaves: '2018-05-31' } : one)) }))
  await audit()
  const waits = async (who: string) => (await digests()).find(({ to, state }) => to === who && state === 'waiting')?.from
  expect([await waits('anna'), await waits('sofia')]).toEqual(['2017-12-17T19:00:00.000Z', '2017-12-18T07:00:00.000Z'])
  expect(await shown('pause:7')).toContain('Paused until 22 December 2017')
  expect(await shown('pause:0')).not.toContain('Paused')
  pretend('2017-12-17T19:00:00.000Z')
  await audit()
  const [about] = (await digests()).find(({ to, said }) => to === 'anna' && said?.at.startsWith('2017-12-17'))!.items
  const got = async (who: string) => words(await press(who, { press: 'delivery', alert: (about as { alert: string }).alert }))
  expect(await got('anna')).toContain('Anna Keller got it on 18 December 2017.')
  expect(await got('sofia')).toContain('Anna Keller got it on 17 December 2017.')
  expect(await shown('zone:')).toContain('From 8:00 to 19:00 (Europe/Rome)')
  expect(await shown('zone:Atlantis/Harbour')).toContain('(Europe/Rome)')
})

test('a channel that was told to listen hears in numbers', async () => {
  const { press, audit, change, pretend, shelf } = await alerted()
  await remember(shelf, reference(teams.url, 'anna', { where: 'channel' }))
  expect(words(await press('anna', { press: 'listen', on: true }, 'channel'))).toContain('1 channel, without names')
  await change((organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'giulia' ? { ...one, leaves: '2018-03-31' } : one)) }))
  pretend('2017-12-18T09:00:00.000Z')
  await audit()
  const heard = teams.said.filter(({ conversation }) => conversation === channel)
  expect(heard).toHaveLength(1)
  expect(JSON.stringify(heard[0]!.activity)).not.toMatch(/Bianchi|Ferri|Rossi|Ortega|Baker|Keller/)
})
