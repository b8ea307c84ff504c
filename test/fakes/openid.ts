import { constants, createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { serve } from './serve.ts'
import type { Served } from './serve.ts'

export type Signed = { readonly head?: Record<string, unknown>; readonly claims?: Record<string, unknown>; readonly key?: KeyObject; readonly by?: 'secret' | 'pss' | 'nothing' }

export type FakeOpenId = Served & {
  readonly metadata: string
  /** A token with exactly this head and these claims; `undefined` leaves one out. */
  readonly token: (signed: Signed) => string
  readonly stranger: KeyObject
  /** While it is down, every request is answered 500. */
  down: boolean
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Publishes keys as the Bot Connector does, and signs as it does, or worse. */
export async function fakeOpenId(): Promise<FakeOpenId> {
  const endorsed = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const jwk = (key: KeyObject, kid: string, endorsements: readonly string[]) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', endorsements })

  let open: FakeOpenId | undefined
  const served = await serve((request, _, response) => {
    const found =
      request.url === '/keys'
        ? { keys: [jwk(endorsed.publicKey, 'endorsed', ['msteams']), jwk(other.publicKey, 'other', ['webchat'])] }
        : { issuer: 'https://api.botframework.com', jwks_uri: `${served.url}/keys`, id_token_signing_alg_values_supported: ['RS256'] }
    response.writeHead(open?.down ? 500 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found))
  })

  function token({ head, claims, key, by }: Signed): string {
    const fullHead = { typ: 'JWT', alg: 'RS256', kid: 'endorsed', ...head }
    const text = `${part(fullHead)}.${part(claims)}`
    const signer = key ?? (fullHead.kid === 'other' ? other.privateKey : endorsed.privateKey)
    const digest = `sha${fullHead.alg.slice(2)}`
    if (by === 'nothing') return `${text}.`
    if (by === 'secret') {
      const pem = createPublicKey(endorsed.privateKey).export({ type: 'spki', format: 'pem' })
      return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`
    }
    if (by === 'pss') {
      const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      return `${text}.${sign('sha256', Buffer.from(text), { key: signer, ...padding }).toString('base64url')}`
    }
    return `${text}.${sign(digest, Buffer.from(text), signer).toString('base64url')}`
  }

  open = { ...served, metadata: `${served.url}/openid`, token, stranger, down: false }
  return open
}
