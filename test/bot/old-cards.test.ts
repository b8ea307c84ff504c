import { describe, expect, test } from 'vitest'
import { Organization } from '../../src/organization.ts'
import { organizationId } from '../../src/store/organizations.ts'
import { answering, toast } from './answering.ts'

/* What the buttons of earlier releases carry, letter by letter: cards stay in chats for years. */

const firm = Organization.parse({ id: 'firm', people: [{ id: 'ada', name: 'Ada Admin', objectId: 'ada' }, { id: 'bo', name: 'Bo Berg', objectId: 'bo' }], admins: ['ada'] })

const release01 = [
  [`{"press":"ask","intent":"gap","slots":{"competency":"messaging","level":"gold"},"language":"en"}`, 'Gold Messaging needs 4 qualified people'],
  [`{"press":"ask","intent":"person","slots":{"person":"@me"},"language":"en"}`, 'of yours is recorded yet'],
  [`{"press":"ask","intent":"record","slots":{"exam":["70-345"],"person":"Bo","day":"2017-12-01"},"who":"bo","language":"en"}`, 'Bo Berg passed 70-345 on 1 December 2017: is that right?'],
  [`{"press":"confirm","change":{"kind":"record","person":"bo","credentials":["70-345"]},"day":"2017-12-01","language":"en"}`, 'Recorded: Bo Berg passed 70-345 on 1 December 2017.'],
  [`{"press":"confirm","change":{"kind":"record","person":"bo","credentials":["70-345"]},"language":"it"}`, 'In che giorno?'],
  [`{"press":"confirm","change":{"kind":"leave","person":"bo"},"day":"2018-03-31","language":"es"}`, 'Registrado: Bo Berg deja la empresa'],
  [`{"press":"cancel","change":{"kind":"leave","person":"bo"},"language":"en"}`, 'I did not record that Bo Berg leaves.'],
  [`{"press":"market","market":"developing","language":"en"}`, 'Which level do you hold'],
  [`{"press":"membership","membership":"messaging/hybrid-services-partner-option/silver","anniversary":"2018-01-31","language":"en"}`, 'Which level do you hold'],
  [`{"press":"setup","step":"import","language":"en"}`, 'Who works with you'],
  [`{"press":"setup","step":"ready","language":"en"}`, 'All set'],
  [`{"press":"undo","change":{"kind":"leave","person":"bo"},"event":"event-AAAAAAAAAAAAAAAAAAAAAA-1","language":"en"}`, 'Ask me in your own words'],
  [`{"something":"else"}`, 'Ask me in your own words'],
] as const

describe('a button of release 0.1', () => {
  test.each(release01)('%s', async (payload, says) => {
    expect(toast(await (await answering(firm)).press('ada', JSON.parse(payload)))).toContain(says)
  })

  test('takes back what that release wrote, and no more where it was changed since', async () => {
    const written = `{"change":{"kind":"leave","person":"bo","day":"2018-03-31"},"before":{"id":"bo","name":"Bo Berg","objectId":"bo","achievements":[]},"by":"ada","on":"2017-12-14"}`
    const undo = JSON.parse(`{"press":"undo","change":{"kind":"leave","person":"bo"},"event":"event-Qb3vJ0x1tHk2mN4pR5sT6u-1","language":"en"}`) as object
    const left = { ...firm, people: firm.people.map((person) => (person.id === 'bo' ? { ...person, leaves: '2018-03-31' } : person)) }
    const bot = await answering(left)
    await bot.shelf.write([{ id: 'event-Qb3vJ0x1tHk2mN4pR5sT6u-1', body: JSON.parse(written), was: null }])
    expect(JSON.stringify(await bot.press('ada', { press: 'history', skip: 0 }))).toContain('Bo Berg leaves, last day 31 March 2018')
    expect(toast(await bot.press('ada', undo))).toBe('Bo Berg stays: the departure is off the record again.')
    expect((await bot.now()).people[1]).not.toHaveProperty('leaves')
    const changed = await answering({ ...left, people: left.people.map((person) => (person.id === 'bo' ? { ...person, leaves: '2018-04-30' } : person)) })
    await changed.shelf.write([{ id: 'event-Qb3vJ0x1tHk2mN4pR5sT6u-1', body: JSON.parse(written), was: null }])
    expect(toast(await changed.press('ada', undo))).toContain('has changed since')
  })
})

test('what a later release wrote is neither read nor changed, and the answer says what to do', async () => {
  const bot = await answering(firm)
  const { body, version } = (await bot.shelf.read([organizationId('tenant')])).get(organizationId('tenant'))!
  await bot.shelf.write([{ id: organizationId('tenant'), body: { ...(body as object), schema: 99 }, was: version }])
  expect(toast(await bot.say('ada', 'where do we stand?'))).toContain('Whoever runs me has to update me.')
  expect(toast(await bot.say('ada', 'dove siamo?', 'personal', 'it'))).toContain('Chi mi gestisce deve aggiornarmi.')
  const press = { press: 'confirm', change: { kind: 'record', person: 'bo', credentials: ['70-345'] }, day: '2017-12-01' }
  expect(toast(await bot.press('ada', press))).toContain('Whoever runs me has to update me.')
  expect((await bot.shelf.read([organizationId('tenant')])).get(organizationId('tenant'))!.body).toMatchObject({ schema: 99 })
})
