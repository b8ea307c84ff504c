import { describe, expect, test } from 'vitest'
import { inNotation, pageAt } from './notation.ts'

/* Pages written for this test in the shapes the published ones have, and what they ask, read by hand. */
const pages: Record<string, { levels: Record<string, string>; dates?: object; doubts?: readonly string[]; language: string }> = {
  'communications.en': {
    language: 'en',
    levels: {
      'systems-integrator-option silver':
        '1 all(assessment:15001, any(all(70-334, 70-333), MCSE:Productivity)) + 1 any(all(70-334, 70-333), MCSE:Productivity)',
      'systems-integrator-option gold':
        '2 all(assessment:15001, any(all(70-334, 70-333), MCSE:Productivity)) + 2 any(all(70-334, 70-333), MCSE:Productivity)',
    },
  },
  'cloud-platform.en': {
    language: 'en',
    levels: {
      'azure-consumption-option silver': '15000/10000 & attest & 1 any(assessment:16001, assessment:16002) | 1 any(70-532, 70-534, 70-535, MCSA:LinuxonAzure)',
      'azure-consumption-option gold': '100000 & attest & 2 any(assessment:16001, assessment:16002) | 2 any(70-532, 70-534, 70-535, MCSA:LinuxonAzure)',
    },
    dates: { '70-534': { retires: '2017-12-31', registerUntil: '2017-11-30', acceptedUntil: '2018-12-31' } },
  },
  'cloud-business-applications.en': {
    language: 'en',
    levels: {
      // An OR over a pair: (a AND b) OR c is (a OR c) AND (b OR c).
      'operations-option silver':
        '100000/50000 & 25000/12000 & attest & 5 all(MB6-894, 70-534) | 5 all(MB6-705, 70-764) & 5 any(MB6-895, MB6-896) | 5 all(MB6-705, 70-764)',
      'operations-option gold': '300000/150000 & 75000/37000 & 15 all(MB6-894, 70-535) & 15 any(MB6-895, MB6-896)',
    },
    dates: {
      'MB6-894': { availableFrom: '2017-11-01' },
      'MB6-705': { retires: '2017-12-31', acceptedUntil: '2018-12-31' },
      '70-764': { retires: '2017-12-31', acceptedUntil: '2018-12-31' },
    },
  },
  'erp.en': {
    language: 'en',
    levels: {
      'reseller-option silver': '75000/40000 & 1 MB6-890 + 1 MB6-892 + 3 70-462',
      'reseller-option gold': '175000/75000 & 1 MB6-890 + 1 MB6-892 + 1 70-462',
    },
    doubts: ['gold-below-silver'],
  },
  'data-analytics.it': {
    language: 'it',
    levels: {
      'specialist-option silver': '1 all(any(all(70-767, 70-768), all(70-773, 70-774)), assessment:14354)',
      'specialist-option gold': '2 all(any(all(70-767, 70-768), all(70-773, 70-774)), assessment:14354)',
      'power-bi-option silver': '250 & attest & 1 assessment:14400',
      'power-bi-option gold': '1000 & attest & 2 assessment:14400',
    },
  },
  'datacenter.es': {
    language: 'es',
    levels: {
      'datacenter-partner-option silver': '2 any(70-246, 70-412, 74-409)',
      'datacenter-partner-option gold': '4 any(MCSA:WindowsServer2012, MCSA:WindowsServer2016)',
    },
    dates: { '70-246': { retires: '2017-12-31', registerUntil: '2017-11-30', acceptedUntil: '2018-12-31' } },
  },
  'devops.it': {
    language: 'it',
    levels: {
      'devops-partner-option silver': '1 all(70-496, 70-498, any(70-497, PMI-ACP, PSM-I, CSM)) + 1 all(70-496, 70-498)',
      'devops-partner-option gold': '2 all(70-496, 70-498, any(70-497, PMI-ACP, PSM-I, CSM)) + 2 all(70-496, 70-498)',
    },
  },
  'smb-cloud.es': {
    language: 'es',
    levels: { 'office-365-services-option silver': '4 & attest', 'office-365-services-option gold': '25 & attest & 2 70-347' },
  },
  // Turns of phrase: "the 4", "these 4", "each of the 2", "the same 3 or others", "a million", steps 1 and 1, steps 2.1 and 2.2.
  'rooms.en': {
    language: 'en',
    levels: {
      'room-option silver': '2 all(assessment:18001, any(70-333, 70-334))',
      'room-option gold': '4 all(assessment:18001, any(70-333, 70-334))',
      'school-option silver': '2 70-346',
      'school-option gold': '1000000/400000 & 2 70-346 | 3 assessment:18001 & 2 MTA:ITInfrastructure',
      'studio-option silver': '2 all(any(70-743, 70-744), assessment:18001)',
      'studio-option gold': '1 70-743 + 1 70-744 + 1 70-745',
      'maker-option silver': '2 70-735 | 2 assessment:18001',
      'maker-option gold': '4 any(all(70-333, 70-334), MCSE:Productivity)',
    },
  },
  'rooms.es': {
    language: 'es',
    levels: { 'room-option silver': '2 any(70-333, 70-334)', 'room-option gold': '5 any(70-333, 70-334) & 5 70-346', 'school-option silver': '1000000/400000 & 2 70-346 & 2 70-347', 'studio-option silver': '15000/10000 & 1 all(70-496, 70-498, any(70-497, 70-499)) + 1 all(70-496, 70-498)' },
  },
  'rooms.it': {
    language: 'it',
    levels: { 'room-option silver': '2 any(70-333, 70-334)', 'room-option gold': '4 all(assessment:18001, any(70-333, 70-334))', 'school-option silver': '2 70-346 & 2 70-347', 'school-option gold': '3 70-346 | 3 MTA:ITInfrastructure', 'studio-option silver': '2 any(all(70-334, 70-333), MCSE:Productivity)', 'studio-option gold': '3 70-334 & 3 70-333' },
  },
  'windows-and-devices.en': {
    language: 'en',
    levels: {
      'service-partner-option silver': '2 any(70-354, 70-357) | 2 assessment:17001',
      'surface-hub-option silver': '12 & 1 & attest & 2 assessment:17002',
      'surface-hub-option gold': '52 & 4 & attest & 4 all(assessment:17002, any(70-347, 70-398))',
    },
    dates: { '70-354': { retires: '2017-09-30' } },
  },
}

describe.each(Object.entries(pages))('the page %s', (name, { levels, dates, doubts, language }) => {
  const { reading } = pageAt(`test/src/catalog/page/fixtures/${name}.md`)

  test('asks, level by level, what its words say', () => {
    expect(inNotation(reading)).toEqual(levels)
  })

  test('gives its dates and its language, and only the doubts it deserves', () => {
    expect(reading.credentials).toEqual(dates ?? {})
    expect(reading.language).toBe(language)
    expect(reading.doubts.map(({ code }) => code)).toEqual(doubts ?? [])
  })
})
