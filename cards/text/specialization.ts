import type { Day } from '../../src/day.ts'
import type { Specialization } from '../../src/catalog/specialization.ts'

/** Sentences about specializations. */
export type SpecializationText = {
  readonly specialization: {
    readonly title: (name: string) => string
    readonly open: (name: string, designation: string) => string
    readonly closed: (name: string, designations: string) => string
    readonly yearly: string
    readonly proof: Readonly<Record<Specialization['proof'], string>>
    readonly next: (anniversary: Day, opens: Day, closes: Day) => string
    readonly thisTime: Readonly<Record<Specialization['proof'], string>>
    readonly elsewhere: string
    readonly listTitle: string
    readonly list: (open: number) => string
  }
}
