import { fold } from './words.ts'

/** Longer sentences are not read to their end: what is asked stands before. */
const LONGEST = 600

const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&apos;': "'" }

/** What somebody wrote, without Teams' markup: a mention of the bot goes, a mention of a colleague leaves the name. */
export function clean(text: string, roster: readonly string[]): string {
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text
  if (!/[<&\u2018\u2019\u00a0\u200b-\u200f\ufeff\s]/.test(short)) return short
  return short
    .replaceAll(/<at\b[^>]*>([^<]*)<\/at>/gi, (_, name: string) => (roster.some((known) => fold(known) === fold(name.trim())) ? name : ' '))
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll(/&(?:nbsp|amp|lt|gt|quot|apos|#39);/g, (entity) => ENTITIES[entity]!)
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u200b-\u200f\ufeff]/g, '')
    .replaceAll(/\s*\n\s*/g, '; ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
