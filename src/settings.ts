import type { Organization } from './organization.ts'

/*
 * What an admin may set, with what holds where nobody did. Partner Center shows an achievement after a day to ten; continuous
 * backups of Cosmos DB are kept for 7 or 30 days (https://learn.microsoft.com/azure/cosmos-db/continuous-backup-restore-introduction).
 */

const choices = {
  /** Everybody may see everybody's exams. */
  open: [false, true],
  /** So many days after it was passed an achievement should show in Partner Center. */
  confirmationDays: [10, 1, 2, 3, 5, 7],
  /** So many months the record of somebody who left is kept; 0: until somebody erases it. */
  keepLeaversMonths: [0, 6, 12, 24, 36, 60, 120],
  /** So many days backups of the store go back: those that infra/azure deploys first. */
  backupDays: [7, 30],
} as const satisfies Record<string, readonly (boolean | number)[]>

export type Setting = keyof typeof choices

/** What may be chosen; the first is what holds where nothing is set. */
export const choicesOf = (setting: Setting): readonly (boolean | number)[] => choices[setting]
export const settingNames = Object.keys(choices) as readonly Setting[]
export const isSetting = (name: string): name is Setting => Object.hasOwn(choices, name)

export function settingOf<S extends Setting>({ settings }: Pick<Organization, 'settings'>, name: S): (typeof choices)[S][number] {
  const all: readonly (boolean | number)[] = choices[name]
  const value = settings[name]
  return (typeof value === typeof all[0] ? value : all[0]) as (typeof choices)[S][number]
}
