import type { Language } from '../../src/intent.ts'
import type { Word } from './words.ts'

const NAMES: Readonly<Record<string, Language>> = {
  english: 'en', inglese: 'en', ingles: 'en', italian: 'it', italiano: 'it', spanish: 'es', spagnolo: 'es', espanol: 'es', castellano: 'es',
}

/** "In Italian please": the language asked for, whichever the request is written in. */
export const requestedLanguage = (words: readonly Word[]): Language | undefined => {
  for (const { fold } of words) if (Object.hasOwn(NAMES, fold)) return NAMES[fold]
  return undefined
}
