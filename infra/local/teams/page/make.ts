/** An element with its attributes and children; text is only ever text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '')
    else if (value !== false) element.setAttribute(key, value)
  }
  element.append(...children)
  return element
}

/** The one element of the page with this name; cards have ids of their own, so the page's all begin with `page-`. */
export function the<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(`page-${id}`)
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${kind.name} called ${id}`)
  return found
}

export function button(text: string, attributes: Readonly<Record<string, string>>, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, text)
  made.addEventListener('click', onClick)
  return made
}
