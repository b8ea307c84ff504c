import type { Day } from '../day.ts'

/** Why a row of a file is not taken. It is said in words where somebody reads it. */
export type Why =
  | { readonly kind: 'columns'; readonly found: number; readonly expected: number }
  /** A quotation mark that is opened and not closed. */
  | { readonly kind: 'quote' }
  | { readonly kind: 'no-title' }
  /** Neither name nor address nor account. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'no-day'; readonly column: Column }
  | { readonly kind: 'not-a-day' | 'no-such-day' | 'far-day' | 'open-day'; readonly column: Column; readonly written: string }
  /** Other rows say both. */
  | { readonly kind: 'contradicted-day'; readonly column: Column; readonly written: string; readonly dayFirst: number; readonly monthFirst: number }
  | { readonly kind: 'future'; readonly day: Day; readonly on: Day }
  | { readonly kind: 'expired-before'; readonly passed: Day; readonly expires: Day }
  /** The status says that it is over, and nothing says since when. */
  | { readonly kind: 'over'; readonly status: string }
  | { readonly kind: 'left-before'; readonly joins: Day; readonly leaves: Day }
  | { readonly kind: 'address'; readonly written: string }
  /** The same person was said to be something else in another row. */
  | { readonly kind: 'contradicts' }
  /** Erased for good: she does not come back by a file. */
  | { readonly kind: 'forgotten' }

export type Column = 'passed' | 'expires' | 'joins' | 'leaves' | 'confirmed'

export type Bad = { readonly line: number; readonly why: Why }

/** Cells may be anything, and are shown only as far as they help. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
