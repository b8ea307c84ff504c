import { clear, clearOff } from '../../../cards/clear.ts'
import { delivery } from '../../../cards/delivery.ts'
import { digest } from '../../../cards/digest.ts'
import type { DigestAlert } from '../../../cards/digest.ts'
import type { Revised } from '../../../cards/revised.ts'
import { gone } from '../../../cards/gone.ts'
import type { Held } from '../../../cards/facts.ts'
import { handling } from '../../../cards/handling.ts'
import { left, vanished } from '../../../cards/left.ts'
import { passed } from '../../../cards/passed.ts'
import { renewal } from '../../../cards/renewal.ts'
import { stepAsked, stepDeclined } from '../../../cards/step.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { cloudSilver, crmSilver, messagingGold, messagingSilver, on } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** What comes unasked, and what is done about it. */
export function alertExhibits({ anna, marco, giulia, lucia, tom, sofia }: World): Exhibits {
  const nothing = { newPeople: 0, effort: 0, steps: [] }
  const leaving: DigestAlert = {
    id: 'alert-nordwind-cloud-productivity-silver-2018-06-30',
    why: 'found',
    target: cloudSilver,
    state: 'open',
    unmet: false,
    lastDay: '2018-02-28',
    breaks: '2018-03-01',
    renewal: '2018-06-30',
    horizon: '2018-06-30',
    causes: [
      { kind: 'leaves', person: giulia, date: '2018-02-28' },
      { kind: 'expires', person: marco, credential: 'MCSA:Office365', date: '2018-02-28' },
    ],
    plan: { newPeople: 0, effort: 2, steps: [{ person: lucia, take: ['70-345'] }, { person: tom, take: ['70-347'] }] },
    score: null,
    by: '2018-01-31',
    acknowledged: null,
    snoozed: null,
    steps: [],
  }
  const lost: DigestAlert = { ...leaving, id: 'alert-nordwind-messaging-gold-target', why: 'worse', target: messagingGold, unmet: true, lastDay: null, renewal: null, horizon: '2018-12-15', breaks: on, causes: [{ kind: 'missing', credentials: ['70-345'], places: 2 }], by: null }
  const again: DigestAlert = { ...leaving, id: 'again', why: 'reopened', target: crmSilver, breaks: '2017-12-16', lastDay: on, acknowledged: anna, snoozed: '2018-01-08' }
  const unanswered: DigestAlert = {
    ...leaving,
    id: 'unanswered',
    why: 'escalated',
    breaks: on,
    acknowledged: 'me',
    steps: [
      { person: lucia, take: ['70-345'], state: 'asked' },
      { person: tom, take: ['70-347'], state: 'accepted' },
      { person: sofia, take: ['70-346'], state: 'declined' },
    ],
  }
  const resolved: DigestAlert = { ...leaving, id: 'resolved', target: messagingSilver, state: 'resolved', causes: [], plan: nothing, by: null }
  const named = { catalog, on, people: 'named', repeat: false, brief: false } as const
  const counted = { ...named, people: 'counted' } as const
  const all = [lost, leaving, resolved]
  const asks = (competency: string, option: string, level: 'silver' | 'gold') => catalog.competencies.get(competency)!.options.find(({ id }) => id === option)!.levels[level]!
  const silver = asks('messaging', 'hybrid-services-partner-option', 'silver')
  const revised: Revised = { target: { competency: 'messaging', option: 'hybrid-services-partner-option', level: 'silver' }, market: 'developed', dated: ['70-345'], before: [{ people: [[{ count: 1, need: { all: ['70-341', '70-347'] } }]] }], now: silver }
  const passedOn = { catalog, last: '2017-12-14' } as const
  const askedOf = (alert: string, target: Held, meanwhile: string | null = '2018-12-14') => ({ alert, target, state: { kind: 'asked', meanwhile } }) as const
  const answeredOf = (target: Held, held: string | null) => ({ alert: 'answered', target, state: { kind: 'answered', held } }) as const
  const designation = (competency: string): Held => ({ competency, level: 'designation' })
  return {
    digest: (text) => digest({ ...named, alerts: all }, text),
    'digest-one': (text) => digest({ ...named, alerts: [leaving] }, text),
    'digest-unmet': (text) => digest({ ...named, alerts: [lost] }, text),
    'digest-answered': (text) => digest({ ...named, alerts: [unanswered, again] }, text),
    'digest-reminded': (text) => digest({ ...named, alerts: [{ ...leaving, why: 'reminded' }] }, text),
    'digest-resolved': (text) => digest({ ...named, alerts: [resolved] }, text),
    'digest-reached': (text) => digest({ ...named, alerts: [{ ...resolved, state: 'reached', target: messagingGold, renewal: null }] }, text),
    'digest-unwanted': (text) => digest({ ...named, alerts: [{ ...resolved, state: 'unwanted' }] }, text),
    'digest-over': (text) => digest({ ...named, alerts: [{ ...resolved, state: 'over' }] }, text),
    'digest-over-many': (text) => digest({ ...named, alerts: [{ ...resolved, state: 'over' }, { ...resolved, target: crmSilver }] }, text),
    'digest-resolved-two': (text) => digest({ ...named, alerts: [resolved, { ...resolved, target: crmSilver }] }, text),
    'digest-repeat': (text) => digest({ ...named, repeat: true, alerts: [leaving] }, text),
    'digest-brief': (text) => digest({ ...named, brief: true, alerts: all }, text),
    'digest-many': (text) => digest({ ...named, alerts: Array.from({ length: 9 }, (_, i) => ({ ...leaving, id: `a${i}` })) }, text),
    'digest-counted': (text) => digest({ ...counted, alerts: all }, text),
    'digest-past-counted': (text) => digest({ ...counted, alerts: [{ ...leaving, breaks: '2017-12-14' }] }, text),
    'digest-revised': (text) => digest({ ...named, alerts: [], revised: [revised] }, text),
    'digest-revised-besides': (text) => digest({ ...named, alerts: [leaving], revised: [{ ...revised, now: null }, { ...revised, before: [], target: messagingGold }, { ...revised, dated: [], before: silver.requirements }] }, text),
    alert: (text) => handling({ ...named, alert: leaving, already: null }, text),
    'alert-already': (text) => handling({ ...named, alert: { ...leaving, acknowledged: sofia }, already: sofia }, text),
    'alert-resolved': (text) => handling({ ...named, alert: resolved, already: null }, text),
    'alert-gone': gone,
    delivery: (text) =>
      delivery(
        {
          catalog,
          on,
          target: cloudSilver,
          of: 5,
          reached: 2,
          got: [{ who: anna, day: '2017-12-15' }, { who: null, day: '2017-12-15' }],
          waits: [{ who: sofia, day: '2017-12-18' }],
          unreached: (['no-chat', 'blocked', 'removed', 'not-allowed', 'disabled', 'no-answer', 'no-account', 'left'] as const).map((why) => ({ who: marco, why })),
          acknowledged: { who: anna, day: '2017-12-15' },
        },
        text,
      ),
    'delivery-nobody': (text) => delivery({ catalog, on, target: cloudSilver, of: 1, reached: 1, got: [{ who: anna, day: on }], waits: [], unreached: [], acknowledged: null }, text),
    ...Object.fromEntries(
      (['asked', 'accepted', 'declined'] as const).map((state) => [`step-${state}`, (text: Parameters<typeof gone>[0]) => stepAsked({ catalog, state, by: anna, alert: leaving.id, target: cloudSilver, take: ['70-345'] }, text)]),
    ),
    'step-refused': (text) => stepDeclined({ catalog, who: tom, alert: leaving.id, target: cloudSilver, take: ['70-345'] }, text),
    'renewal-soon': (text) => renewal({ catalog, credentials: ['MCSA:Office365'], expires: '2018-03-15' }, text),
    'clear-month': (text) => clear({ catalog, nights: 31, open: [] }, text),
    'clear-open': (text) => clear({ catalog, nights: 31, open: [messagingGold, crmSilver] }, text),
    'clear-open-one': (text) => clear({ catalog, nights: 1, open: [messagingGold] }, text),
    'clear-off': clearOff,
    passed: (text) => passed({ ...passedOn, renewals: [askedOf('one', messagingGold)] }, text),
    'passed-many': (text) => passed({ ...passedOn, renewals: [askedOf('one', messagingGold), askedOf('two', messagingSilver), askedOf('three', crmSilver)] }, text),
    'passed-partly': (text) => passed({ ...passedOn, renewals: [askedOf('one', messagingGold), answeredOf(messagingSilver, '2018-12-14'), answeredOf(crmSilver, null)] }, text),
    'passed-renewed': (text) => passed({ ...passedOn, renewals: [answeredOf(messagingGold, '2018-12-14')] }, text),
    'passed-lost': (text) => passed({ ...passedOn, renewals: [answeredOf(messagingGold, null)] }, text),
    'passed-answered': (text) => passed({ ...passedOn, renewals: [answeredOf(messagingGold, null), answeredOf(messagingSilver, '2018-12-14')] }, text),
    'passed-designation': (text) => passed({ ...passedOn, renewals: [askedOf('one', designation('data-ai'), null)] }, text),
    'passed-designations': (text) => passed({ ...passedOn, renewals: [askedOf('one', designation('data-ai'), null), askedOf('two', designation('security'), null)] }, text),
    'left-company': (text) => left({ who: marco, seen: 'teams' }, text),
    'left-team': (text) => left({ who: marco, seen: 'team' }, text),
    'left-directory': (text) => left({ who: marco, seen: 'directory' }, text),
    'left-planned': (text) => left({ who: marco, seen: 'directory', day: '2018-03-31' }, text),
    'left-too-many': (text) => vanished({ count: 12, of: 14 }, text),
  }
}
