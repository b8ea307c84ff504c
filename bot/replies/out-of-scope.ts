import { declined } from '../../cards/declined.ts'
import { courtesyOf } from '../understand/courtesies.ts'
import type { Reply } from '../turn.ts'

/** A greeting and thanks want no answer, but a word. */
export const outOfScope: Reply = ({ said, text }) => declined({ why: courtesyOf(said) ?? 'out-of-scope' }, text)
