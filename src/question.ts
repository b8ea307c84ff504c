import * as z from 'zod'
import { Day } from './day.ts'
import { Achievement, Attestation } from './organization.ts'
import { CredentialDates, Market, Requirement } from './requirement.ts'

export const People = z.array(z.object({ id: z.string().min(1), leaves: Day.optional(), achievements: z.array(Achievement) }))
export type People = z.infer<typeof People>

export type Refuse = (path: (string | number)[], message: string) => void

/** Each person stands once, and nobody has passed yet what she will pass later. */
export function refusePeople(people: People, on: Day, refuse: Refuse): void {
  const seen = new Set<string>()
  for (const [i, person] of people.entries()) {
    if (seen.has(person.id)) refuse(['people', i, 'id'], `"${person.id}" stands twice: give each person one entry`)
    seen.add(person.id)
    for (const [k, { passed }] of person.achievements.entries()) {
      if (passed > on) {
        refuse(['people', i, 'achievements', k, 'passed'], `${passed} is after "on" ${on}: leave out what is not passed yet`)
      }
    }
  }
}

/** Everything one assessment needs: what is asked, who has what, and the two days it is asked for. */
export const Question = z
  .object({
    requirements: z.array(Requirement),
    people: People,
    credentials: z.record(z.string(), CredentialDates).default({}),
    figures: z.record(z.string(), z.number()).default({}),
    attested: z.record(z.string(), Attestation).default({}),
    market: Market.optional(),
    on: Day,
    until: Day,
  })
  .superRefine(({ requirements, people, market, on, until }, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path, message, input: undefined })
    if (on > until) refuse(['until'], `${until} is before "on" ${on}: give a day from ${on} onwards`)
    refusePeople(people, on, refuse)
    if (market === undefined && requirements.some((requirement) => 'figure' in requirement)) {
      refuse(['market'], 'is missing and a figure is required: give "developed" or "developing"')
    }
  })
export type Question = z.infer<typeof Question>
