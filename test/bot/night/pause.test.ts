import { expect, test } from 'vitest'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chatOf, company, leaves, opened } from './company.ts'

const teams = await teamsHere()

const posts = () => teams.said.filter(({ method }) => method === 'POST')
const postedTo = () => posts().map(({ conversation }) => conversation)
const both = [chatOf('anna'), chatOf('sofia')]

test('what is urgent goes past whoever pauses to the others, and reaches those who pause where all of them do', async () => {
  const people = { anna: { pausedUntil: '2018-01-07' } }
  const one = await opened(teams, { organization: leaves({ ...company, settings: { alerts: { people } } }, 'giulia', '2017-12-18') })
  await one.audit()
  expect(postedTo()).toEqual([chatOf('sofia')])
  teams.said.length = 0
  const all = await opened(teams, { organization: leaves({ ...company, settings: { alerts: { people: { ...people, sofia: { pausedUntil: '2017-12-20' } } } } }, 'giulia', '2017-12-18') })
  await all.audit()
  expect(postedTo()).toEqual(both)
  teams.said.length = 0
  // Where the pause lasts is judged by the day it is there: at eight in the morning in Rome it is still the day before in Honolulu.
  const hawaii = { pausedUntil: '2017-12-14', timeZone: 'Pacific/Honolulu' }
  const far = await opened(teams, { organization: leaves({ ...company, settings: { alerts: { people: { anna: hawaii, sofia: hawaii } } } }, 'giulia', '2017-12-18') })
  await far.audit()
  expect(postedTo()).toEqual(both)
  teams.said.length = 0
  // Nothing is urgent here, so both keep their pause.
  const calm = await opened(teams, { organization: { ...company, settings: { alerts: { people: { ...people, sofia: { pausedUntil: '2017-12-20' } } } } } })
  await calm.audit()
  expect(posts()).toEqual([])
})

test('who pauses for ever hears nothing that can wait, and what is urgent as the others do', async () => {
  const forever = { pausedUntil: '9999-12-31', workdays: [7] }
  const organization = leaves({ ...company, settings: { alerts: { people: { anna: forever, sofia: forever } } } }, 'giulia', '2017-12-18')
  const both = await opened(teams, { organization: { ...company, settings: organization.settings } })
  teams.said.length = 0
  await both.audit()
  expect(posts()).toEqual([])
  const urgent = await opened(teams, { organization })
  await urgent.audit()
  expect(postedTo()).toEqual([chatOf('anna'), chatOf('sofia')])
})
