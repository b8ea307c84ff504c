import { alerts, ownZone } from '../../../cards/alerts.ts'
import { declined } from '../../../cards/declined.ts'
import { didYouMean } from '../../../cards/did-you-mean.ts'
import { error } from '../../../cards/error.ts'
import { help } from '../../../cards/help.ts'
import { notFound } from '../../../cards/not-found.ts'
import { nothingRecorded } from '../../../cards/nothing-recorded.ts'
import type { Text } from '../../../cards/text/text.ts'
import { welcome } from '../../../cards/welcome.ts'
import { whichPerson } from '../../../cards/which-person.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import type { Intent } from '../../../src/intent.ts'
import { on, messagingSilver, examples } from './world.ts'
import { Wishes } from '../../../src/hearers.ts'
import { wishesOpen } from '../../../src/wish.ts'
import type { Exhibits, World } from './world.ts'

const usual = Wishes.parse({})

/** Explaining, asking back, declining. */
export function conversationExhibits({ called, anna, sofia, organization }: World): Exhibits {
  const passed70345: Intent = { intent: 'who_has', slots: { exam: ['70-345'] } }
  const whys = ['out-of-scope', 'greeting', 'thanks', 'guest', 'other-tenant', 'in-private', 'not-yours', 'not-admin', 'repeated', 'crowded', 'newer'] as const
  const whats = ['person', 'credential', 'former', 'unasked', 'competency', 'level', 'me'] as const
  return {
    'alerts-here': (text) =>
      alerts(
        {
          on,
          people: 'named',
          where: 'personal',
          changed: null,
          here: true,
          mayChange: true,
          recipients: [anna, sofia],
          channels: 1,
          thresholds: [120, 90, 60, 30, 14, 7, 1],
          mine: { wishes: usual, zone: 'Europe/Rome', ofAll: 'Europe/Rome', paused: null, open: wishesOpen(usual, on, ['zone:Europe/Madrid']) },
        },
        text,
      ),
    'alerts-channel-on': (text) =>
      alerts(
        {
          on,
          people: 'counted',
          where: 'channel',
          changed: 'on',
          here: true,
          mayChange: true,
          recipients: [anna],
          channels: 2,
          thresholds: [120, 90],
          mine: null,
        },
        text,
      ),
    'alerts-off': (text) =>
      alerts(
        {
          on,
          people: 'named',
          where: 'personal',
          changed: 'off',
          here: false,
          mayChange: true,
          recipients: [],
          channels: 0,
          thresholds: [120, 90, 60, 30],
          mine: { wishes: { ...usual, hours: { from: 0, to: 0 }, workdays: [2, 4], monthly: false, timeZone: 'Asia/Tokyo' }, zone: 'Asia/Tokyo', ofAll: 'Europe/Rome', paused: '2018-01-07', open: ['hours:8-19', 'pause:0', 'zone:'] },
        },
        text,
      ),
    'alerts-zone': (text) =>
      ownZone({ said: 'Atlantic/Canary', mine: { wishes: usual, zone: 'Europe/Rome', ofAll: 'Europe/Rome', paused: null, open: [] } }, text),
    'alerts-minimal': (text) =>
      alerts(
        {
          on,
          people: 'counted',
          where: 'group',
          changed: null,
          here: false,
          mayChange: false,
          recipients: [],
          channels: 0,
          thresholds: [30],
          mine: null,
        },
        text,
      ),
    'help-admin': (text) => help({ catalog, where: 'personal', admin: true, today: false, examples }, text),
    'help-today': (text) => help({ catalog, where: 'personal', admin: true, today: true, examples }, text),
    'help-today-employee': (text) => help({ catalog, where: 'personal', admin: false, today: true, examples: [] }, text),
    'help-employee': (text) =>
      help({ catalog, where: 'personal', admin: false, today: false, examples: [passed70345, ...examples.slice(0, 2)] }, text),
    'help-channel': (text) => help({ catalog, where: 'channel', admin: false, today: false, examples: [] }, text),
    welcome: (text) => welcome({ step: 'hello', catalog, where: 'personal', organization, examples, setUp: false }, text),
    'welcome-set-up': (text) =>
      welcome({ step: 'hello', catalog, where: 'personal', organization: '', examples: [], setUp: true }, text),
    'welcome-channel': (text) =>
      welcome({ step: 'hello', catalog, where: 'channel', organization, examples, setUp: false }, text),
    'welcome-market': (text) => welcome({ step: 'market', market: 'developed' }, text),
    'welcome-membership': (text) =>
      welcome({ step: 'membership', catalog, held: [{ ...messagingSilver, anniversary: '2018-03-30' }] }, text),
    'welcome-membership-first': (text) => welcome({ step: 'membership', catalog, held: [] }, text),
    'welcome-import': (text) => welcome({ step: 'import', people: 1 }, text),
    'welcome-ready': (text) => welcome({ step: 'ready', catalog, people: 14, examples }, text),
    'welcome-ready-minimal': (text) => welcome({ step: 'ready', catalog, people: 0, examples: [] }, text),
    'did-you-mean': (text) =>
      didYouMean(
        {
          catalog,
          asked: called('messaging gold?'),
          about: 'meaning',
          choices: [
            { intent: 'gap', slots: { competency: 'messaging', level: 'gold' } },
            { intent: 'requirements', slots: { competency: 'messaging', level: 'gold' } },
            { intent: 'what_if', slots: { person: called('Anna Keller') } },
            { intent: 'record', slots: { person: called('Anna Keller'), exam: ['70-345'] } },
          ],
        },
        text,
      ),
    'did-you-mean-competency': (text) =>
      didYouMean(
        {
          catalog,
          asked: called('what is missing for gold'),
          about: 'competency',
          choices: ['messaging', 'cloud-productivity', 'cloud-crm'].map((competency) => ({
            intent: 'gap',
            slots: { competency, level: 'gold' },
          })),
        },
        text,
      ),
    'did-you-mean-level': (text) =>
      didYouMean(
        {
          catalog,
          asked: called('CRM requirements'),
          about: 'level',
          choices: [
            { intent: 'requirements', slots: { competency: 'cloud-crm' } },
            { intent: 'status', slots: { competency: 'cloud-crm', level: 'gold' } },
            { intent: 'leave', slots: { person: called('Tom Baker') } },
            { intent: 'person', slots: {} },
          ],
        },
        text,
      ),
    'did-you-mean-exam': (text) =>
      didYouMean(
        {
          catalog,
          asked: called('does it still count'),
          about: 'credential',
          choices: [
            { intent: 'validity', slots: { exam: ['70-345'] } },
            { intent: 'alerts', slots: {} },
            { intent: 'followup', slots: {} },
            { intent: 'out_of_scope', slots: {} },
          ],
        },
        text,
      ),
    'which-person': (text) =>
      whichPerson(
        {
          asked: called('Anna'),
          intent: { intent: 'person', slots: { person: called('Anna') } },
          candidates: [
            { id: 'p1', name: called('Anna Keller'), detail: called('anna.keller@nordwind.example') },
            { id: 'p2', name: called('Anna Rossi'), detail: '' },
          ],
        },
        text,
      ),
    'which-person-many': (text) =>
      whichPerson(
        {
          asked: called('Anna'),
          intent: { intent: 'what_if', slots: { person: called('Anna') } },
          candidates: ['Anna Keller', 'Anna Rossi', 'Anna Novak', 'Anna Weber', 'Anna Vidal'].map((name, i) => ({
            id: `p${i}`,
            name: called(name),
            detail: called(`anna${i}@nordwind.example`),
          })),
        },
        text,
      ),
    ...Object.fromEntries(whys.map((why) => [`declined-${why}`, (text: Text) => declined({ why }, text)])),
    ...Object.fromEntries(
      whats.map((what) => [
        `not-found-${what}`,
        (text: Text) =>
          notFound(
            {
              catalog,
              what,
              asked: called('Anne Kellner'),
              choices: what === 'person' ? [{ intent: 'person', slots: { person: called('Anna Keller') } }] : [],
            },
            text,
          ),
      ]),
    ),
    'nothing-recorded-people': (text) => nothingRecorded({ on, what: 'people', admin: true }, text),
    'nothing-recorded-achievements': (text) => nothingRecorded({ on, what: 'achievements', admin: false }, text),
    'nothing-recorded-people-employee': (text) => nothingRecorded({ on, what: 'people', admin: false }, text),
    'nothing-recorded-achievements-admin': (text) => nothingRecorded({ on, what: 'achievements', admin: true }, text),
    'nothing-recorded-levels-employee': (text) => nothingRecorded({ on, what: 'levels', admin: false }, text),
    'nothing-recorded-levels': (text) => nothingRecorded({ on, what: 'levels', admin: true }, text),
    error: (text) => error({ reference: 'k3f9-2217', write: false, again: { intent: 'status', slots: {} } }, text),
    'error-write': (text) => error({ reference: 'k3f9-2217', write: true, again: null }, text),
  }
}
