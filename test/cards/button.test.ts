import { describe, expect, test } from 'vitest'
import { button, credentialSlots, membershipChoice, membershipChosen, Pressed } from '../../cards/button.ts'
import { texts } from '../../cards/text/languages.ts'
import { catalog } from '../../src/catalog/catalog.ts'

const change = { kind: 'record', person: 'anna', credentials: ['70-345'] } as const

describe('a button', () => {
  test('carries the same to clients that know Action.Execute and to those that do not', () => {
    const drawn = button(
      'Record',
      { press: 'confirm', change: { ...change, credentials: ['70-345'] }, day: '2017-12-12' },
      texts.it,
    )
    expect(drawn).toMatchObject({
      type: 'Action.Execute',
      verb: 'confirm',
      fallback: { type: 'Action.Submit', data: drawn.data },
    })
    expect(Pressed.parse(drawn.data)).toEqual({ press: 'confirm', change, day: '2017-12-12', language: 'it' })
  })

  test('that needs no field is not held up by an empty one', () => {
    expect(button('Skip', { press: 'setup', step: 'import' }, texts.en).associatedInputs).toBe('none')
    expect(button('Add', { press: 'membership' }, texts.en).associatedInputs).toBeUndefined()
  })
})

describe('what was pressed', () => {
  test('takes the day of the field beside it', () => {
    expect(Pressed.parse({ press: 'confirm', change, day: '2017-12-14' })).toMatchObject({ day: '2017-12-14' })
  })

  test.each(['', 'yesterday', '2017-13-40', 5])('has no day where the field holds %j, so that it is asked again', (day) => {
    expect(Pressed.parse({ press: 'confirm', change, day })).toEqual({
      press: 'confirm',
      change,
      day: undefined,
      language: undefined,
    })
  })

  test.each([
    null,
    'ask',
    {},
    { press: 'ask' },
    { press: 'ask', intent: 'dance', slots: {} },
    { press: 'confirm' },
    { press: 'confirm', change: { kind: 'record', person: 'anna', credentials: [] } },
    { press: 'undo', change },
    { press: 'setup', step: 'everything' },
  ])('is refused where it is none of ours: %j', (data) => {
    expect(Pressed.safeParse(data).success).toBe(false)
  })
})

test('a membership is chosen as one word and read back', () => {
  const choice = membershipChoice('messaging', 'hybrid-services-partner-option', 'gold')
  expect(membershipChosen(choice)).toEqual({ competency: 'messaging', option: 'hybrid-services-partner-option', level: 'gold' })
  expect(membershipChosen('messaging')).toBeUndefined()
  expect(membershipChosen('messaging/x/bronze')).toBeUndefined()
})

test('certifications have a slot of their own', () => {
  expect(credentialSlots(['70-345', 'MCSE:Productivity'], catalog)).toEqual({ exam: ['70-345'], cert: 'MCSE:Productivity' })
  expect(credentialSlots(['MCSE:Productivity'], catalog)).toEqual({ cert: 'MCSE:Productivity' })
})
