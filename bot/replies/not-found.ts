import { notFound } from '../../cards/not-found.ts'
import type { Intent } from '../../src/intent.ts'
import type { Outbound } from '../message.ts'
import type { Turn } from '../turn.ts'

export const notFoundCompetency = ({ catalog, text }: Turn, asked: string): Outbound =>
  notFound({ catalog, what: 'competency', asked, choices: [] }, text)

/** A code the catalog does not know, with the same question about codes that look like it. */
export function notFoundCredential({ catalog, text }: Turn, asked: string, again: (code: string) => Intent): Outbound {
  const digits = asked.replaceAll(/\D/g, '')
  const alike = [...catalog.credentials.keys()]
    .map((code) => ({ code, common: common(code.replaceAll(/\D/g, ''), digits) }))
    .filter(({ common }) => common >= Math.max(2, digits.length - 1))
    .toSorted((a, b) => b.common - a.common)
  return notFound({ catalog, what: 'credential', asked, choices: alike.slice(0, 3).map(({ code }) => again(code)) }, text)
}

const common = (a: string, b: string): number => a.split('').filter((digit, i) => b[i] === digit).length
