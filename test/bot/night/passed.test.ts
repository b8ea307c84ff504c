import { expect, test } from 'vitest'
import { respond } from '../../../bot/bot.ts'
import { addDays } from '../../../src/day.ts'
import type { Organization } from '../../../src/organization.ts'
import { auditOne } from '../../../bot/night/audit-one.ts'
import { remember } from '../../../bot/night/conversations.ts'
import { todaysSample } from '../../../infra/local/sample-today.ts'
import { readOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { wordsOf } from '../../conversations/company.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chatOf, company, leaves, objectIdOf, opened, reference, tenant, worldOf } from './company.ts'

/* Silver Messaging was to be renewed on Saturday, 30 June 2018, and Marco, without whom it is not met, left in May. */

const teams = await teamsHere()

type Card = { readonly actions?: readonly { readonly title: string; readonly data: object }[]; readonly body: readonly { readonly id?: string }[] }
const said = (id: string, method = 'POST') => teams.said.filter((one) => one.conversation === chatOf(id) && one.method === method).map(({ activity }) => ({ summary: activity.summary ?? '', card: activity.attachments![0]!.content as Card }))
const asked = (id: string) => said(id).filter(({ summary }) => summary.endsWith('renewed?'))
const QUESTION = 'Silver Messaging was to be renewed on 30 June 2018, and was not met by what I know. Was it renewed?'

const silver = { competency: 'messaging', level: 'silver' } as const
const renewal = '2018-06-30'
const short: Organization = {
  ...leaves(company, 'marco', '2018-05-31'),
  memberships: [{ ...silver, anniversary: renewal }],
  targets: [],
  settings: { alerts: { people: { anna: { monthly: false }, sofia: { monthly: false } } } },
}

/** A week before the renewal; whoever presses is answered as in Teams. */
async function office(organization = short, start = '2018-06-25', store = sqliteStore(':memory:')) {
  const night = await opened(teams, { organization, store, start: `${start}T09:00:00.000Z` })
  await night.audit()
  const world = worldOf(night)
  let count = 0
  const press = async (who: string, { card }: { card: unknown }, title: string, more: object = {}, where: 'personal' | 'channel' = 'personal') => {
    count += 1
    const action = { ...(card as Card).actions!.find((one) => one.title === title)!.data, ...more }
    const frame = { id: `${count}`, kind: 'action' as const, text: '', action, tenant, conversation: { id: where === 'personal' ? chatOf(who) : '19:x', where }, locale: 'en-GB' }
    const { say, replace } = await respond({ ...frame, person: { objectId: objectIdOf(who), name: who, guest: false } }, world)
    return [...say, ...(replace === undefined ? [] : [replace])].at(-1)!
  }
  const through = async (from: string, to: string) => {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      night.pretend(`${day}T09:00:00.000Z`)
      await night.audit()
    }
  }
  return { ...night, press, through, organization: async () => (await readOrganization(night.shelf, tenant))!.organization }
}

test('each admin is asked once, on the first working day on which nothing else is said, however many nights follow', async () => {
  const { through } = await office()
  await through('2018-06-26', '2018-07-02')
  // That the next renewal is at risk as well is urgent, and came first.
  expect(said('anna').map(({ summary }) => summary)).toEqual(['Silver Messaging is not met.', 'Silver Messaging is not met.', QUESTION])
  await through('2018-07-03', '2018-08-20')
  expect([asked('anna'), asked('sofia')].map((all) => all.map(({ summary }) => summary))).toEqual([[QUESTION], [QUESTION]])
})

test('nights that were missed are caught up with, for a month', async () => {
  const month = await office()
  await month.through('2018-07-30', '2018-07-31')
  expect(asked('anna')).toHaveLength(1)
  teams.said.length = 0
  const later = await office()
  await later.through('2018-08-01', '2018-08-03')
  expect(asked('anna')).toHaveLength(0)
})

test('it was renewed: it is asked whether that is right, recorded, and the card of the other admin shows it', async () => {
  const { press, through, organization } = await office()
  await through('2018-06-26', '2018-07-02')
  const proposal = await press('anna', asked('anna')[0]!, 'It was renewed')
  expect(proposal.summary).toBe('You hold Silver Messaging, anniversary 30 June 2019. Is that right?')
  expect(await organization()).toEqual(short)
  const done = await press('anna', proposal, 'Record')
  expect((await organization()).memberships).toEqual([{ ...silver, anniversary: '2019-06-30' }])
  const settled = 'Recorded: “You hold Silver Messaging, anniversary 30 June 2019”.'
  expect(said('sofia', 'PUT').at(-1)).toMatchObject({ summary: settled, card: { body: expect.anything() as unknown } })
  expect(said('sofia', 'PUT').at(-1)!.card.actions).toBeUndefined()
  // Her client may show the old card still: she is not led to end what Anna has said to go on.
  expect((await press('sofia', asked('sofia')[0]!, 'It was not')).summary).toBe(settled)
  await through('2018-07-03', '2018-07-30')
  expect(asked('anna')).toHaveLength(1)
  // Taken back it is open again, on the cards that are there.
  await press('anna', done, 'Undo')
  expect((await organization()).memberships).toEqual(short.memberships)
  expect(said('sofia', 'PUT').at(-1)!.summary).toBe(QUESTION)
})

test('it was not: the level is held no more, and nothing is asked about it any more', async () => {
  const { press, through, organization } = await office()
  await through('2018-06-26', '2018-07-02')
  const proposal = await press('sofia', asked('sofia')[0]!, 'It was not')
  expect(proposal.summary).toBe('You no longer hold Silver Messaging. Is that right?')
  await press('sofia', proposal, 'Record')
  expect((await organization()).memberships).toEqual([])
  expect(said('anna', 'PUT').map(({ summary }) => summary)).toContain('Recorded: “You no longer hold Silver Messaging”.')
  // Pressed again, and by who was late.
  for (const who of ['sofia', 'anna']) expect((await press(who, asked(who)[0]!, 'It was renewed')).summary).toBe('Recorded: “You no longer hold Silver Messaging”.')
  expect((await organization()).memberships).toEqual([])
})

test('what is answered or recorded while the question waits is not asked', async () => {
  const edits: ((organization: Organization) => Organization)[] = [
    (one) => ({ ...one, memberships: [] }),
    (one) => ({ ...one, memberships: [{ ...silver, anniversary: '2019-06-30' }] }),
    // Lucía lacked 70-345, and had passed it in time.
    (one) => ({ ...one, people: one.people.map((person) => (person.id === 'lucia' ? { ...person, achievements: [...person.achievements, { credential: '70-345', passed: '2018-06-29' }] } : person)) }),
  ]
  for (const edit of edits) {
    teams.said.length = 0
    const { through, change, digests } = await office()
    await through('2018-06-26', '2018-07-01')
    expect((await digests()).filter(({ items }) => items.some(({ kind }) => kind === 'passed'))).toHaveLength(2)
    await change(edit)
    await through('2018-07-02', '2018-07-06')
    expect([asked('anna'), asked('sofia')]).toEqual([[], []])
  }
})

test('the question is filed in one step with the end of the alert it is about: whoever dies before saying it has lost nothing', async () => {
  const batches: string[][] = []
  const store = sqliteStore(':memory:')
  const shelf = (name: string) => {
    const own = store.shelf(name)
    const write: typeof own.write = (puts) => (batches.push(puts.map(({ id }) => id)), own.write(puts))
    return { ...own, write }
  }
  const { pretend, night, deliver } = await office(short, '2018-06-25', { ...store, shelf })
  batches.length = 0
  pretend('2018-07-01T09:00:00.000Z')
  await auditOne(night, tenant, tenant)
  expect(batches).toHaveLength(1)
  expect(batches[0]!.filter((id) => id.includes('passed'))).toHaveLength(2)
  expect(batches[0]).toContain(`alert-${tenant}-messaging-silver-${renewal}`)
  // Somebody else says what is filed.
  for (const day of ['2018-07-01', '2018-07-02', '2018-07-03']) {
    pretend(`${day}T09:00:00.000Z`)
    await deliver()
  }
  expect(asked('anna')).toHaveLength(1)
})

test('renewals of two days are two questions, on two days, each in the language of whoever reads it', async () => {
  const memberships = [{ ...silver, anniversary: renewal }, { ...silver, level: 'gold' as const, anniversary: '2018-06-29' }]
  const { through, shelf } = await office({ ...short, memberships })
  await remember(shelf, reference(teams.url, 'sofia', { locale: 'es-ES' }))
  await through('2018-07-02', '2018-07-05')
  expect(asked('anna').map(({ summary }) => summary)).toEqual([QUESTION.replace('Silver', 'Gold').replace('30', '29'), QUESTION])
  expect(said('sofia').at(-1)!.summary).toBe('La renovación de Mensajes Silver tocaba el 30 de junio de 2018 y, que yo sepa, no se cumplían los requisitos. ¿Se hizo?')
})

test('levels of one renewal day are asked about in one message, and answered one by one', async () => {
  const gold = { ...silver, level: 'gold' as const }
  const { through, press, organization } = await office({ ...short, memberships: [{ ...silver, anniversary: renewal }, { ...gold, anniversary: '2016-06-30' }] })
  await through('2018-06-26', '2018-07-03')
  const [both, ...others] = asked('anna')
  expect(others).toEqual([])
  expect(wordsOf(both!.card)).toEqual(expect.arrayContaining(['Gold Messaging', 'Silver Messaging']))
  const lost = await press('anna', both!, 'It was not', { alert: `alert-${tenant}-messaging-gold-${renewal}` })
  await press('anna', lost, 'Record')
  expect((await organization()).memberships).toEqual([{ ...silver, anniversary: renewal }])
  const now = said('anna', 'PUT').at(-1)!
  expect(now.summary).toBe(QUESTION)
  expect(wordsOf(now.card).join()).toContain('You no longer hold Gold Messaging')
  expect((await press('anna', now, 'It was renewed')).summary).toContain('You hold Silver Messaging, anniversary 30 June 2019')
})

test('an admin who wants no messages is not asked as long as another does, and who pauses is asked afterwards', async () => {
  const wishes = { anna: { off: true, monthly: false }, sofia: { pausedUntil: '2018-07-10', monthly: false } }
  const { through } = await office({ ...short, settings: { alerts: { people: wishes } } })
  await through('2018-06-26', '2018-07-10')
  expect([asked('anna'), asked('sofia')]).toEqual([[], []])
  await through('2018-07-11', '2018-07-13')
  expect([asked('anna').length, asked('sofia').length]).toEqual([0, 1])
})

test('only admins answer, in private, and of alerts on file', async () => {
  const { through, press, organization } = await office()
  await through('2018-06-26', '2018-07-02')
  const [card] = asked('anna')
  expect((await press('tom', card!, 'It was not')).summary).toContain('admin')
  expect((await press('anna', card!, 'It was not', {}, 'channel')).summary).toContain('private')
  for (const alert of ['alert-other-messaging-silver-2018-06-30', undefined]) expect((await press('anna', card!, 'It was renewed', { alert })).summary).toBe('This alert is no longer on file.')
  expect(await organization()).toEqual(short)
})

test('a designation is asked about when the days in which it could be renewed are over, and goes on for a year where it was', async () => {
  const today = todaysSample('2026-11-21')
  const company = { ...today, id: tenant, admins: ['anna'], designations: [{ designation: 'data-ai' as const, anniversary: '2026-10-30', track: 'SMB' as const }], settings: short.settings }
  const { through, press, organization } = await office(company, '2026-10-26')
  await through('2026-10-27', '2026-11-29')
  expect(said('anna').map(({ summary }) => summary).filter((one) => one.includes('Was it renewed'))).toEqual([])
  await through('2026-11-30', '2026-12-04')
  expect(asked('anna').map(({ summary }) => summary)).toEqual(['Solutions Partner for Data & AI (Azure) could be renewed until 29 November 2026, and nobody has told me that it was. Was it renewed?'])
  await press('anna', await press('anna', asked('anna')[0]!, 'It was renewed'), 'Record')
  expect((await organization()).designations).toEqual([{ ...company.designations[0], anniversary: '2027-10-30' }])
})
