/** Text out of a file, whatever wrote it: UTF-16 and UTF-8 are known by their first bytes; what is not valid UTF-8 comes from Windows in western Europe. */
export function decode(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (isSome(first) && second === 0 && isSome(third) && fourth === 0)) return new TextDecoder('utf-16le').decode(bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && isSome(second) && third === 0 && isSome(fourth))) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** UTF-16 without a mark: every other byte of a heading in Latin letters is nothing. */
const isSome = (byte: number | undefined): boolean => byte !== undefined && byte > 0
