import { line } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog } from './facts.ts'
import type { Text } from './text/text.ts'

/** Where the dates of a credential were read. */
export function factSources(code: string, catalog: Catalog, text: Text): Element[] {
  const credential = catalog.credentials.get(code)
  const facts = [credential?.availableFrom, credential?.registerUntil, credential?.retires, credential?.acceptedUntil]
  const ids = new Set(facts.flatMap((fact) => (fact === undefined ? [] : [fact.source])))
  return [...ids].flatMap((id) => {
    const source = catalog.sources.get(id)
    if (source === undefined) return []
    return [line({ text: text.sourceOfDates(source.title, source.revision), link: source.url, quiet: true }, { spacing: 'None' })]
  })
}
