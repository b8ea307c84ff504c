import * as z from 'zod'

/*
 * What we read of an activity. All of it comes from outside, so a field of the wrong shape counts as absent, and what is
 * not named here (deliveryMode, callerId, relatesTo …) never reaches the SDK.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object
 */

const word = z.string().max(2_000).optional().catch(undefined)
const group = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).optional().catch(undefined)

const Account = group({ id: word, name: word, aadObjectId: word, userPrincipalName: word, userRole: word, tenantId: word })

/** Teams allows about 28 KB in a message; no question is that long. */
const LONGEST = 4_000

const Text = z
  .string()
  .transform((text) => text.slice(0, LONGEST))
  .optional()
  .catch(undefined)

/** Links that are signed are long. */
const Attachment = z.object({ contentType: word, content: group({ downloadUrl: z.string().max(10_000).optional().catch(undefined) }) }).catch({ contentType: undefined, content: undefined })

const Entity = z.object({ type: word, text: word, locale: word, timezone: word, mentioned: Account }).catch({})

export const Activity = z.object({
  type: z.string().min(1),
  id: word,
  channelId: word,
  serviceUrl: word,
  locale: word,
  localTimezone: word,
  name: word,
  action: word,
  replyToId: word,
  text: Text,
  from: Account,
  recipient: Account,
  conversation: group({ id: word, conversationType: word, tenantId: word, isGroup: z.boolean().optional().catch(undefined) }),
  membersRemoved: z
    .array(z.unknown())
    .transform((members) => members.slice(0, 50).map((member) => Account.parse(member)))
    .optional()
    .catch(undefined),
  channelData: group({ eventType: word, tenant: group({ id: word }), team: group({ id: word }) }),
  entities: z
    .array(z.unknown())
    .transform((entities) => entities.slice(0, 50).map((entity) => Entity.parse(entity)))
    .optional()
    .catch(undefined),
  attachments: z
    .array(z.unknown())
    .transform((attachments) => attachments.slice(0, 10).map((attachment) => Attachment.parse(attachment)))
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
})
export type Activity = z.infer<typeof Activity>

/** The value of an `adaptiveCard/action` invoke, sent by Action.Execute. */
export const Execute = z.object({
  action: z.object({ verb: word, data: z.unknown().optional() }),
  /** `automatic` where a client refreshes a card by itself. */
  trigger: word,
})
export type Execute = z.infer<typeof Execute>
