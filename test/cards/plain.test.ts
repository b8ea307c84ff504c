import { check, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain } from '../../cards/plain.ts'
import { texts } from '../../cards/text/languages.ts'
import { gallery } from '../../infra/local/gallery.ts'
import { Language } from '../../src/intent.ts'
import { CardRules, complaints, shown } from './rules.ts'

/** Names somebody might give himself, a guest, a company, or type as a question. */
const hostile = {
  link: 'Ann [reset your password](https://evil.example/x)',
  image: '![x](https://evil.example/pixel.png) Bob',
  address: 'Carl www.evil.example http://evil.example//a?b=1 javascript:alert(1)',
  template: 'Dora {{DATE(2017-12-15T00:00:00Z,SHORT)}} ${name}',
  markup: '**Eve** _x_ `code` # heading\n- item\n1. item\n> quote | a | b |',
  html: '<at>Frank</at> <script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt;',
  hidden: 'Gr\u200Bet\u00ADa\u202Egnp.exe\u202C\u2066\u2069\uFEFF\u0000\u001B[31m\u{E0041}',
  piled: `H${'\u0301'.repeat(200)}a${'\u0489'.repeat(50)}ns`,
  endless: 'Ivan '.repeat(2000),
  blank: ' \u3164\u2800\u200B\t\r\n',
}

/** What some client would act on, and what nobody could see. */
const acting = /evil\.|www\.|https?:\/|javascript:|\{\{|\$\{|\]\(|<|>|\*\*|`/
const unseen = /\p{Cc}|\p{Cf}|\p{Co}|[\u2800\u3164]|\p{M}{3}/u

describe('a hostile name', () => {
  test.each(Object.entries(hostile))('%s is harmless in every card of every language', (_, name) => {
    const harm = gallery(() => name).flatMap(({ name: exhibit, draw }) =>
      Language.options.flatMap((language) => {
        const drawn = draw(texts[language])
        return [
          ...(CardRules.safeParse(drawn.card).error?.issues ?? []).map(({ message }) => message),
          ...complaints(drawn.card),
          ...(JSON.stringify(drawn.card).length > 28_000 ? ['too large'] : []),
          ...shown(drawn).filter((words) => acting.test(words) || unseen.test(words)),
        ].map((complaint) => `${exhibit} (${language}): ${complaint}`)
      }),
    )
    expect(harm).toEqual([])
  })

  test.each([
    ['Ann [reset your password](https://evil.example/x)', 'Ann reset your password (evil․example/x)'],
    ['  Anna\u00A0 Keller ', 'Anna Keller'],
    ['Gr\u200Beta', 'Greta'],
    ['\u202Eanna', 'anna'],
    ['{{DATE(2017-12-15)}}', 'DATE(2017-12-15)'],
  ])('%j becomes %j', (name, shownAs) => expect(plain(name)).toBe(shownAs))
})

describe('an ordinary name', () => {
  test.each([
    'Lucía Ortega',
    "Sinéad O'Connor-Smith",
    'Jean-Luc Müller (extern)',
    'J. R. R. Tolkien',
    'Nguyễn Thị Minh Khai',
    '山田 太郎',
    'محمد بن سلمان',
    'Анна Иванова',
    'Keller, Anna (CH/IT)',
    'anna_keller',
    'MCSE: Productivity',
    'what do we need for 70-347?',
  ])('%s stays as it is', (name) => expect(plain(name)).toBe(name))
})

test('marks that come together when what stood between them goes stand in their order', () => {
  const once = plain('\u0816\u0000\u0596')
  expect(plain(once)).toBe(once)
})

test('whatever is typed comes out as one short line that does not change again', () => {
  const typed = property(string({ unit: 'binary', maxLength: 300 }), (words) => {
    const line = plain(words)
    return line.length <= 80 && line.isWellFormed() && line === line.trim() && !/[\n\r{}[\]<>]/.test(line) && plain(line) === line
  })
  expect(check(typed, { numRuns: 5000 }).counterexample).toBeNull()
})
