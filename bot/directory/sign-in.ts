/* The identity the deployment gave Goldkeeper, before Microsoft Graph: no secret. */

const SCOPE = 'https://graph.microsoft.com/.default'

/** Loaded at first use, as it is for Cosmos DB; the library keeps a token as long as it is good. */
export function signIn(identity: string): () => Promise<string> {
  let known: Promise<{ getToken: (scope: string) => Promise<{ token: string }> }> | undefined
  return async () => {
    known ??= import('@azure/identity').then(({ ManagedIdentityCredential }) => new ManagedIdentityCredential({ clientId: identity }))
    return (await (await known).getToken(SCOPE)).token
  }
}
