import * as z from 'zod'

/** Why a reading is not to be trusted without a look at the page. */
export const DoubtCode = z.literal([
  'count', 'gold-below-silver', 'markets-equal', 'languages-differ', 'link', 'footnote', 'sentence', 'unread', 'mixed-language', 'market-missing',
])
export type DoubtCode = z.infer<typeof DoubtCode>

/** `about`: the option and level it touches, and the credential where it is one; the competency where it touches the page. */
export type Doubt = {
  readonly code: DoubtCode
  readonly file: string
  readonly line: number
  readonly quote: string
  readonly about: string
}

/** What a room of the reader says of a line; who reads the page adds the file and what it is about. */
export type Remark = { readonly code: DoubtCode; readonly line: number; readonly quote: string; readonly credential?: string }
