import { afterAll, beforeEach } from 'vitest'
import { fakeConnector } from './connector.ts'
import type { FakeConnector } from './connector.ts'

/** A Teams for the tests of one file, with nothing said in it and nothing wrong with it before each. */
export async function teamsHere(): Promise<FakeConnector> {
  const teams = await fakeConnector()
  beforeEach(() => {
    teams.said.length = 0
    teams.failures.length = 0
  })
  afterAll(() => teams.close())
  return teams
}
