import type { Activity } from 'botbuilder'
import type { Outbound } from '../message.ts'

const contentType = 'application/vnd.microsoft.card.adaptive'

/** Without a summary the toast on a phone says only "Sent a card". */
export const message = ({ card, summary }: Outbound): Partial<Activity> => ({
  type: 'message',
  summary,
  attachments: [{ contentType, content: card }],
})

/** What an invoke is answered with: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
export const replacement = ({ card }: Outbound) => ({ statusCode: 200, type: contentType, value: card })

/** Shown beside the button for a moment. It must not be empty: Teams takes an empty one for a failure and presses again. */
export const notice = (text: string) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text || '✓' })
