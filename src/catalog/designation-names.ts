import * as z from 'zod'

/* What a designation and its metrics go by. */

export const Track = z.enum(['Enterprise', 'SMB'])
export type Track = z.infer<typeof Track>
export const tracks = Track.options

/** How a customer is associated, where that decides how much a figure is worth. */
export const Association = z.enum(['CPOR', 'DPOR', 'CSP'])
export type Association = z.infer<typeof Association>

export const MetricId = z.enum(['net-customer-adds', 'intermediate', 'advanced', 'usage-growth', 'deployments'])
export type MetricId = z.infer<typeof MetricId>

export const DesignationId = z.enum([
  'modern-work',
  'infrastructure',
  'digital-app-innovation',
  'data-ai',
  'security',
  'business-applications',
])
export type DesignationId = z.infer<typeof DesignationId>
