import type { Answer, Outbound } from './message.ts'

/* Every button says of which organization its card speaks: whoever looks after several may be speaking of another when she presses it. */

export const stamped = ({ say, replace }: Answer, organization: string): Answer => ({
  say: say.map((one) => marked(one, organization)),
  ...(replace === undefined ? {} : { replace: marked(replace, organization) }),
})

export function marked({ card, summary }: Outbound, organization: string): Outbound {
  const actions = card.actions?.map((action) => {
    if (action.type !== 'Action.Execute') return action
    const { fallback } = action
    const data = { ...(action.data as object), organization }
    return { ...action, data, ...(typeof fallback === 'object' && fallback.type === 'Action.Submit' ? { fallback: { ...fallback, data } } : {}) }
  })
  return { card: actions === undefined ? card : { ...card, actions }, summary }
}
