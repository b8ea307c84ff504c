import type { IAdaptiveCard, IChoiceSetInput, IDateInput } from '@microsoft/teams.cards'
import type { Button } from './button.ts'
import { banner, heading, line } from './element.ts'
import type { Element, Tone } from './element.ts'
import type { Text } from './text/text.ts'

/** A card and the sentence that stands for it in a toast, on a lock screen, in an old client. */
export type Card = { readonly card: IAdaptiveCard; readonly summary: string }

export type Draft = {
  /** Ours alone: a heading is a TextBlock, and names stay out of those. */
  readonly title: string
  /** Whose card it is, or which option: names may stand here. */
  readonly subtitle?: string | undefined
  /** The answer in one sentence. */
  readonly headline: string
  readonly tone: Tone
  readonly body?: readonly Element[]
  /** Fields of a form, after everything else. */
  readonly inputs?: readonly (IDateInput | IChoiceSetInput)[]
  /** At most three; a choice between meanings may have one more. */
  readonly buttons?: readonly Button[]
}

/** The frame every card shares: title, the answer in one sentence, the rest, and what stands in where cards do not show. */
export function card({ title, subtitle, headline, tone, body = [], inputs = [], buttons = [] }: Draft, text: Text): Card {
  const drawn = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: text.language,
    fallbackText: headline,
    // Read as markup by some clients, so nothing of markup may be left in it.
    speak: headline.replace(/[\s<>&]+/g, ' '),
    body: [
      heading(title),
      ...(subtitle === undefined ? [] : [line(subtitle, { quiet: true, spacing: 'None' })]),
      banner(tone, headline),
      ...body,
      ...inputs,
    ],
    ...(buttons.length === 0 ? {} : { actions: [...buttons] }),
  } satisfies IAdaptiveCard
  return { card: drawn, summary: headline }
}
