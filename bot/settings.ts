import { settings as settingsCard } from '../cards/settings.ts'
import { adminsOn } from '../src/admins.ts'
import type { Outbound } from './message.ts'
import type { Turn } from './turn.ts'
import { namesOf } from './write.ts'

/** How the organization is set, for its admins. */
export const settings = (turn: Turn): Outbound => settingsCard({ ...namesOf(turn), of: turn.organization, admins: adminsOn(turn.organization, turn.on).map(({ id }) => id), others: turn.others.map(({ id }) => id) }, turn.text)
