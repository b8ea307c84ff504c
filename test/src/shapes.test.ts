import { describe, expect, test } from 'vitest'
import { assess, type Answer } from '../../src/assess.ts'
import { Question } from '../../src/question.ts'
import type { Need, Question as Asked, Requirement, Team } from '../oracle/question.ts'
import { asked, told } from '../oracle/told.ts'

/*
 * The shapes in which Microsoft's pages put their requirements, one example each, worked out by hand from the published rows.
 * The letters are those of the domain's list of shapes; points (T, U) are not asked of assess.
 */

const all = (...needs: Need[]): Need => ({ all: needs })
const one = (...needs: Need[]): Need => ({ any: needs })
const seat = (count: number, need: Need) => ({ count, need })
const people = (...teams: Team[]): Requirement => ({ people: teams })
const figure = (figure: string, developed: number | null, developing: number | null): Requirement => ({ figure, developed, developing })

/** Asked on 15 January 2018 for a renewal on 30 September, in a developed market, unless something else is said. */
const ask = (requirements: Requirement[], text: string, more: Partial<Asked> = {}): Answer =>
  assess(Question.parse(asked({ requirements, people: told(text), ...more })))

function firstPart(answer: Answer) {
  const [part] = answer.parts
  if (part?.kind !== 'people') throw new Error('the first part does not ask for people')
  return part
}

describe('how a level is put together', () => {
  test('A: options are alternatives, each asked by itself: too small for Enterprise may be enough for SMB', () => {
    const figures = { customers: 20, seats: 125 }
    const enterprise = ask([figure('customers', 3, 3), figure('seats', 500, 500)], '', { figures })
    const smb = ask([figure('customers', 20, 20), figure('seats', 125, 125)], '', { figures })
    expect(enterprise).toMatchObject({ met: false, lastDay: null, parts: [{ met: true }, { met: false, needed: 500, actual: 125 }] })
    expect(smb).toMatchObject({ met: true, lastDay: '2018-09-30', parts: [{ met: true }, { met: true }] })
  })

  test('B: gold may ask for something else than silver, so a firm may have earned gold alone', () => {
    const silver = people([seat(2, one('70-480', '70-483', '70-486'))])
    const gold = people([seat(4, 'MCSD:AppBuilder')])
    const developers = ['anna', 'bruno', 'carla', 'dmitri'].map((name) => `${name}: MCSD:AppBuilder`).join('\n')
    expect(ask([gold], developers).met).toBe(true)
    expect(firstPart(ask([silver], developers))).toMatchObject({ met: false, unfilled: 2 })
  })

  test('M: the minimum in the header is the number of places: nobody is asked for twice', () => {
    const answer = ask([people([seat(1, one('MB2-714', 'MB2-713')), seat(1, one('MB2-712', 'MB2-707'))])], '')
    expect(firstPart(answer)).toMatchObject({ unfilled: 2, plan: { newPeople: 2, effort: 2 } })
  })
})

describe('what a place asks of the person in it', () => {
  test('C: two people each pass both exams; half of it fills no place', () => {
    const answer = ask(
      [people([seat(2, all('70-347', '70-345'))])],
      `anna: 70-347, 70-345
       bruno: 70-347
       carla: 70-347`,
    )
    expect(firstPart(answer)).toEqual({
      kind: 'people',
      met: false,
      lastDay: null,
      unfilled: 1,
      critical: [],
      departures: 0,
      seats: [
        { person: 'anna', by: ['70-347', '70-345'], missing: [] },
        { person: null, by: [], missing: ['70-347', '70-345'] },
      ],
      plan: { newPeople: 0, effort: 1, steps: [{ person: expect.stringMatching('bruno|carla'), take: ['70-345'] }] },
    })
  })

  test('D: two people each pass one of several exams, not one person two of them', () => {
    const need = one('70-480', '70-483', '70-486', '70-357', '70-532', '70-487')
    expect(firstPart(ask([people([seat(2, need)])], 'anna: 70-480, 70-357')).unfilled).toBe(1)
    const two = ask([people([seat(2, need)])], `anna: 70-480, 70-357
      bruno: 70-357`)
    expect(firstPart(two)).toMatchObject({ met: true, critical: ['anna', 'bruno'], departures: 1 })
  })

  test('E: all exams of any one focus area: half of each of two areas is none', () => {
    const areas = one(all('70-410', '70-411'), all('70-414', '70-413'), all('70-744', '70-740'))
    expect(ask([people([seat(1, areas)])], 'anna: 70-410, 70-413, 70-744').met).toBe(false)
    expect(ask([people([seat(1, areas)])], 'anna: 70-413, 70-410, 70-414').met).toBe(true)
    const withAssessment = people([seat(1, all(areas, 'assessment:8675'))])
    const answer = ask([withAssessment], 'anna: 70-744', { credentials: { '70-740': { effort: 2 } } })
    expect(answer.plan).toMatchObject({ newPeople: 0, effort: 3 })
    const { plan } = ask([withAssessment], 'anna: 70-744, 70-740')
    expect(plan?.steps).toEqual([{ person: 'anna', take: ['assessment:8675'] }])
  })

  test("F': inside one person either way will do, so the team mixes both", () => {
    const need = one(all('70-334', '70-333'), 'MCSE:Productivity')
    const answer = ask([people([seat(2, need)])], `anna: 70-334, 70-333
      bruno: MCSE:Productivity`)
    expect(firstPart(answer)).toMatchObject({
      met: true,
      seats: expect.arrayContaining([
        { person: 'anna', by: ['70-334', '70-333'], missing: [] },
        { person: 'bruno', by: ['MCSE:Productivity'], missing: [] },
      ]),
    })
  })

  test('G: either certification will do, and its exams are no certification', () => {
    const need = one('MCSE:Productivity', 'MCSD:AppBuilder')
    const answer = ask([people([seat(2, need)])], `anna: MCSD:AppBuilder
      bruno: 70-345, 70-347, 70-339`)
    expect(firstPart(answer)).toMatchObject({ met: false, unfilled: 1 })
  })

  test('H: the same person also has to pass the second kind: two who share it fill no place', () => {
    const crm = people([seat(1, all(one('MB2-714', 'MB2-713', 'MB2-717'), one('MB2-710', 'MB2-706', 'MB2-715')))])
    expect(ask([crm], `anna: MB2-714, MB2-713
      bruno: MB2-706`).met).toBe(false)
    expect(ask([crm], 'anna: MB2-713, MB2-715').met).toBe(true)
  })

  test('L: exam and assessment for all of them', () => {
    const hub = people([seat(2, all('assessment:10111', one('70-333', '70-334')))])
    const answer = ask([hub], `anna: assessment:10111, 70-333
      bruno: assessment:10111`, { credentials: { '70-333': { effort: 1.5 }, '70-334': { effort: 1 } } })
    expect(answer.plan).toEqual({ newPeople: 0, effort: 1, steps: [{ person: 'bruno', take: ['70-334'] }] })
  })
})

describe('who may sit where', () => {
  const exams = all('70-347', '70-345')
  const messaging = people([seat(2, exams)], [seat(2, 'MCSE:Productivity')])

  test('F: two teams do not mix: one by exams and one by certification are one short of either', () => {
    const answer = ask([messaging], `anna: 70-347, 70-345
      bruno: MCSE:Productivity`, { credentials: { 'MCSE:Productivity': { effort: 3 } } })
    expect(firstPart(answer)).toMatchObject({
      met: false,
      unfilled: 1,
      seats: [{ person: 'anna' }, { person: null, missing: ['70-347', '70-345'] }],
      plan: { newPeople: 0, effort: 2, steps: [{ person: 'bruno', take: ['70-347', '70-345'] }] },
    })
  })

  test('F: with both teams complete nobody is critical, and one leaver from each breaks it', () => {
    const answer = ask([messaging], `anna: 70-347, 70-345
      bruno: 70-347, 70-345
      carla: MCSE:Productivity
      dmitri: MCSE:Productivity`)
    expect(firstPart(answer)).toMatchObject({ met: true, critical: [], departures: 2 })
  })

  test('F: it holds as long as the longer-lived team, not as the longest-lived people', () => {
    const answer = ask([messaging], `anna: 70-347, 70-345 until 2018-02-28
      bruno: 70-347, 70-345
      carla: MCSE:Productivity until 2018-06-30
      dmitri: MCSE:Productivity; leaves 2018-05-31`)
    expect(answer.lastDay).toBe('2018-05-31')
  })

  const seller = all(one('MB2-714', 'MB2-713'), one('MB2-710', 'MB2-706'))
  const crm = people([seat(1, seller), seat(1, one('MB2-712', 'MB2-707'))])

  test('I: the other person is another person: who can do everything does not do it alone', () => {
    expect(firstPart(ask([crm], 'anna: MB2-714, MB2-706, MB2-712'))).toMatchObject({ met: false, unfilled: 1 })
  })

  test('I: whoever can only be the other person leaves the first place to the one who can do both', () => {
    const answer = ask([crm], `anna: MB2-712, MB2-714, MB2-706
      bruno: MB2-707`)
    const seats = [{ person: 'anna' }, { person: 'bruno', by: ['MB2-707'] }]
    expect(firstPart(answer)).toMatchObject({ met: true, critical: ['anna', 'bruno'], seats })
  })

  const engagement = [people([seat(5, all('MB2-715', 'MB2-716'))]), people([seat(5, one('MB2-717', 'MB2-718', 'MB2-877'))])]

  test('J: the same or different five: five people may do all of it, or ten share it', () => {
    const names = ['anna', 'bruno', 'carla', 'dmitri', 'eva']
    const same = names.map((name) => `${name}: MB2-715, MB2-716, MB2-718`)
    const different = names.flatMap((name) => [`${name}: MB2-715, MB2-716`, `${name}2: MB2-717`])
    expect(ask(engagement, same.join('\n')).met).toBe(true)
    expect(ask(engagement, different.join('\n')).met).toBe(true)
    expect(ask(engagement, different.slice(1).join('\n'))).toMatchObject({ met: false, parts: [{ unfilled: 1 }, { unfilled: 0 }] })
  })

  test('J: planned together, one new person serves both parts; planned apart, each part wants one', () => {
    const four = ['anna', 'bruno', 'carla', 'dmitri'].map((name) => `${name}: MB2-715, MB2-716, MB2-718`)
    const answer = ask(engagement, four.join('\n'))
    expect(answer.parts).toMatchObject([{ plan: { newPeople: 1, effort: 2 } }, { plan: { newPeople: 1, effort: 1 } }])
    expect(answer.plan).toMatchObject({ newPeople: 1, effort: 3, steps: [{ person: null }] })
    expect(answer.plan?.steps[0]?.take).toHaveLength(3)
  })

  const devops = all('70-496', '70-498')
  const more = all(devops, one('70-497', 'PMI-ACP', 'PSM I', 'CSM'))

  test('K: one of the same two has more, and whichever of them it is, it fits', () => {
    const subset = people([seat(1, more), seat(1, devops)])
    expect(ask([subset], `anna: 70-496, 70-498
      bruno: 70-496, 70-498, CSM`)).toMatchObject({ met: true, parts: [{ seats: [{ person: 'bruno' }, { person: 'anna' }] }] })
  })

  test('K: a third person with the extra is none of the same two', () => {
    const answer = ask([people([seat(1, more), seat(1, devops)])], `anna: 70-496, 70-498
      bruno: 70-496, 70-498
      carla: CSM`)
    expect(firstPart(answer)).toMatchObject({ met: false, unfilled: 1, plan: { newPeople: 0, effort: 1 } })
  })
})

describe('what is not about people', () => {
  const revenue = figure('cloud-revenue', 100_000, 50_000)

  test('N: the amount is the one of the market, and reaching it exactly is enough', () => {
    const figures = { 'cloud-revenue': 50_000 }
    expect(ask([revenue], '', { figures }).parts).toEqual([{ kind: 'figure', met: false, needed: 100_000, actual: 50_000 }])
    const developing = ask([revenue], '', { figures, market: 'developing' })
    expect(developing.parts).toEqual([{ kind: 'figure', met: true, needed: 50_000, actual: 50_000 }])
  })

  test('N: where the page states no amount for the market, no figure meets it', () => {
    const answer = ask([figure('licence-revenue', 40_000, null)], '', { figures: { 'licence-revenue': 1e9 }, market: 'developing' })
    expect(answer).toMatchObject({ met: false, lastDay: null, parts: [{ kind: 'figure', met: false, needed: null, actual: 1e9 }] })
  })

  test('O: total revenue does not stand in for its cloud part', () => {
    const answer = ask([figure('revenue', 100_000, 50_000), figure('cloud-part', 25_000, 12_000)], '', { figures: { revenue: 900_000 } })
    expect(answer).toMatchObject({ met: false, parts: [{ met: true }, { met: false, needed: 25_000, actual: 0 }] })
  })

  test('P: a sum and its average are two counts', () => {
    const devices = [figure('devices', 12, 12), figure('devices-a-month', 1, 1)]
    expect(ask(devices, '', { figures: { devices: 24, 'devices-a-month': 0.5 } }).met).toBe(false)
    expect(ask(devices, '', { figures: { devices: 12, 'devices-a-month': 1 } }).met).toBe(true)
  })

  test('Q: an association counts for the days the admin confirmed, first and last included', () => {
    const attest: Requirement = { attest: 'digital-partner-of-record' }
    const within = (from: string, until?: string) =>
      ask([attest], '', { attested: { 'digital-partner-of-record': { from, ...(until === undefined ? {} : { until }) } } })
    expect(within('2018-01-15').lastDay).toBe('2018-09-30')
    expect(within('2017-01-01', '2018-03-31').lastDay).toBe('2018-03-31')
    expect(within('2017-01-01', '2018-01-14').met).toBe(false)
    expect(within('2018-01-16').met).toBe(false)
    expect(ask([attest], '')).toMatchObject({ met: false, parts: [{ kind: 'attest', met: false, lastDay: null }] })
  })

  test('R: a note on a figure, such as trials not included, changes no answer', () => {
    const noted = { ...figure('active-entitlements', 2000, 1000), note: 'trial subscriptions are not included' }
    const figures = { 'active-entitlements': 2000 }
    expect(ask([noted], '', { figures })).toEqual(ask([figure('active-entitlements', 2000, 1000)], '', { figures }))
  })
})

describe('S: the dates in the footnotes', () => {
  const datacenter = [people([seat(1, one('70-246', '70-414'))])]
  const dates = { registerUntil: '2017-11-30', retires: '2017-12-31', acceptedUntil: '2018-12-31' }

  test('a retired exam counts on until its acceptance ends, that day included', () => {
    const answer = ask(datacenter, 'anna: 70-246', { credentials: { '70-246': dates }, until: '2019-06-30' })
    expect(answer).toMatchObject({
      met: true,
      lastDay: '2018-12-31',
      plan: { newPeople: 0, effort: 1, steps: [{ person: 'anna', take: ['70-414'] }] },
    })
  })

  test('without an end of acceptance a retired exam goes on counting', () => {
    const answer = ask(datacenter, 'anna: 70-246', { credentials: { '70-246': { retires: '2017-12-31' } } })
    expect(answer.lastDay).toBe('2018-09-30')
  })

  const planned = (on: string, credentials: Asked['credentials']) =>
    ask([people([seat(1, '70-246')])], 'anna:', { on, until: '2018-06-30', credentials }).plan

  test('it can be taken until registration closes, and where that is not known until the day before it retires', () => {
    expect(planned('2017-11-30', { '70-246': dates })).toMatchObject({ effort: 1 })
    expect(planned('2017-12-01', { '70-246': dates })).toBeNull()
    expect(planned('2017-12-30', { '70-246': { retires: '2017-12-31' } })).toMatchObject({ effort: 1 })
    expect(planned('2017-12-31', { '70-246': { retires: '2017-12-31' } })).toBeNull()
  })

  test('nobody is sent to an exam that is not there yet, or will no longer be accepted at the renewal', () => {
    expect(planned('2017-12-31', { '70-246': { availableFrom: '2018-01-01' } })).toBeNull()
    expect(planned('2018-01-01', { '70-246': { availableFrom: '2018-01-01' } })).toMatchObject({ effort: 1 })
    expect(planned('2018-01-01', { '70-246': { acceptedUntil: '2018-06-29' } })).toBeNull()
    expect(planned('2018-01-01', { '70-246': { acceptedUntil: '2018-06-30' } })).toMatchObject({ effort: 1 })
  })

  test('a credential that lapses before the renewal may be taken again, by somebody who will still be there', () => {
    const answer = ask([people([seat(1, 'AZ-104')])], `anna: AZ-104 until 2018-06-30; leaves 2018-09-29
      bruno: AZ-104 until 2018-03-31; leaves 2018-09-30`)
    expect(answer).toMatchObject({
      met: true,
      lastDay: '2018-06-30',
      plan: { newPeople: 0, effort: 1, steps: [{ person: 'bruno', take: ['AZ-104'] }] },
    })
  })
})
