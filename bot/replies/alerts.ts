import { declined } from '../../cards/declined.ts'
import type { Reply } from '../turn.ts'

/** Nothing is said unasked yet; what is at risk can be asked at any time. */
export const alerts: Reply = ({ text }) => declined({ why: 'no-alerts-yet' }, text)
