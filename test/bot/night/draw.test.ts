import { expect, test } from 'vitest'
import { worstFirst } from '../../../bot/night/draw.ts'
import type { DigestAlert } from '../../../cards/digest.ts'
import { wordsOf } from '../../conversations/company.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chance } from '../../oracle/chance.ts'
import { chatOf, company, leaves, opened, tenant } from './company.ts'

/* What a digest shows, and in which order. */

const teams = await teamsHere()

const words = (said: (typeof teams.said)[number] | undefined) => wordsOf(said?.activity.attachments?.[0]?.content)
const to = (id: string, method: string) => teams.said.filter((one) => one.conversation === chatOf(id) && one.method === method)

const silver = { competency: 'messaging', level: 'silver' } as const
const held = (anniversary: string) => ({ ...company, targets: [], memberships: [{ ...silver, anniversary }] })

test('the worst comes first: what was held and is lost, what breaks soonest, what is only aimed for, what is settled', () => {
  const alert = (id: string, more: Partial<DigestAlert>): DigestAlert => ({
    id,
    why: 'found',
    target: silver,
    state: 'open',
    unmet: false,
    lastDay: null,
    breaks: '2018-03-01',
    renewal: '2018-06-30',
    horizon: '2018-06-30',
    causes: [],
    plan: null,
    score: null,
    by: null,
    acknowledged: null,
    snoozed: null,
    steps: [],
    ...more,
  })
  const right = [
    alert('lost', { unmet: true, breaks: '2017-11-01' }),
    alert('lost-later', { unmet: true, breaks: '2017-12-01' }),
    alert('soon', { breaks: '2017-12-20' }),
    alert('soon-and-equal', { breaks: '2017-12-20' }),
    alert('aimed-for-and-breaking', { renewal: null, breaks: '2018-01-01' }),
    alert('late', { breaks: '2018-05-01' }),
    alert('a-target-on-that-day', { renewal: null, breaks: '2018-05-01' }),
    alert('never-met', { unmet: true, renewal: null, breaks: '2017-10-01' }),
    alert('settled', { state: 'resolved', breaks: '2017-10-01' }),
  ]
  const c = chance(11)
  for (let n = 0; n < 50; n++) expect(c.shuffled(right).sort(worstFirst).map(({ id }) => id)).toEqual(right.map(({ id }) => id))
})

test('a level that is held and breaks comes before one that is only aimed for and was never met', async () => {
  const night = await opened(teams)
  await night.audit()
  const shown = words(to('anna', 'POST')[0])
  expect(shown.indexOf('Silver Cloud CRM')).toBeGreaterThan(-1)
  expect(shown.indexOf('Silver Cloud CRM')).toBeLessThan(shown.indexOf('Gold Messaging'))
})

test('a card about a level whose renewal has passed unmet does not say that it holds', async () => {
  const night = await opened(teams, { organization: leaves(held('2017-12-20'), 'giulia', '2017-12-14') })
  await night.audit()
  expect(words(to('anna', 'POST')[0]).join()).toContain('It is not met.')
  night.pretend('2017-12-21T09:00:00.000Z')
  await night.audit()
  const turned = words(to('anna', 'PUT').at(-1)).join()
  expect(turned).toContain('Over: the renewal this was about has passed')
  expect(turned).not.toMatch(/holds|Resolved|no longer at risk/)
  // Of the new year another message speaks.
  expect(words(to('anna', 'POST').at(-1)).join()).toContain('It is not met.')
})

test('a level nobody wants any more is not said to hold, and one that was aimed for is reached', async () => {
  const night = await opened(teams, { organization: leaves(held('2018-06-30'), 'giulia', '2018-01-31') })
  await night.audit()
  await night.change((organization) => ({ ...organization, memberships: [] }))
  await night.audit()
  expect(words(to('anna', 'PUT').at(-1)).join()).toContain('neither held nor aimed for')
  teams.said.length = 0
  const other = await opened(teams, { organization: { ...held('2018-06-30'), memberships: [], targets: [{ ...silver, level: 'gold' as const }] } })
  await other.audit()
  await other.change((organization) => ({
    ...organization,
    people: organization.people.map((one) => (one.id === 'lucia' || one.id === 'tom' ? { ...one, achievements: ['70-345', '70-347'].map((credential) => ({ credential, passed: '2017-12-01' })) } : one)),
  }))
  await other.audit()
  expect(words(to('anna', 'PUT').at(-1)).join()).toContain('it is met, and holds for a year')
})

test('a level that was renewed for another day is not said to be unwanted', async () => {
  const night = await opened(teams, { organization: leaves(held('2018-06-30'), 'giulia', '2018-01-31') })
  await night.audit()
  await night.change((organization) => ({ ...organization, memberships: [{ ...silver, anniversary: '2018-01-15' }] }))
  await night.audit()
  expect(words(to('anna', 'PUT').at(-1)).join()).toContain('Resolved: it holds through the renewal.')
})

test('every button says of which organization its card speaks: who looks after several presses it while speaking of another', async () => {
  teams.said.length = 0
  const night = await opened(teams, { organization: leaves(held('2018-06-30'), 'giulia', '2018-01-31') })
  await night.audit()
  await night.change((organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'giulia' ? { ...one, leaves: '2018-06-29' } : one)) }))
  await night.audit()
  const buttons = teams.said.flatMap(({ activity }) => (activity.attachments![0]!.content as { actions?: { data: { organization?: string } }[] }).actions ?? [])
  expect(buttons.length).toBeGreaterThan(3)
  expect(new Set(buttons.map(({ data }) => data.organization))).toEqual(new Set([tenant]))
})
