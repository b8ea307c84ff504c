import { notFound } from '../../cards/not-found.ts'
import { titled } from '../../src/catalog/certifications.ts'
import type { Intent } from '../../src/intent.ts'
import type { Outbound } from '../message.ts'
import type { Turn } from '../turn.ts'

export const notFoundCompetency = ({ catalog, text }: Turn, asked: string): Outbound =>
  notFound({ catalog, what: 'competency', asked, choices: [] }, text)

/** A code the catalog does not know: one that counts for nothing, one of then with the same question about today's, or else about codes that look like it. */
export function notFoundCredential({ catalog, text }: Turn, asked: string, again: (code: string) => Intent): Outbound {
  const named = titled.find(({ id, formerly = [] }) => id === asked || formerly.includes(asked))
  if (named !== undefined && catalog.credentials.has(named.id)) return notFound({ catalog, what: 'former', asked, choices: [again(named.id)] }, text)
  if (named !== undefined) return notFound({ catalog, what: 'unasked', asked: `${asked} (${named.titles[0] ?? named.exams?.[0]})`, choices: [] }, text)
  const digits = asked.replaceAll(/\D/g, '')
  const alike = [...catalog.credentials.keys()]
    .map((code) => ({ code, common: common(code.replaceAll(/\D/g, ''), digits) }))
    .filter(({ common }) => common >= Math.max(2, digits.length - 1))
    .toSorted((a, b) => b.common - a.common)
  return notFound({ catalog, what: 'credential', asked, choices: alike.slice(0, 3).map(({ code }) => again(code)) }, text)
}

const common = (a: string, b: string): number => a.split('').filter((digit, i) => b[i] === digit).length
