import { hostConfig } from '../../teams-colours.ts'
import type { Theme } from '../../teams-colours.ts'

/* Cards, drawn by Microsoft's own renderer in the colours of Teams. */

declare const AdaptiveCards: typeof import('adaptivecards')

export type Pressed = { readonly type: 'Action.Execute' | 'Action.Submit'; readonly verb?: string; readonly data: unknown }

/** A client from before Action.Execute shows the Action.Submit behind it: add `?client=old` to the address to see it. */
if (new URLSearchParams(location.search).get('client') === 'old') AdaptiveCards.GlobalRegistry.actions.unregister('Action.Execute')

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = marked(text)
  result.didProcess = true
}

/** As much as Teams understands in a TextBlock: strong, emphasis, links, lists become lines. */
function marked(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return escaped
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|\W)[_*](.+?)[_*](?=\W|$)/g, '$1<em>$2</em>')
    .replaceAll(/\[(.+?)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll('\n', '<br>')
}

export function draw(card: unknown, theme: Theme, onPress: (pressed: Pressed) => void): HTMLElement {
  const shown = new AdaptiveCards.AdaptiveCard()
  shown.hostConfig = new AdaptiveCards.HostConfig(hostConfig(theme))
  shown.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) open(action.url)
    else if (action instanceof AdaptiveCards.ExecuteAction) onPress({ type: 'Action.Execute', ...(action.verb ? { verb: action.verb } : {}), data: action.data ?? {} })
    else if (action instanceof AdaptiveCards.SubmitAction) onPress({ type: 'Action.Submit', data: action.data ?? {} })
  }
  shown.onAnchorClicked = (_, anchor) => {
    open(anchor.href)
    return true
  }
  shown.parse(card)
  const drawn = shown.render() ?? document.createElement('p')
  // The renderer makes the card itself a stop for the keyboard; its buttons and fields are the stops.
  drawn.removeAttribute('tabindex')
  return drawn
}

function open(address: string | undefined): void {
  if (address && /^https?:\/\//.test(address)) window.open(address, '_blank', 'noopener')
}
