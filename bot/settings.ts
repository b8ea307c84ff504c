import { settings as settingsCard } from '../cards/settings.ts'
import type { Outbound } from './message.ts'
import type { Turn } from './turn.ts'
import { namesOf } from './write.ts'

/** How the organization is set, for its admins. */
export const settings = (turn: Turn): Outbound => settingsCard({ ...namesOf(turn), of: turn.organization, others: turn.others.map(({ id }) => id) }, turn.text)
