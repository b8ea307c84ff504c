import { declined } from '../../cards/declined.ts'
import type { Reply } from '../turn.ts'

export const outOfScope: Reply = ({ text }) => declined({ why: 'out-of-scope' }, text)
