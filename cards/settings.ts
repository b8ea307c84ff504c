import type { Change } from '../src/change.ts'
import { Language } from '../src/intent.ts'
import type { Organization } from '../src/organization.ts'
import { Market } from '../src/requirement.ts'
import { choicesOf, settingNames, settingOf } from '../src/settings.ts'
import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { choiceField } from './choice-field.ts'
import { bullets, section } from './element.ts'
import { factOf, settingFact } from './fact.ts'
import type { Names } from './fact.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** How the organization is set, and what may be set otherwise: each choice is a change of its own, confirmed on its card. */
export type Settings = Names & {
  readonly of: Organization
  /** The ids of those who are its admins today. */
  readonly admins: readonly string[]
  /** The ids of further organizations of the tenant that she is an admin of. */
  readonly others: readonly string[]
}

export function settings(data: Settings, text: Text): Card {
  const { of } = data
  const admins = data.admins.map(data.person)
  const now = [
    text.fact.market[of.market],
    text.fact.timeZone(plain(of.timeZone)),
    text.fact.language[of.language],
    ...settingNames.map((name) => settingFact(name, settingOf(of, name), text)),
    ...of.targets.map((target) => factOf({ kind: 'target', ...target }, data, text)),
    ...(of.designations ?? []).flatMap(({ designation, anniversary, track }) => [
      factOf(anniversary === undefined ? { kind: 'enrolment-target', designation } : { kind: 'enrolment', designation, day: anniversary }, data, text),
      ...(track === undefined ? [] : [factOf({ kind: 'classification', designation, track }, data, text)]),
    ]),
    admins.length === 0 ? text.settings.nobody : text.settings.admins(text.and(admins)),
    ...(data.others.length === 0 ? [] : [text.settings.others(text.and(data.others.map(data.organization)))]),
  ]
  return card(
    {
      title: text.settings.title,
      headline: text.settings.headline,
      tone: 'emphasis',
      body: section(text.settings.now, bullets(now)),
      inputs: [
        choiceField(
          'set',
          text.settings.label,
          choices(of).map(([value, change]) => ({ value, title: factOf(change, data, text) })),
          text,
        ),
      ],
      buttons: [button(text.settings.change, { press: 'set' }, text), button(text.settings.history, { press: 'history', skip: 0 }, text)],
    },
    text,
  )
}

/** What could be otherwise: market, language, settings; time zones are too many to list and are said in a sentence. */
function choices(of: Organization): [string, Change][] {
  return [
    ...Market.options.filter((market) => market !== of.market).map((market): [string, Change] => [`market:${market}`, { kind: 'market', market }]),
    ...Language.options.filter((language) => language !== of.language).map((language): [string, Change] => [`language:${language}`, { kind: 'language', language }]),
    ...settingNames.flatMap((setting) =>
      choicesOf(setting)
        .filter((value) => value !== settingOf(of, setting))
        .map((value): [string, Change] => [`${setting}:${value}`, { kind: 'setting', setting, value }]),
    ),
  ]
}

/** The change a choice stands for, if it is one of those on offer. */
export const settingChosen = (of: Organization, choice: string): Change | undefined => choices(of).find(([value]) => value === choice)?.[1]
