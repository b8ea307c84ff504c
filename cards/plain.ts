const LONGEST = 80

/** What no name needs and some renderer might act on: brackets of links and templates, tags, emphasis, code, escapes. */
const MARKUP = /[[\]{}<>`*\\|~^#]+/g
/** Control, bidirectional and zero-width characters, variation selectors, and letters that look like nothing. */
const UNSEEN = /\p{C}|\p{Default_Ignorable_Code_Point}|\u2800/gu
const SCHEME = /\b(?:[a-z][a-z0-9+.-]*:\/+|(?:https?|ftp|file|data|javascript|vbscript|mailto|tel|sip|msteams):)/gi
/** A dot between two words is what clients turn into a link, with or without http before it. */
const DOMAIN_DOT = /(?<=[\p{L}\p{N}-]{2})\.(?=\p{L}{2})/gu
/** More than two marks on one letter cover the lines around it. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu

/**
 * A name, or words somebody typed, made harmless wherever they are shown: in a text run, a button, a choice, a toast, and
 * in clients that read Markdown where they should not. It stays recognizable; a dot that would make a link becomes `․`, which looks
 * the same and links nowhere.
 */
export function plain(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(SCHEME, '')
    .replace(MARKUP, ' ')
    .replace(DOMAIN_DOT, '\u2024')
    // What is gone may have stood between marks, which have an order.
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    .replace(/ +/g, ' ')
    .trim()
  return line.length <= LONGEST
    ? line
    : `${line
        .slice(0, LONGEST - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()}…`
}
