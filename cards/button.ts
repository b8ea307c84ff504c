import type { IExecuteAction } from '@microsoft/teams.cards'
import * as z from 'zod'
import type { Catalog } from '../src/catalog/catalog.ts'
import { changeWith } from '../src/change.ts'
import { Day } from '../src/day.ts'
import { Intent, Language, Level } from '../src/intent.ts'
import { Market } from '../src/requirement.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Ids of alerts; nobody is told of more at once. */
const alerts = z.array(z.string().min(1).max(300)).min(1).max(60)
const alert = z.string().min(1).max(300)
const take = z.array(z.string().min(1)).min(1).max(20)

/** A press answers in the language of the card. */
const spoken = { language: Language.optional().catch(undefined) }

/** Filled by the card or by its date field; a client that lets nonsense through leaves it out, and the card is shown again. */
const day = Day.optional().catch(undefined)

/** What a write would change, whole; its day comes beside it. */
const Change = changeWith(z.undefined().optional())
export type Change = z.infer<typeof Change>

/** An id of ours: a press cannot name another document. */
const fileId = z.string().regex(/^import-[\w-]{1,80}$/)
const eventId = z.string().regex(/^event-[\w-]{1,80}$/)

/**
 * What a button carries, the same from Action.Execute (`value.action.data`) and from its Action.Submit fallback (`value`).
 * Fields a card asks for arrive beside it under their ids: `day`, `who`, `market`, `membership`, `anniversary`.
 */
export const Pressed = z.discriminatedUnion('press', [
  /** A question asked again, complete. `who` is the id of the person meant, where a name alone is not enough. */
  z.object({ press: z.literal('ask'), ...Intent.shape, who: z.string().optional(), ...spoken }),
  z.object({ press: z.literal('confirm'), change: Change, day, ...spoken }),
  z.object({ press: z.literal('cancel'), change: Change, ...spoken }),
  /** `event` is what was written; the same event is undone once, however often it is pressed. */
  z.object({ press: z.literal('undo'), change: Change, event: eventId, ...spoken }),
  /** The organization meant is chosen on the card: the sentence answered for it. */
  z.object({ press: z.literal('organization'), said: z.string().max(400), ...spoken }),
  /** What was changed, after so many that were shown; and one of them taken back, chosen on the card. */
  z.object({ press: z.literal('history'), skip: z.number().int().min(0).max(2000), ...spoken }),
  z.object({ press: z.literal('take-back'), event: eventId.optional().catch(undefined), ...spoken }),
  /** A change chosen among the settings. */
  z.object({ press: z.literal('set'), set: z.string().max(200).optional().catch(undefined), ...spoken }),
  z.object({ press: z.literal('settings'), ...spoken }),
  /** Somebody erased for good, or not after all. */
  z.object({ press: z.literal('forget'), person: z.string().min(1), ...spoken }),
  z.object({ press: z.literal('keep'), person: z.string().min(1), ...spoken }),
  /** Whose account it is that wrote: `who` is chosen on the card. */
  z.object({ press: z.literal('account'), account: z.string().min(1), who: z.string().optional(), ...spoken }),
  z.object({ press: z.literal('nobody'), account: z.string().min(1), ...spoken }),
  /** What is done about alerts: all of a digest, or one. */
  z.object({ press: z.literal('acknowledge'), alerts, ...spoken }),
  z.object({ press: z.literal('snooze'), alerts, days: z.literal([7, 30]).optional().catch(undefined), day, ...spoken }),
  z.object({ press: z.literal('handle'), alert, ...spoken }),
  z.object({ press: z.literal('delivery'), alert, ...spoken }),
  z.object({ press: z.literal('assign'), alert, person: z.string().min(1), take, ...spoken }),
  /** By whom it was asked of. */
  z.object({ press: z.literal('step'), alert, take, answer: z.enum(['accepted', 'declined']), ...spoken }),
  /** Whether what an alert was about was renewed when its day had passed; of several the alert is chosen on the card. */
  z.object({ press: z.literal('renewed'), alert: alert.optional().catch(undefined), renewed: z.boolean(), ...spoken }),
  z.object({ press: z.literal('monthly'), ...spoken }),
  /** Whether this conversation is told what is at risk. */
  z.object({ press: z.literal('listen'), on: z.boolean(), ...spoken }),
  /** How and when somebody wants to be written to, chosen on the card. */
  z.object({ press: z.literal('wish'), wish: z.string().max(60).optional().catch(undefined), ...spoken }),
  /** A file that was sent: imported if it would still do what was shown, or not at all. */
  z.object({ press: z.literal('import'), id: fileId, digest: z.string().max(50), complete: z.literal(true).optional(), yes: z.literal(true).optional(), ...spoken }),
  z.object({ press: z.literal('import-cancel'), id: fileId, ...spoken }),
  /** The set-up: what a step asked for, or which step to show. */
  z.object({ press: z.literal('market'), market: Market.optional().catch(undefined), ...spoken }),
  z.object({ press: z.literal('membership'), membership: z.string().optional(), anniversary: day, ...spoken }),
  z.object({ press: z.literal('setup'), step: z.enum(['market', 'membership', 'import', 'ready']), ...spoken }),
])
export type Pressed = z.infer<typeof Pressed>

/** A choice of the memberships field, `messaging/hybrid-services-partner-option/gold`, and back. */
export const membershipChoice = (competency: string, option: string, level: Level): string => `${competency}/${option}/${level}`
export function membershipChosen(choice: string): { competency: string; option: string; level: Level } | undefined {
  const [competency, option, level] = choice.split('/')
  const parsed = Level.safeParse(level)
  return competency && option && parsed.success ? { competency, option, level: parsed.data } : undefined
}

export type Button = IExecuteAction

const WITHOUT_FIELDS: ReadonlySet<Pressed['press']> = new Set(['cancel', 'setup', 'keep', 'nobody', 'history', 'settings', 'assign', 'delivery', 'listen'])

/** Teams without universal actions falls back to a Submit that carries the same. */
export function button(title: string, pressed: Pressed, text: Text): Button {
  const data = { ...pressed, language: text.language }
  const shown = plain(title)
  // What does not read the card's fields must not be stopped by an empty one.
  const fields = WITHOUT_FIELDS.has(pressed.press) ? ({ associatedInputs: 'none' } as const) : {}
  return {
    type: 'Action.Execute',
    title: shown,
    verb: pressed.press,
    data,
    ...fields,
    fallback: { type: 'Action.Submit', title: shown, data, ...fields },
  }
}

/** Longer than any name or date: what is cut here was neither, and would only fill the card. */
const LONGEST = 100

/** A button that asks; `who` is the id of the person meant. */
export function askButton(title: string, { intent, slots, fact }: Intent, text: Text, who?: string): Button {
  const { person, date, ...rest } = slots
  const bounded = {
    ...rest,
    ...(person === undefined ? {} : { person: person.slice(0, LONGEST) }),
    ...(date === undefined ? {} : { date: date.slice(0, LONGEST) }),
  }
  return button(title, { press: 'ask', intent, slots: bounded, ...(fact && { fact }), ...(who === undefined ? {} : { who }) }, text)
}

/** Credentials in the slots a sentence about them would fill: a certification has its own. */
export function credentialSlots(codes: readonly string[], catalog: Catalog): Intent['slots'] {
  const isCertification = (code: string) => catalog.credentials.get(code)?.kind === 'certification'
  const cert = codes.find(isCertification)
  const exam = codes.filter((code) => !isCertification(code))
  return { ...(exam.length === 0 ? {} : { exam }), ...(cert === undefined ? {} : { cert }) }
}
