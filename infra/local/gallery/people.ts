import { examInfo } from '../../../cards/exam-info.ts'
import { person } from '../../../cards/person.ts'
import { endings, validity } from '../../../cards/validity.ts'
import { whoCan } from '../../../cards/who-can.ts'
import { whoHas } from '../../../cards/who-has.ts'
import { atlas, messagingGold, messagingSilver, cloudGold, cloudSilver, crmSilver, crmGold } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** People and what they hold. */
export function peopleExhibits({ anna, marco, giulia, lucia, tom, sofia, named, counted }: World): Exhibits {
  return {
    person: (text) =>
      person(
        {
          ...named,
          person: anna,
          me: false,
          joins: null,
          leaves: '2018-06-30',
          achievements: [
            { credential: '70-347', passed: '2016-10-03', counts: true, until: null, confirmed: true, expectedBy: null },
            {
              credential: '70-345',
              passed: '2017-12-12',
              counts: true,
              until: '2018-06-30',
              confirmed: false,
              expectedBy: '2017-12-22',
            },
            {
              credential: 'MB2-709',
              passed: '2015-02-20',
              counts: false,
              until: '2017-11-30',
              confirmed: true,
              expectedBy: null,
            },
            { credential: 'MCSA:Office365', passed: '2016-11-08', counts: true, until: null, confirmed: false, expectedBy: null },
          ],
          fills: [
            { target: messagingSilver, critical: true },
            { target: cloudSilver, critical: false },
          ],
          unknown: [{ kind: 'undated', credentials: ['70-347'] }],
        },
        text,
      ),
    'person-me-minimal': (text) =>
      person({ ...named, person: tom, me: true, joins: '2018-01-08', leaves: null, achievements: [], fills: [] }, text),
    'who-has': (text) =>
      whoHas(
        {
          ...named,
          credentials: ['70-345'],
          holders: [
            { person: anna, passed: '2017-12-12', until: '2018-06-30' },
            { person: marco, passed: '2017-03-08', until: null },
          ],
          former: [{ person: tom, until: '2017-11-30' }],
          total: 14,
        },
        text,
      ),
    'who-has-counted': (text) =>
      whoHas(
        {
          ...counted,
          credentials: ['MCSE:Productivity'],
          holders: [{ person: sofia, passed: '2017-02-01', until: null }],
          former: [],
          total: 14,
        },
        text,
      ),
    'who-has-many': (text) =>
      whoHas(
        {
          ...named,
          credentials: ['70-347'],
          holders: Array.from({ length: 23 }, () => ({ person: anna, passed: '2017-03-08', until: null })),
          former: [],
          total: 40,
        },
        text,
      ),
    'who-has-nobody': (text) => whoHas({ ...named, credentials: ['70-345', '70-347'], holders: [], former: [], total: 1 }, text),
    'who-can': (text) =>
      whoCan(
        {
          ...named,
          credentials: ['70-345'],
          candidates: [
            { person: giulia, has: ['70-347'], missing: ['70-345'], fills: [messagingGold] },
            { person: lucia, has: ['MCSA:Office365'], missing: ['70-345', '70-347'], fills: [messagingGold, messagingSilver] },
            { person: tom, has: [], missing: ['70-345', '70-347'], fills: [] },
          ],
          holders: 2,
          closed: [],
          unknown: [],
        },
        text,
      ),
    'who-can-counted': (text) =>
      whoCan(
        {
          ...counted,
          credentials: ['70-345'],
          candidates: [{ person: giulia, has: [], missing: ['70-345'], fills: [] }],
          holders: 2,
          closed: [],
        },
        text,
      ),
    'who-can-closed': (text) =>
      whoCan(
        {
          ...named,
          on: '2018-01-10',
          credentials: ['MB2-709', 'MB2-877', '70-346'],
          candidates: [],
          holders: 0,
          closed: [
            { credential: 'MB2-709', why: 'retired', day: '2017-12-31' },
            { credential: 'MB2-877', why: 'not-yet', day: '2018-01-31' },
            { credential: '70-346', why: 'registration-over', day: '2017-11-30' },
          ],
        },
        text,
      ),
    validity: (text) =>
      validity(
        { ...named, credential: 'MB2-709', counts: true, until: '2018-12-31', countsFor: [crmSilver, crmGold], holder: null },
        text,
      ),
    'validity-of-somebody': (text) =>
      validity(
        {
          ...named,
          credential: 'MCSA:Office365',
          counts: true,
          until: '2022-01-31',
          countsFor: [cloudSilver, cloudGold],
          holder: { person: lucia, me: false, passed: '2016-05-30' },
          unknown: [{ kind: 'unsure', credentials: ['MCSA:Office365'] }],
        },
        text,
      ),
    'validity-over': (text) =>
      validity(
        { ...named, on: '2019-02-01', credential: 'MB2-709', counts: false, until: '2018-12-31', countsFor: [], holder: null },
        text,
      ),
    'validity-not-held': (text) =>
      validity(
        {
          ...named,
          credential: '70-346',
          counts: true,
          until: null,
          countsFor: [cloudSilver],
          holder: { person: tom, me: true, passed: null },
        },
        text,
      ),
    endings: (text) =>
      endings(
        {
          ...named,
          until: '2018-12-31',
          endings: [
            { kind: 'retires', day: '2017-12-31', credential: 'MB2-709', person: null, target: null },
            { kind: 'leaves', day: '2018-02-28', credential: null, person: lucia, target: null },
            { kind: 'renewal', day: '2018-03-30', credential: null, person: null, target: messagingSilver },
            { kind: 'expires', day: '2018-04-02', credential: 'MCSA:Office365', person: marco, target: null },
            { kind: 'accepted-until', day: '2018-12-31', credential: 'MB2-709', person: null, target: null },
          ],
        },
        text,
      ),
    'endings-minimal': (text) => endings({ ...named, until: '2018-03-15', endings: [] }, text),
    'exam-info': (text) =>
      examInfo({ ...named, credential: 'MB2-709', takeable: true, countsFor: [crmSilver, crmGold], scores: [], holders: 1, effort: 1 }, text),
    'exam-info-certification': (text) =>
      examInfo(
        {
          ...named,
          credential: 'MCSE:Productivity',
          takeable: false,
          countsFor: [messagingSilver, messagingGold],
          scores: [],
          holders: 0,
          effort: 3,
        },
        text,
      ),
    'exam-info-assessment': (text) =>
      examInfo(
        { ...named, catalog: atlas, credential: 'assessment:maps', takeable: true, countsFor: [], scores: [], holders: 3, effort: 1 },
        text,
      ),
    'exam-info-designation': (text) =>
      examInfo(
        {
          ...named,
          on: '2026-11-21',
          credential: 'AZ-104',
          takeable: true,
          countsFor: [
            { competency: 'data-ai', level: 'designation' },
            { competency: 'infrastructure', level: 'designation' },
          ],
          scores: [
            { designation: 'data-ai', metrics: ['intermediate'] },
            { designation: 'infrastructure', metrics: ['intermediate'] },
          ],
          holders: 2,
          effort: 1,
        },
        text,
      ),
    'exam-info-minimal': (text) =>
      examInfo({ ...named, credential: '70-999', takeable: false, countsFor: [], scores: [], holders: 0, effort: 1 }, text),
  }
}
