/** So many days before a level breaks or a designation can no longer be kept its admins are told, each time once. */
export const THRESHOLDS = [120, 90, 60, 30, 14, 7, 1, 0] as const
