/** What is counted, for whoever watches over it: numbers by kind, and nothing of anybody. */
export type Counter = 'questions' | 'declined' | 'alerts.found' | 'alerts.said' | 'alerts.failed' | 'request.units'

export type Count = (counter: Counter, by: number, kinds?: Readonly<Record<string, string>>) => void
