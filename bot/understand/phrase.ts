import type { Language } from '../../src/intent.ts'
import type { Label } from './classifier.ts'

/**
 * One line of phrases/<language>/<label>.txt. `{competency}`, `{level}`, `{exam}`, `{cert}`, `{person}` and `{date}` stand for
 * whatever may be named there; `{me:my}` are words that mean the one who speaks.
 */
export type Phrase = { readonly language: Language; readonly label: Label; readonly text: string }

export const PLACEHOLDER = /\{(competency|level|exam|cert|person|date)\}/g

/** The words of the phrase itself, without what it leaves open. */
export const plainText = (phrase: Phrase): string => spokenText(phrase).replaceAll(PLACEHOLDER, ' ')

export const spokenText = ({ text }: Phrase): string => text.replaceAll(/\{me:([^}]*)\}/g, '$1')

/** From a file's name to what its phrases are filed under. */
export const labelOf = (file: string): Label => file.replace(/\.txt$/, '').replaceAll('-', '_') as Label
