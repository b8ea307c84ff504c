import type { PlanFacts } from '../cards/facts.ts'
import type { Organization } from '../src/organization.ts'
import type { Plan } from '../src/plan.ts'
import { whoIs } from './people.ts'

/** A plan with names for ids. */
export const planFacts = (plan: Plan | null, organization: Organization): PlanFacts | null =>
  plan && {
    newPeople: plan.newPeople,
    effort: plan.effort,
    steps: plan.steps.map(({ person, take }) => ({ person: person === null ? null : whoIs(organization, person), take })),
  }
