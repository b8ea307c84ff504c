// As an import it would load what this process may never need: Node's WebSocket, and all of undici with it.
const { request: http } = process.getBuiltinModule('node:http')
import type { IncomingMessage } from 'node:http'
import { request as https } from 'node:https'
import type { Download } from '../message.ts'
import { isTeams } from './registration.ts'
import type { Registration } from './registration.ts'

/*
 * A file somebody attached in a personal chat lies in her OneDrive; Teams sends a link that is signed already, and valid for minutes
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat). Whoever speaks for
 * Teams could send any other link: only Microsoft's own hosts are asked, without a token of ours, and wherever they point elsewhere is
 * not followed.
 */

/** In bytes: some twenty thousand rows. What is larger takes longer than a turn may last. */
export const LARGEST_FILE = 4_000_000
const DEADLINE = 5_000

export function createDownload(registration: Registration, deadline = DEADLINE): Download {
  const allowed = registration.kind === 'local' ? isTeams(registration) : isOneDrive
  return async (link) => {
    const address = URL.canParse(link) ? new URL(link) : undefined
    if (address === undefined || address.username !== '' || !allowed(address)) return { why: 'foreign' }
    return fetched(address, deadline)
  }
}

const isOneDrive = ({ protocol, hostname, port }: URL): boolean => protocol === 'https:' && port === '' && hostname.endsWith('.sharepoint.com')

function fetched(address: URL, deadline: number): ReturnType<Download> {
  const send = address.protocol === 'https:' ? https : http
  return new Promise((resolve) => {
    const failed = () => resolve({ why: 'failed' })
    const sent = send(address, { headers: { 'accept-encoding': 'identity', 'user-agent': 'Goldkeeper' }, signal: AbortSignal.timeout(deadline) }, (response) => {
      response.on('error', failed)
      void collected(response).then(resolve, failed)
    })
    sent.on('error', failed)
    sent.end()
  })
}

async function collected(response: IncomingMessage): Promise<Awaited<ReturnType<Download>>> {
  const { statusCode, headers } = response
  if (statusCode !== 200) {
    response.destroy()
    return { why: 'failed' }
  }
  const chunks: Buffer[] = []
  let size = Number(headers['content-length'] ?? 0)
  if (size <= LARGEST_FILE) {
    size = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > LARGEST_FILE) break
    }
  }
  response.destroy()
  return size > LARGEST_FILE ? { why: 'too-large' } : { bytes: Buffer.concat(chunks) }
}
