import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, cards, hasBrowser, open, settled } from './open.ts'
import type { Opened } from './open.ts'

/* The nights as one walks through them on the page: a calendar, a button, and what each admin finds in her chat. */

describe.skipIf(!hasBrowser)('in the browser', { timeout: 60_000 }, () => {
  let opened: Opened
  beforeAll(async () => void (opened = await open()), 60_000)
  afterAll(() => opened.close())

  test('a night that is run says who was told; each admin finds it in her own chat; a second one on that day has nothing to say', async () => {
    const page = await opened.page()
    await settled(page)
    const before = await cards(page).count()
    await page.getByRole('button', { name: 'Run the night' }).click()
    const told = page.locator('#page-told')
    await told.filter({ hasText: 'Told:' }).waitFor()
    expect(await told.innerText()).toContain('Anna Keller')
    await settled(page)
    expect(await cards(page).count()).toBe(before + 1)
    const digest = cards(page).last()
    expect(await digest.innerText()).toMatch(/levels? needs? you|no longer be met|is not met/)
    await page.getByRole('button', { name: 'Run the night' }).click()
    await told.filter({ hasText: 'Nobody' }).waitFor()
    expect(page.complaints).toEqual([])
  })

  test('on a later day of the calendar the night says what is new, and a press on its card is answered in its place', async () => {
    const page = await opened.page()
    await ask(page, 'Giulia leaves on 31 May 2018')
    await cards(page).last().getByRole('button', { name: 'Record' }).click()
    await settled(page)
    await page.locator('#page-day').fill('2018-03-02')
    await settled(page)
    const before = await cards(page).count()
    await page.getByRole('button', { name: 'Run the night' }).click()
    await page.locator('#page-told').filter({ hasText: 'Told:' }).waitFor()
    await settled(page)
    expect(await cards(page).count()).toBeGreaterThan(before)
    const digest = cards(page).last()
    await digest.getByRole('button', { name: 'I look after it' }).click()
    await digest.getByText('You are looking after it.').first().waitFor()
    expect(page.complaints).toEqual([])
  })

  test('a renewal that passed unmet is asked about once nothing else is said on a day; the answer is confirmed, and the question shows it', async () => {
    const page = await opened.page()
    // Giulia left in May, as was recorded above; what waits since March and the renewal of another level come first.
    for (const day of ['2018-06-29', '2018-07-02', '2018-07-03', '2018-07-04', '2018-07-05']) {
      await page.locator('#page-day').fill(day)
      await settled(page)
      await page.getByRole('button', { name: 'Run the night' }).click()
      await page.locator('#page-told').filter({ hasText: /Told:|Nobody/ }).waitFor()
      await settled(page)
    }
    const question = cards(page).nth((await cards(page).count()) - 1)
    expect(await question.innerText()).toContain('Silver Messaging was to be renewed on 30 June 2018')
    await question.getByRole('button', { name: 'It was renewed' }).click()
    await settled(page)
    const proposal = cards(page).last()
    expect(await proposal.innerText()).toContain('anniversary 30 June 2019. Is that right?')
    await proposal.getByRole('button', { name: 'Record' }).click()
    await settled(page)
    await question.getByText('Recorded: “You hold Silver Messaging').waitFor()
    expect(await question.getByRole('button').count()).toBe(0)
    expect(page.complaints).toEqual([])
  })

  test('when one is written to is chosen on the card of alerts', async () => {
    const page = await opened.page()
    const card = await ask(page, 'who gets alerts?')
    expect(await card.innerText()).toContain('Monday to Friday')
    await card.locator('select').selectOption({ label: 'Pause for 14 days' })
    await card.getByRole('button', { name: 'Change' }).click()
    await card.getByText('Paused until').waitFor()
    expect(page.complaints).toEqual([])
  })
})
