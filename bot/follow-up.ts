import type { Intent, IntentName, Slots } from '../src/intent.ts'
import { standingOf, whichLevel } from './level.ts'
import { meant } from './people.ts'
import type { Turn } from './turn.ts'
import { requestedLanguage } from './understand/requested-language.ts'
import { resume } from './understand/understand.ts'
import { splitWords } from './understand/words.ts'

/* What "and gold?", "why?" and "in Italian please" ask after the last question. */

/** These are about people and what they hold: a level named after them begins a new question. */
const OF_PEOPLE: ReadonlySet<IntentName> = new Set(['person', 'who_has', 'who_can', 'exam_info', 'validity', 'record', 'leave'])

const WHY = /(?<!\p{L})(?:why|how come|reasons?|perch[eé]|come mai|motiv[oi]|por ?qu[eé]|c[oó]mo es que|raz[oó]n|razones)(?!\p{L})/iu

export function followUp(last: Intent, slots: Slots, turn: Turn): Intent {
  const { said } = turn
  if (requestedLanguage(splitWords(said)) !== undefined) return resume(last, { slots })
  const level = slots.competency !== undefined || slots.level !== undefined
  if (isUnanswered(last, turn) && slots.person === undefined) return level ? { intent: 'gap', slots } : { intent: 'followup', slots: {} }
  if (level && beginsAnew(last)) return { intent: 'gap', slots: { ...levelOf(last), ...slots } }
  return WHY.test(said) && Object.keys(slots).length === 0 ? reasonOf(last, turn) : resume(last, { slots })
}

/** What ends soon can be asked of one competency too; what one credential is good for cannot. */
const beginsAnew = ({ intent, slots }: Intent): boolean =>
  OF_PEOPLE.has(intent) && (intent !== 'validity' || slots.exam !== undefined || slots.cert !== undefined)

const levelOf = ({ slots: { competency } }: Intent): Slots => (competency === undefined ? {} : { competency })

/** It was answered with "who is meant?" or "nobody by that name": only another name continues it. */
const isUnanswered = ({ slots: { person } }: Intent, turn: Turn): boolean => person !== undefined && !('one' in meant(turn, person, undefined))

/** Behind a state stands what is at risk; behind what is missing, what is asked for. */
function reasonOf(last: Intent, turn: Turn): Intent {
  const { intent, slots } = last
  if (intent === 'status') return { intent: 'risk', slots }
  if (intent !== 'gap') return last
  const which = whichLevel(turn, 'gap', slots)
  if (!('one' in which)) return last
  const { competency, level } = which.one
  const met = standingOf(turn, competency, level)?.lastDay != null
  return { intent: met ? 'risk' : 'requirements', slots: { competency, level } }
}
