import { CloudAdapterBase } from 'botbuilder'
import { authenticationOf } from './authentication.ts'
import { postThrough } from './post.ts'
import type { Post } from './post.ts'
import type { Registration } from './registration.ts'

/** For one post; nobody waits for it, but whoever comes after does. */
const DEADLINE = 10_000

/** The bot itself, where nobody has just spoken to it. */
export function createPost(registration: Registration, deadline = DEADLINE): Post {
  const authentication = authenticationOf(registration, deadline)
  const claims = new Ourselves(authentication).claims(registration.kind === 'local' ? '' : registration.app)
  const audience = registration.kind === 'local' ? '' : registration.cloud.scope
  return postThrough((service) => authentication.createConnectorFactory(claims).create(service, audience))
}

/** The SDK makes the claims of the bot itself; it only does not hand them out. */
class Ourselves extends CloudAdapterBase {
  claims(app: string): ReturnType<CloudAdapterBase['createClaimsIdentity']> {
    return this.createClaimsIdentity(app)
  }
}
