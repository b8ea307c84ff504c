import type { Activity, TurnContext } from 'botbuilder'
import type { Answer, Outbound } from '../message.ts'
import { Unsaid } from './gateway.ts'
import type { Press } from './inbound.ts'

const contentType = 'application/vnd.microsoft.card.adaptive'

/** Without a summary the toast on a phone says only "Sent a card". */
export const message = ({ card, summary }: Outbound): Partial<Activity> => ({
  type: 'message',
  summary,
  attachments: [{ contentType, content: card }],
})

/** What an invoke is answered with: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
const replacement = ({ card }: Outbound) => ({ statusCode: 200, type: contentType, value: card })

/** Shown beside the button for a moment. It must not be empty: Teams takes an empty one for a failure and presses again. */
export const notice = (text: string) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text || '✓' })

/** A press is answered at once, with the card that takes the place of its own, or with a word. */
export const answered = ({ say, replace }: Answer) => (replace ? replacement(replace) : notice(say[0]?.summary ?? ''))

/**
 * A card in the answer to a press is seen by whoever pressed, and only until the message changes in any way (a reaction
 * suffices, https://github.com/microsoft/botbuilder-js/issues/4635); editing the message keeps it, for everybody.
 */
export async function deliver(context: TurnContext, { say, replace }: Answer, press: Press | undefined): Promise<void> {
  if (replace && !press?.automatic) {
    const edited = press?.message !== undefined && (await edit(context, press.message, replace))
    if (!edited && press?.by !== 'execute') await context.sendActivity(message(replace))
  }
  for (const outbound of say) await context.sendActivity(message(outbound))
}

/** A card that somebody has deleted meanwhile cannot be edited. */
async function edit(context: TurnContext, id: string, replace: Outbound): Promise<boolean> {
  try {
    await context.updateActivity({ ...message(replace), id })
    return true
  } catch (error) {
    if (error instanceof Unsaid && error.status === 404) return false
    throw error
  }
}
