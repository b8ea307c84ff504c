/** A word of the sentence: as written, folded (lower case, no accents), and where it stands. */
export type Word = { readonly text: string; readonly fold: string; readonly start: number; readonly end: number }

const WORD = /[\p{L}\p{N}]+/gu
// oxlint-disable-next-line no-control-regex -- the range is the point: nothing to fold in it but case
const ASCII = /^[\u0000-\u007f]*$/

export const fold = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('ß', 'ss')

export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(WORD)) {
    words.push({ text: found, fold: fold(found), start: index, end: index + found.length })
  }
  return words
}

/** Only what they are, not where: read so, the names of the catalog take a new process half the time. */
export const foldedWords = (text: string): readonly string[] => fold(text).match(WORD) ?? []

export const isCapitalised = (word: Word): boolean => /^\p{Lu}/u.test(word.text)
