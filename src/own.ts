/** What a record holds under a name somebody else chose, which may be `toString` as well as anything. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
