import { describe, expect, test } from 'vitest'
import { understand } from '../../../bot/understand/understand.ts'
import { ROSTER } from './sentences.ts'

const said = (text: string) => {
  const { intent, fact } = understand({ text, roster: ROSTER, on: '2017-12-15' })
  return { intent, ...fact }
}

describe('what a sentence writes beside achievements and departures', () => {
  test.each<[string, object]>([
    ['we bought silver Messaging', { intent: 'record', kind: 'membership' }],
    ['abbiamo rinnovato messaggi silver il 15 maggio', { intent: 'record', kind: 'membership' }],
    ['ya no pagamos productividad gold', { intent: 'record', kind: 'membership-ended' }],
    ['we did not renew gold CRM', { intent: 'record', kind: 'membership-ended' }],
    ['our anniversary is 15 May', { intent: 'record', kind: 'anniversary' }],
    ['we aim for gold CRM', { intent: 'record', kind: 'target' }],
    ['non puntiamo più al gold nel CRM', { intent: 'record', kind: 'target-dropped' }],
    ['active users 2,300 as of November', { intent: 'record', kind: 'figure', about: 'active-entitlements', value: 2300 }],
    ['usuarios activos 2.300 en noviembre', { intent: 'record', kind: 'figure', about: 'active-entitlements', value: 2300 }],
    ['i nostri ricavi cloud sono 210.000 dollari', { intent: 'record', kind: 'figure', about: 'crm-cloud-revenue', value: 210_000 }],
    ['Maria joined on 3 May', { intent: 'record', kind: 'join' }],
    ['hemos contratado a Davide', { intent: 'record', kind: 'join' }],
    ['make Marco an admin', { intent: 'record', kind: 'admin' }],
    ['Giulia non è più amministratrice', { intent: 'record', kind: 'admin-removed' }],
    ['our market is developing', { intent: 'record', kind: 'market', value: 'developing' }],
    ['estamos en la zona horaria de Madrid', { intent: 'record', kind: 'time-zone', value: 'Europe/Madrid' }],
    ['set the time zone to America/Bogota', { intent: 'record', kind: 'time-zone', value: 'America/Bogota' }],
    ['my time zone is Europe/Madrid', { intent: 'alerts', kind: 'my-time-zone', value: 'Europe/Madrid' }],
    ['my time zone is America/New York', { intent: 'alerts', kind: 'my-time-zone', value: 'America/New_York' }],
    ['il mio fuso orario è Atlantis/Harbour', { intent: 'alerts', kind: 'my-time-zone', value: 'Atlantis/Harbour' }],
    ['vivo en Ciudad de México', { intent: 'alerts', kind: 'my-time-zone', value: 'America/Mexico_City' }],
    ["I'm in Las Palmas now", { intent: 'alerts', kind: 'my-time-zone', value: 'Atlantic/Canary' }],
    ['mi sono trasferita a Milano', { intent: 'alerts', kind: 'my-time-zone', value: 'Europe/Rome' }],
    ['trabajo desde Bogotá', { intent: 'alerts', kind: 'my-time-zone', value: 'America/Bogota' }],
    ['what is my time zone?', { intent: 'alerts', kind: 'my-time-zone' }],
    ['I am in Madrid until Friday', { intent: 'out_of_scope' }],
    ['I am in charge', { intent: 'out_of_scope' }],
    ['set the language to Spanish', { intent: 'record', kind: 'language', value: 'es' }],
    ['we are Digital Partner of Record since 1 May', { intent: 'record', kind: 'attest', about: 'digital-partner-of-record' }],
    ['non siamo più Digital Partner of Record', { intent: 'record', kind: 'attest-ended', about: 'digital-partner-of-record' }],
    ['70-345 counts until 30 June 2019, source: mail from Microsoft', { intent: 'record', kind: 'dates', value: 'mail from Microsoft' }],
    ['Elena stays after all', { intent: 'leave', kind: 'stay' }],
    ['al final Jorge no se va', { intent: 'leave', kind: 'stay' }],
    ['Sara linked herself to another company on 1 December', { intent: 'leave', kind: 'move' }],
  ])('%s', (text, fact) => expect(said(text)).toEqual(fact))
})

describe('what a sentence writes of designations', () => {
  const on = '2026-11-21'
  test.each<[string, object]>([
    ['we enrolled in Modern Work on 3 May', { kind: 'enrolment', designation: 'modern-work', day: '2026-05-03' }],
    ['ci siamo iscritti a Modern Work il 3 maggio', { kind: 'enrolment', designation: 'modern-work', day: '2026-05-03' }],
    ['nos inscribimos en Seguridad el 3 de mayo', { kind: 'enrolment', designation: 'security', day: '2026-05-03' }],
    ['we renewed Security', { kind: 'enrolment', designation: 'security' }],
    ['our Data & AI anniversary is 12 May', { kind: 'enrolment', designation: 'data-ai', day: '2026-05-12' }],
    ['we are no longer Solutions Partner for Security', { kind: 'enrolment-ended', designation: 'security' }],
    ['ya no somos Solutions Partner de Seguridad', { kind: 'enrolment-ended', designation: 'security' }],
    ['we aim for Security', { kind: 'enrolment-target', designation: 'security' }],
    ['puntiamo alla Sicurezza', { kind: 'enrolment-target', designation: 'security' }],
    ['we are SMB for Infrastructure', { kind: 'classification', designation: 'infrastructure', track: 'SMB' }],
    ['Microsoft ci classifica come PMI per Infrastruttura', { kind: 'classification', designation: 'infrastructure', track: 'SMB' }],
    ['Data & AI net customer adds are 2 in October', { kind: 'metric', about: 'net-customer-adds', designation: 'data-ai', value: 2, day: '2026-10-31' }],
    ['our usage growth in Infrastructure was 9.5% in October', { kind: 'metric', about: 'usage-growth', designation: 'infrastructure', value: 9.5, day: '2026-10-31' }],
    ['Modern Work deployments CPOR 4', { kind: 'metric', about: 'deployments', designation: 'modern-work', value: 4, association: 'CPOR' }],
    ['aggiunte nette in Dati e IA a ottobre: 2', { kind: 'metric', about: 'net-customer-adds', designation: 'data-ai', value: 2, day: '2026-10-31' }],
    ['implementaciones en Datos e IA: 5 en octubre', { kind: 'metric', about: 'deployments', designation: 'data-ai', value: 5, day: '2026-10-31' }],
    ['net adds are 12', { kind: 'metric', about: 'net-customer-adds', value: 12 }],
  ])('%s', (text, right) => {
    const { intent, slots, fact } = understand({ text, roster: ROSTER, on })
    expect({ intent, ...fact, ...(slots.day && { day: slots.day }) }).toEqual({ intent: 'record', ...right })
  })

  test.each(['are we enrolled in Security', 'have we renewed Security?', 'how many net customer adds do we need for Data & AI', 'are we still Solutions Partner for Modern Work'])('but not: %s', (text) =>
    expect(understand({ text, roster: ROSTER, on })).not.toHaveProperty('fact'),
  )
})

describe('what is only supposed', () => {
  test.each<[string, object]>([
    ['what if net adds are 12?', { kind: 'suppose-metric', about: 'net-customer-adds', value: 12 }],
    ['e se le aggiunte nette in Dati e IA fossero 12', { kind: 'suppose-metric', about: 'net-customer-adds', designation: 'data-ai', value: 12 }],
    ['¿y si el crecimiento en Infraestructura es 20?', { kind: 'suppose-metric', about: 'usage-growth', designation: 'infrastructure', value: 20 }],
    ['what if Anna does not renew AZ-104?', { kind: 'suppose-lapse' }],
    ['what if nobody renews?', { kind: 'suppose-lapse' }],
    ['e se nessuno rinnova?', { kind: 'suppose-lapse' }],
    ['¿y si Giulia no renueva AZ-305?', { kind: 'suppose-lapse' }],
    ['what if Marco passes AZ-305?', { kind: 'suppose-pass' }],
    ['e se Marco supera AZ-305?', { kind: 'suppose-pass' }],
  ])('%s', (text, fact) => expect(said(text)).toEqual({ intent: 'what_if', ...fact }))
})

describe('what is asked of what was written', () => {
  test.each<[string, object]>([
    ['what changed?', { intent: 'status', kind: 'history' }],
    ['who changed that?', { intent: 'status', kind: 'history' }],
    ['cronologia', { intent: 'status', kind: 'history' }],
    ['qué ha cambiado', { intent: 'status', kind: 'history' }],
    ['take it back', { intent: 'record', kind: 'undo' }],
    ['annulla', { intent: 'record', kind: 'undo' }],
    ['settings', { intent: 'help', kind: 'settings' }],
    ['muéstrame los ajustes', { intent: 'help', kind: 'settings' }],
    ['export my data', { intent: 'person', kind: 'export' }],
    ['cosa sai di me', { intent: 'person', kind: 'export' }],
    ['forget Marco', { intent: 'leave', kind: 'forget' }],
    ['borra todos los datos de Giulia', { intent: 'leave', kind: 'forget' }],
  ])('%s', (text, fact) => expect(said(text)).toEqual(fact))
})

describe('what is neither', () => {
  test.each([
    ['Marco passed 70-345 yesterday', 'record'],
    ['Paolo leaves on 31 March', 'leave'],
    ['Anna found a job and starts elsewhere in May', 'leave'],
    ['we are silver in messaging', 'status'],
    ['have we renewed silver messaging?', 'status'],
    ['what is missing for gold CRM', 'gap'],
  ])('%s', (text, intent) => expect(said(text)).toEqual({ intent }))

  test.each(['who is admin?', 'forget it'])('%s', (text) => expect(said(text)).not.toHaveProperty('kind'))
})
