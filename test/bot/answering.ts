import { respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import type { Answer, Inbound, Where } from '../../bot/message.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import type { Intent } from '../../src/intent.ts'
import type { Organization } from '../../src/organization.ts'
import { readHead, readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'

/* The bot itself, without Teams around it: what somebody presses, and what becomes of the organization. */

export const rules = rulesOf(catalog)
const tenant = 'tenant'

export async function answering(organization: Organization, store = sqliteStore(':memory:'), day = '2017-12-15') {
  const shelf = store.shelf(tenant)
  if ((await readHead(shelf, tenant)) === undefined) await writeOrganization(shelf, null, { ...organization, id: tenant })
  const asked = new Map<string, Intent>()
  const world: World = {
    shelf: store.shelf,
    today: () => day,
    now: () => new Date(1_513_328_400_000 + counter * 1000).toISOString(),
    rules,
    firstAdmins: [],
    asked: { get: (id) => asked.get(id), set: (id, intent) => void asked.set(id, intent) },
    beginning: (tenant, organization) => store.due.put({ tenant, organization, day }),
  }
  let counter = 0
  const from = (who: string, where: Where, rest: Pick<Inbound, 'kind' | 'text' | 'action' | 'locale'>, id = `activity-${(counter += 1)}`): Promise<Answer> => {
    const objectId = organization.people.find(({ id }) => id === who)?.objectId?.toLowerCase() ?? who
    return respond({ id, tenant, conversation: { id: `${where}-${who}`, where }, person: { objectId, name: who, guest: false }, ...rest }, world)
  }
  return {
    shelf,
    press: (who: string, action: unknown, where: Where = 'personal', id?: string) => from(who, where, { kind: 'action', locale: 'en', text: '', action }, id),
    say: (who: string, text: string, where: Where = 'personal', locale = 'en') => from(who, where, { kind: 'message', locale, text, action: undefined }),
    now: async (): Promise<Organization> => (await readOrganization(shelf, tenant))!.organization,
  }
}

/** The toast of whatever was answered. */
export const toast = ({ say, replace }: Answer): string => (replace ?? say[0])?.summary ?? ''
