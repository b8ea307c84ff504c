import type { Pressed } from '../cards/button.ts'
import { membershipChosen } from '../cards/button.ts'
import { welcome } from '../cards/welcome.ts'
import type { Change } from '../src/change.ts'
import type { Organization } from '../src/organization.ts'
import type { Shelf } from '../src/store/store.ts'
import type { Outbound } from './message.ts'
import { examples } from './replies/help.ts'
import type { Turn } from './turn.ts'
import { write } from './write.ts'

/* The first minutes of an admin: market, memberships with their anniversaries, people. */

type Step = Extract<Pressed, { press: 'market' | 'membership' | 'setup' }>

/** On install: what the bot does, and for the admin of an empty organization where to begin. */
export function greet(turn: Turn): Outbound {
  const { catalog, where, organization, admin, text } = turn
  const setUp = admin && where === 'personal' && organization.people.length === 0
  return welcome({ step: 'hello', catalog, where, organization: organization.name, examples: examples(turn), setUp }, text)
}

/** A press in the set-up writes what its step asked for and turns the card into the next step. */
export async function setUp(turn: Turn, shelf: Shelf, pressed: Step): Promise<Outbound> {
  if (pressed.press === 'setup') return step(pressed.step, turn)
  if (pressed.press === 'market') {
    if (pressed.market === undefined) return step('market', turn)
    return step('membership', { ...turn, organization: await written(turn, shelf, { kind: 'market', market: pressed.market }) })
  }
  const chosen = membershipChosen(pressed.membership ?? '')
  if (chosen === undefined || pressed.anniversary === undefined || !known(chosen, turn)) return step('membership', turn)
  const change: Change = { kind: 'membership', ...chosen, day: pressed.anniversary }
  return step('membership', { ...turn, organization: await written(turn, shelf, change) })
}

const known = ({ competency, option, level }: { competency: string; option: string; level: string }, { rules }: Turn): boolean =>
  rules.all.some((rule) => rule.competency.id === competency && rule.option === option && rule.level === level)

function step(name: 'market' | 'membership' | 'import' | 'ready', turn: Turn): Outbound {
  const { catalog, organization, text } = turn
  if (name === 'market') return welcome({ step: 'market', market: organization.market }, text)
  if (name === 'membership') return welcome({ step: 'membership', catalog, held: organization.memberships }, text)
  if (name === 'import') return welcome({ step: 'import', people: organization.people.length }, text)
  return welcome({ step: 'ready', catalog, people: organization.people.length, examples: examples(turn) }, text)
}

/** The organization afterwards; what was so already stays so. */
async function written(turn: Turn, shelf: Shelf, change: Change): Promise<Organization> {
  const outcome = await write(turn, shelf, change, 'set-up')
  return 'refused' in outcome ? turn.organization : outcome.after
}
