import type { Intent } from '../src/intent.ts'
import type { Membership } from '../src/organization.ts'
import type { Market } from '../src/requirement.ts'
import { suggest } from './asking.ts'
import { button, membershipChoice } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { dateField } from './date-field.ts'
import { bullets, line, section } from './element.ts'
import type { Catalog } from './facts.ts'
import { levelName } from './names.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** The first card, and the steps of the set-up, each replacing the one before. */
export type Welcome =
  | {
      readonly step: 'hello'
      readonly catalog: Catalog
      readonly where: 'personal' | 'group' | 'channel'
      readonly organization: string
      /** Three questions; for the admin of an empty organization the set-up takes their place. */
      readonly examples: readonly Intent[]
      readonly setUp: boolean
    }
  | { readonly step: 'market'; readonly market: Market }
  | { readonly step: 'membership'; readonly catalog: Catalog; readonly held: readonly Membership[] }
  | { readonly step: 'import'; readonly people: number }
  | { readonly step: 'ready'; readonly catalog: Catalog; readonly people: number; readonly examples: readonly Intent[] }

export function welcome(data: Welcome, text: Text): Card {
  if (data.step === 'hello') return hello(data, text)
  if (data.step === 'market') {
    return card(
      {
        title: text.welcome.market.title,
        headline: text.welcome.market.headline,
        tone: 'emphasis',
        body: [line(text.welcome.market.why)],
        inputs: [
          {
            type: 'Input.ChoiceSet',
            id: 'market',
            label: text.welcome.market.label,
            style: 'expanded',
            isRequired: true,
            errorMessage: text.welcome.choose,
            value: data.market,
            choices: [
              { title: text.market.developed, value: 'developed' },
              { title: text.market.developing, value: 'developing' },
            ],
          },
        ],
        buttons: [
          button(text.welcome.next, { press: 'market' }, text),
          button(text.welcome.skip, { press: 'setup', step: 'membership' }, text),
        ],
      },
      text,
    )
  }
  if (data.step === 'membership') return membership(data, text)
  if (data.step === 'import') {
    return card(
      {
        title: text.welcome.import.title,
        headline: text.welcome.import.headline,
        tone: 'emphasis',
        body: [
          ...bullets(text.welcome.import.how),
          ...(data.people > 0 ? [line(text.welcome.import.people(data.people))] : []),
        ],
        buttons: [button(text.welcome.done, { press: 'setup', step: 'ready' }, text)],
      },
      text,
    )
  }
  return card(
    {
      title: text.welcome.ready.title,
      headline: text.welcome.ready.headline(data.people),
      tone: 'good',
      buttons: examples(data.examples, data.catalog, text),
    },
    text,
  )
}

const examples = (intents: readonly Intent[], catalog: Catalog, text: Text) =>
  intents.slice(0, 3).map((intent) => suggest(intent, catalog, text))

function hello({ catalog, where, organization, setUp, ...data }: Extract<Welcome, { step: 'hello' }>, text: Text): Card {
  return card(
    {
      title: text.welcome.title,
      subtitle: plain(organization) || undefined,
      headline: text.welcome.headline,
      tone: 'emphasis',
      body: [
        ...bullets(text.welcome.whatIDo),
        line(where === 'personal' ? text.welcome.privately : text.welcome.inPublic, { spacing: 'Medium' }),
        ...(setUp ? section(text.welcome.setUpTitle, [line(text.welcome.setUpWhy)]) : []),
      ],
      buttons: setUp
        ? [
            button(text.welcome.setUp, { press: 'setup', step: 'market' }, text),
            suggest({ intent: 'help', slots: {} }, catalog, text),
          ]
        : examples(data.examples, catalog, text),
    },
    text,
  )
}

function membership({ catalog, held }: Extract<Welcome, { step: 'membership' }>, text: Text): Card {
  const levels = [...catalog.competencies.values()].flatMap((competency) =>
    competency.options.flatMap((option) =>
      (['silver', 'gold'] as const)
        .filter((level) => option.levels[level] !== undefined)
        .map((level) => ({
          value: membershipChoice(competency.id, option.id, level),
          title: text.welcome.membership.choice(
            { competency: competency.names[text.language], level },
            option.names[text.language],
          ),
        })),
    ),
  )
  return card(
    {
      title: text.welcome.membership.title,
      headline: text.welcome.membership.headline,
      tone: 'emphasis',
      body: [
        line(text.welcome.membership.why),
        ...section(
          text.welcome.membership.held,
          bullets(held.map((one) => text.welcome.membership.until(levelName(one, catalog, text), one.anniversary))),
        ),
      ],
      inputs: [
        {
          type: 'Input.ChoiceSet',
          id: 'membership',
          label: text.welcome.membership.label,
          isRequired: true,
          errorMessage: text.welcome.choose,
          choices: levels,
        },
        dateField(text.welcome.membership.anniversary, text, { id: 'anniversary' }),
      ],
      buttons: [
        button(text.welcome.membership.add, { press: 'membership' }, text),
        button(held.length === 0 ? text.welcome.skip : text.welcome.next, { press: 'setup', step: 'import' }, text),
      ],
    },
    text,
  )
}
