import type { Language } from '../../src/intent.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { it } from './it.ts'
import type { Text } from './text.ts'

export const texts: Readonly<Record<Language, Text>> = { en, it, es }
