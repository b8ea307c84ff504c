import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Language, Parser } from 'web-tree-sitter'
import type { Node } from 'web-tree-sitter'

/* Bicep as far as our own files use it, read into plain values. What is computed stays code: nothing is evaluated. */

export type Code = { readonly code: string }
export type Value = string | number | boolean | null | Code | readonly Value[] | { readonly [key: string]: Value }
type Fields = { readonly [key: string]: Value }

export type Resource = { readonly file: string; readonly symbol: string; readonly type: string; readonly version: string; readonly body: Fields }
export type Module = { readonly file: string; readonly symbol: string; readonly path: string; readonly params: Fields }
export type Parameter = { readonly name: string; readonly type: string; readonly optional: boolean; readonly decorators: string }
export type Bicep = {
  readonly file: string
  readonly errors: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly variables: Fields
  readonly resources: readonly Resource[]
  readonly modules: readonly Module[]
  readonly outputs: readonly string[]
  /** Every name an expression begins with, and the names that exist. */
  readonly used: ReadonlySet<string>
  readonly known: ReadonlySet<string>
}

const require = createRequire(import.meta.url)
await Parser.init()
const parser = new Parser()
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))

export const isCode = (value: Value | undefined): value is Code => typeof value === 'object' && value !== null && 'code' in value && Object.keys(value).length === 1
export const fieldsOf = (value: Value | undefined): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) && !isCode(value) ? (value as Fields) : {})

export function readBicep(file: string): Bicep {
  const { rootNode } = parser.parse(readFileSync(file, 'utf8'))!
  const declared = (type: string): Node[] => rootNode.descendantsOfType(type)
  const symbol = (node: Node): string => node.namedChildren.find((child) => child.type === 'identifier')!.text
  const resources = declared('resource_declaration').map((node): Resource => {
    const [type, version] = literal(node.namedChildren.find((child) => child.type === 'string')!).split('@')
    return { file, symbol: symbol(node), type: type!, version: version ?? '', body: fieldsOf(value(node.namedChildren.at(-1)!)) }
  })
  const modules = declared('module_declaration').map((node): Module => {
    const path = literal(node.namedChildren.find((child) => child.type === 'string')!)
    return { file, symbol: symbol(node), path, params: fieldsOf(fieldsOf(value(node.namedChildren.at(-1)!))['params']) }
  })
  const parameters = declared('parameter_declaration').map((node): Parameter => {
    const before = node.previousNamedSibling
    return { name: symbol(node), type: node.descendantsOfType('type')[0]!.text, optional: node.namedChildCount > 2, decorators: before?.type === 'decorators' ? before.text : '' }
  })
  const variables = Object.fromEntries(declared('variable_declaration').map((node) => [symbol(node), value(node.namedChildren.at(-1)!)]))
  const loops = declared('for_statement').map((node) => node.childForFieldName('initializer')!.text)
  return {
    file,
    errors: rootNode.descendantsOfType('ERROR').map((node) => `${file}:${node.startPosition.row + 1}`),
    parameters,
    variables,
    resources,
    modules,
    outputs: declared('output_declaration').map(symbol),
    used: namesIn(rootNode),
    known: new Set([...parameters.map(({ name }) => name), ...Object.keys(variables), ...resources.map((one) => one.symbol), ...modules.map((one) => one.symbol), ...loops]),
  }
}

function value(node: Node): Value {
  if (node.type === 'string') return node.descendantsOfType('interpolation').length > 0 ? { code: node.text } : literal(node)
  if (node.type === 'number') return Number(node.text)
  if (node.type === 'boolean') return node.text === 'true'
  if (node.type === 'null') return null
  if (node.type === 'array') return node.namedChildren.filter((child) => child.type !== 'comment').map((child) => value(child))
  if (node.type === 'object') return Object.fromEntries(node.namedChildren.flatMap((child) => (child.type === 'object_property' ? [property(child)] : [])))
  // A loop or a condition around an object makes that object, as often as it does.
  const body = node.type === 'for_statement' ? node.childForFieldName('body') : node.type === 'if_statement' ? node.namedChildren.at(-1) : null
  if (body) return value(body)
  return { code: node.text }
}

function property(node: Node): [string, Value] {
  const [key, given] = [node.namedChildren[0]!, node.namedChildren.at(-1)!]
  return [key.type === 'string' ? key.text.slice(1, -1) : key.text, value(given)]
}

const literal = (node: Node): string => node.text.slice(1, -1)

/** Identifiers that stand for something declared: not keys, not properties, not what is called. */
function namesIn(root: Node): Set<string> {
  const names = root.descendantsOfType('identifier').filter((node) => {
    const parent = node.parent!
    if (parent.type === 'call_expression') return parent.childForFieldName('function')?.id !== node.id
    if (parent.type === 'object_property') return parent.namedChildren[0]!.id !== node.id
    return !parent.type.endsWith('_declaration') || parent.namedChildren[0]!.id !== node.id
  })
  return new Set(names.map((node) => node.text))
}
