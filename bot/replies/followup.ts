import { didYouMean } from '../../cards/did-you-mean.ts'
import type { Reply } from '../turn.ts'
import { examples } from './help.ts'

/** "And gold?" with nothing before it: a few whole questions instead. */
export const followup: Reply = (turn) =>
  didYouMean({ catalog: turn.catalog, asked: turn.said, about: 'meaning', choices: examples(turn) }, turn.text)
