import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { fieldsOf, isCode, readBicep } from './bicep.ts'
import type { Value } from './bicep.ts'

/* Property names and values held against Azure's own resource types, where a copy of them lies beside the project. */

type Ref = { readonly $ref: string }
type Type = {
  readonly $type: string
  readonly name?: string
  readonly value?: string
  readonly body?: Ref
  readonly itemType?: Ref
  readonly elements?: readonly Ref[] | Readonly<Record<string, Ref>>
  readonly properties?: Readonly<Record<string, { readonly type: Ref; readonly flags: number }>>
  readonly baseProperties?: Readonly<Record<string, { readonly type: Ref; readonly flags: number }>>
  readonly additionalProperties?: Ref
  readonly discriminator?: string
}
const REQUIRED = 1
const READ_ONLY = 2
/** Bicep's own, on any resource. */
const ofBicep = new Set(['parent', 'dependsOn', 'scope'])

const file = '../shared/bicep-types.json'
const there = existsSync(file)
if (!there) console.log(`${file} is not here: the infrastructure is not held against Azure's resource types`)

test.runIf(there)("every resource is what Azure's types say: no unknown property, none missing, no wrong word", () => {
  const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly Type[]>
  const resources = globSync('infra/azure/*.bicep').flatMap((path) => readBicep(path).resources)
  const untyped = resources.filter(({ type, version }) => known[`${type}@${version}`] === undefined).map(({ type }) => type)
  // The copy has no action groups.
  expect(untyped).toEqual(['Microsoft.Insights/actionGroups'])
  const wrong = resources.flatMap(({ file: path, symbol, type, version, body }) => {
    const types = known[`${type}@${version}`]
    return types === undefined ? [] : mistakes(types, types.find(({ $type }) => $type === 'ResourceType')!.body!, body, `${basename(path)} ${symbol}`)
  })
  expect(wrong).toEqual([])
})

function mistakes(types: readonly Type[], ref: Ref, given: Value, path: string): string[] {
  const type = types[Number(ref.$ref.slice(2))]!
  if (isCode(given)) return []
  if (type.$type === 'ObjectType') return inObject(types, type, given, path)
  if (type.$type === 'DiscriminatedObjectType') {
    const chosen = fieldsOf(given)[type.discriminator!]
    const options = type.elements as Readonly<Record<string, Ref>>
    if (isCode(chosen)) return []
    const option = typeof chosen === 'string' ? options[chosen] : undefined
    if (option === undefined) return [`${path}.${type.discriminator} is ${JSON.stringify(chosen)}, not one of ${Object.keys(options).join(', ')}`]
    const element = types[Number(option.$ref.slice(2))]!
    return inObject(types, { ...element, properties: { ...type.baseProperties, ...element.properties } }, given, path)
  }
  if (type.$type === 'ArrayType') return Array.isArray(given) ? given.flatMap((one: Value, at) => mistakes(types, type.itemType!, one, `${path}[${at}]`)) : [`${path} is no list`]
  if (type.$type === 'UnionType') {
    const tried = (type.elements as readonly Ref[]).map((one) => mistakes(types, one, given, path))
    return tried.some((one) => one.length === 0) ? [] : [`${path}: ${JSON.stringify(given)} is none of what it may be`]
  }
  if (type.$type === 'StringLiteralType') return given === type.value ? [] : [`${path} is not ${type.value}`]
  if (type.$type === 'StringType') return typeof given === 'string' ? [] : [`${path} is no text`]
  if (type.$type === 'IntegerType') return Number.isInteger(given) ? [] : [`${path} is no number`]
  if (type.$type === 'BooleanType') return typeof given === 'boolean' ? [] : [`${path} is neither true nor false`]
  return []
}

function inObject(types: readonly Type[], { properties = {}, additionalProperties }: Type, given: Value, path: string): string[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [`${path} is no object`]
  const fields = fieldsOf(given)
  const missing = Object.entries(properties).filter(([name, { flags }]) => (flags & REQUIRED) > 0 && (flags & READ_ONLY) === 0 && !(name in fields))
  return [
    ...missing.map(([name]) => `${path}.${name} is missing`),
    ...Object.entries(fields).flatMap(([name, value]) => {
      const property = properties[name]
      if (property !== undefined) return (property.flags & READ_ONLY) > 0 && (property.flags & REQUIRED) === 0 ? [`${path}.${name} cannot be set`] : mistakes(types, property.type, value, `${path}.${name}`)
      if (additionalProperties !== undefined) return mistakes(types, additionalProperties, value, `${path}.${name}`)
      return ofBicep.has(name) ? [] : [`${path}.${name} does not exist`]
    }),
  ]
}
