import type { Language } from '../../src/intent.ts'
import { en } from './en.ts'
import type { Text } from './text.ts'

export const texts: Readonly<Record<Language, Text>> = { en, it: en, es: en }
