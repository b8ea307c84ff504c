/*
 * Titles that are not written as anything is called: a slip of the pen, a word cut off, "CosmosDB" for "Cosmos DB", one Solution for
 * several. Every word has to be known or one slip away from a single known one; what could be two things is nothing.
 */

export type Spelling = {
  /** The title with slips mended; `undefined`: a word is nowhere near a known one. */
  readonly mended: (title: string) => string | undefined
  /** The same for names that differ only in blanks and in one or several. */
  readonly loose: (key: string) => string
}

/** So short a word may be any other. */
const LONG_ENOUGH = 5
const LONG = 8

/** `keys`: all names there are, in every language; `english`: those whose slips are mended. */
export function spellingOf(keys: Iterable<string>, english: Iterable<string>): Spelling {
  const wordsOf = (some: Iterable<string>) => new Set(['microsoft', 'certified', ...[...some].flatMap((key) => key.split(' '))])
  const words = wordsOf(keys)
  // A slip in an English name must not be taken for the same word in Spanish.
  const long = [...wordsOf(english)].filter((word) => word.length >= LONG_ENOUGH)
  const mend = (word: string): string | undefined => {
    if (words.has(word) || word.length < LONG_ENOUGH) return word
    const near = long.flatMap((known) => (isSlip(word, known) ? [{ known, far: distance(word, known) }] : [])).toSorted((a, b) => a.far - b.far)
    return near[0] === undefined || near[0].far === near[1]?.far ? undefined : near[0].known
  }
  return {
    mended: (title) => {
      const mended = title.toLowerCase().split(/([^\p{L}\p{N}#]+)/u).map((part, i) => (i % 2 === 1 || part === '' ? part : mend(part)))
      return mended.includes(undefined) ? undefined : mended.join('')
    },
    loose: (key) => key.replaceAll(/s(?=[ \d]|$)/g, '').replaceAll(' ', ''),
  }
}

/** One letter more, less, other or swapped; two in a long word that begins alike. */
const isSlip = (word: string, known: string): boolean => {
  const most = known.length >= LONG && word[0] === known[0] ? 2 : 1
  return Math.abs(word.length - known.length) <= most && distance(word, known) <= most
}

/** Damerau's distance: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance, of neighbours swapped once. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(changed, swapped, rows[i - 1]![j]! + 1, row[j - 1]! + 1))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** What speaks of an exam without being a pass of it. */
export const isPreparation = (title: string): boolean => preparations.test(title.normalize('NFC'))
const preparations =
  /(?<!\p{L})(?:practice|test|prep|preparation|preparing|training|course|class|renewal|workshop|readiness|voucher|study|guide|labs?|webinar|bootcamp|simulation|mock|dumps?|quiz|preparazione|corso|rinnovo|simulazione|guida|studio|preparación|curso|renovación|simulacro|simulación|práctica|guía|estudio)(?!\p{L})/iu

/** Words of exams in Italian and Spanish that tell one exam from another. */
const inEnglish: Readonly<Record<string, string>> = {
  fundamentos: 'fundamentals', 'aspectos basicos': 'fundamentals', 'nozioni fondamentali': 'fundamentals', 'concetti fondamentali': 'fundamentals',
  administrador: 'administrator', amministratore: 'administrator', desarrollador: 'developer', sviluppatore: 'developer',
  datos: 'data', dati: 'data', seguridad: 'security', sicurezza: 'security', redes: 'networking', ia: 'ai',
  analista: 'analyst', ingeniero: 'engineer', tecnologias: 'technologies', tecnologie: 'technologies', soluciones: 'solutions', soluzioni: 'solutions',
}

/** Whether it says something in Italian or Spanish that we know in English. */
export const isTranslated = (key: string): boolean => Object.keys(inEnglish).some((word) => word.length > 2 && ` ${key} `.includes(` ${word} `))

/** The words a title is made of, in English as far as these are known, in the order of the alphabet. */
export function bagOf(key: string): string {
  const translated = Object.entries(inEnglish).reduce((left, [word, meant]) => left.replaceAll(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'gu'), meant), key)
  return translated.split(' ').filter((word) => word !== '' && !joining.has(word)).sort().join(' ')
}

const joining: ReadonlySet<string> = new Set(['a', 'an', 'of', 'to', 'in', 'on', 'with', 'de', 'del', 'di', 'e', 'y', 'en', 'su', 'con', 'la', 'el', 'il', 'los', 'las', 'gli', 'le', 'i', 'sui', 'sul', 'sulle', 'dei', 'degli', 'delle', 'para', 'per'])
