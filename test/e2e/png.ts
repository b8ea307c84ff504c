import { inflateSync } from 'node:zlib'

export type Picture = { readonly width: number; readonly height: number; readonly at: (x: number, y: number) => number; readonly alpha: (x: number, y: number) => number }

/** Reads what a browser writes: eight bits a channel, not interlaced. https://www.w3.org/TR/png-3/ */
export function readPng(file: Buffer): Picture {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  const head = chunks.find(({ type }) => type === 'IHDR')!.data
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]]
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`A picture of kind ${kind} with ${depth} bits is not read here`)
  const size = kind === 6 ? 4 : 3
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * size
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)]!
    const [from, to] = [y * (stride + 1) + 1, y * stride]
    for (let x = 0; x < stride; x++) {
      const left = x < size ? 0 : pixels[to + x - size]!
      const up = y === 0 ? 0 : pixels[to + x - stride]!
      const corner = y === 0 || x < size ? 0 : pixels[to + x - stride - size]!
      pixels[to + x] = rows[from + x]! + predicted(filter, left, up, corner)
    }
  }
  const at = (x: number, y: number): number => (pixels[y * stride + x * size]! << 16) | (pixels[y * stride + x * size + 1]! << 8) | pixels[y * stride + x * size + 2]!
  return { width, height, at, alpha: (x, y) => (kind === 6 ? pixels[y * stride + x * size + 3]! : 255) }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: number, other: number): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const linear = Array.from({ length: 256 }, (_, value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
const luminance = (colour: number): number => 0.2126 * linear[colour >> 16]! + 0.7152 * linear[(colour >> 8) & 255]! + 0.0722 * linear[colour & 255]!
