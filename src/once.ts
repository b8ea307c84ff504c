/** What is made at its first use, and only then. */
export function onceAsked<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}
