import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask, cards, hasBrowser, nextCard, open, until } from './open.ts'
import type { Opened } from './open.ts'
import { asked } from './questions.ts'

// A browser that starts for the first time takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.skipIf(!hasBrowser)('in the browser', () => {
  let opened: Opened

  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())

  test('a newcomer finds a card that welcomes her, the questions to try, and why it is 2017', async () => {
    const page = await opened.page()
    await nextCard(page, 0)
    expect(await page.title()).toBe('Goldkeeper')
    expect(await page.locator('#page-questions button').count()).toBeGreaterThan(3)
    expect(await page.locator('.why').textContent()).toMatch(/The sample company lives on 15 December 2017, when these pages of Microsoft were in force\./)
    expect(await page.locator('#page-day').inputValue()).toBe('2017-12-15')
    expect(page.complaints).toEqual([])
  })

  test.each(asked)('asked in $language: $ask', async ({ language, ask: question, shows }) => {
    const page = await opened.page({ locale: language })
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    const card = await ask(page, question)
    expect(await card.innerText()).toMatch(shows)
    expect(await page.locator('#page-log .mine').last().innerText()).toContain(question)
    expect(page.complaints).toEqual([])
  })

  test('a question to try is asked by a click', async () => {
    const page = await opened.page()
    await nextCard(page, 0)
    const before = await cards(page).count()
    const question = page.locator('#page-questions button').first()
    await question.click()
    await nextCard(page, before)
    expect(await page.locator('#page-log .mine').last().innerText()).toContain(await question.innerText())
  })

  test.each([
    ['today', '/'],
    ['with a client from before Action.Execute', '/?client=old'],
  ])('a button is answered %s: the card changes in its place, or another one follows', async (_, path) => {
    const page = await opened.page({}, path)
    const card = await ask(page, asked[0]!.ask)
    const before = await page.locator('#page-log').innerText()
    await card.locator('.ac-pushButton').first().click()
    await until(page, `document.querySelector('#page-log').innerText !== ${JSON.stringify(before)}`)
    expect(page.complaints).toEqual([])
  })

  test('in the channel only a mention is heard, and it is answered in its thread', async () => {
    const page = await opened.page()
    await page.locator('#page-places button').last().click()
    await nextCard(page, 0)
    await page.locator('#page-question').fill('lunch at twelve?')
    await page.keyboard.press('Enter')
    await page.locator('#page-log .note').waitFor()
    expect(await page.locator('#page-log .note').innerText()).toMatch(/not mentioned/)

    const card = await ask(page, `@Goldkeeper ${asked[0]!.ask}`)
    const thread = page.locator('.thread', { hasText: `@Goldkeeper ${asked[0]!.ask}` }).last()
    expect(await thread.locator('.post').count()).toBe(2)
    expect(await thread.locator('.post.bot').getAttribute('id')).toBe(await card.getAttribute('id'))
    await thread.getByRole('button', { name: 'Reply' }).click()
    await ask(page, '@Goldkeeper and gold?')
    expect(await thread.locator('.post').count()).toBe(4)
  })

  test('what comes unasked appears by itself; elsewhere it is counted', async () => {
    const page = await opened.page()
    await nextCard(page, 0)
    const before = await cards(page).count()
    const say = (place: string, summary: string) =>
      fetch(`${opened.url}/teams/v3/conversations/${encodeURIComponent(place)}/activities`, {
        method: 'POST',
        body: JSON.stringify({ type: 'message', summary, text: summary }),
      })
    expect((await say('a:anna', 'Gold Messaging breaks on 1 March.')).status).toBe(201)
    expect(await (await nextCard(page, before)).innerText()).toContain('Gold Messaging breaks on 1 March.')
    await say('19:competencies@thread.v2', 'elsewhere')
    await page.locator('.badge').waitFor()
    await page.locator('#page-places button').nth(1).click()
    expect(await page.locator('#page-log').innerText()).toContain('elsewhere')
    expect(await page.locator('.badge').count()).toBe(0)
  })

  test('what is written into a card travels with the press; its parts unfold; links open elsewhere', async () => {
    const page = await opened.page()
    await nextCard(page, 0)
    const before = await cards(page).count()
    const content = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: '**When?** [Page](https://learn.microsoft.com/) <b>x</b>', wrap: true },
        { type: 'Input.Date', id: 'day', label: 'Day', isRequired: true, errorMessage: 'A day is needed.' },
        { type: 'TextBlock', id: 'more', text: 'Unfolded', isVisible: false },
      ],
      actions: [
        { type: 'Action.Execute', title: 'Confirm', verb: 'confirm', data: { press: 'confirm' } },
        { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
        { type: 'Action.ShowCard', title: 'Card', card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Inside' }] } },
      ],
    }
    await fetch(`${opened.url}/teams/v3/conversations/a%3Aanna/activities`, {
      method: 'POST',
      body: JSON.stringify({ type: 'message', summary: 'When?', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }),
    })
    const card = await nextCard(page, before)
    expect(await card.locator('strong').innerText()).toBe('When?')
    expect(await card.innerText()).toContain('<b>x</b>')
    await card.getByRole('button', { name: 'More' }).click()
    await card.getByText('Unfolded').waitFor()
    await card.getByRole('button', { name: 'Card' }).click()
    await card.getByText('Inside').waitFor()

    await card.getByRole('button', { name: 'Confirm' }).click()
    await card.getByText('A day is needed.').waitFor()
    await card.getByLabel('Day').fill('2018-03-30')
    const [pressed] = await Promise.all([page.waitForRequest(/\/teams\/press$/), card.getByRole('button', { name: 'Confirm' }).click()])
    expect(pressed.postDataJSON()).toMatchObject({
      person: 'anna',
      locale: 'en-US',
      action: { type: 'Action.Execute', verb: 'confirm', data: { press: 'confirm', day: '2018-03-30' } },
    })
  })

  test('another person has a chat of her own', async () => {
    const page = await opened.page()
    await ask(page, 'only for Anna')
    await page.locator('#page-person').selectOption({ index: 1 })
    await nextCard(page, 0)
    expect(await page.locator('#page-log').innerText()).not.toContain('only for Anna')
  })

  test('another day is another day for the bot, on every page, and there is a way back', async () => {
    const [page, other] = [await opened.page(), await opened.page()]
    await page.locator('#page-day').fill('2018-03-01')
    await until(other, "document.querySelector('#page-day').value === '2018-03-01'")
    expect(await page.locator('#page-status').textContent()).toBe('The day is now March 1, 2018.')
    await page.getByRole('button', { name: 'Go to that day' }).click()
    await until(other, "document.querySelector('#page-day').value === '2017-12-15'")
    expect(await page.locator('#page-back').isVisible()).toBe(false)
  })

  test('the choice of language, theme and chat is still there after a reload', async () => {
    const page = await opened.page()
    await page.locator('#page-language').selectOption('it')
    await page.locator('#page-theme').selectOption('dark')
    await page.locator('#page-places button').nth(1).click()
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(await page.locator('html').getAttribute('lang')).toBe('it')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('#page-name').innerText()).toBe('Gruppo competenze')
    expect(await page.locator('.why').textContent()).toMatch(/vive il 15 dicembre 2017/)
  })
})
