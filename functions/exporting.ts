import { randomUUID } from 'node:crypto'
import { ManagedIdentityCredential } from '@azure/identity'
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Context, Counter as OtelCounter } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { AlwaysOnSampler, BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { Counter } from '../bot/count.ts'
import type { Telemetry } from './settings.ts'

/*
 * OpenTelemetry to Application Insights, through the exporter that Azure's documentation names for Functions
 * (https://learn.microsoft.com/azure/azure-functions/opentelemetry-howto). Nothing is instrumented by itself: automatic spans would
 * carry addresses with ids of conversations.
 */

export type Sample = {
  readonly name: string
  readonly parent: string | undefined
  readonly data: Readonly<Record<string, string | number>>
  readonly began: number
  readonly ended: number
  readonly ok: boolean
}

export type Exporting = {
  readonly span: (sample: Sample) => void
  readonly add: (counter: Counter, by: number, kinds: Readonly<Record<string, string>>) => void
  readonly flush: () => Promise<void>
}

/** The exporter would tell Microsoft about itself, and about the machine; and keep on disk what it could not send. */
const quiet = ['APPLICATION_INSIGHTS_NO_STATSBEAT', 'APPLICATIONINSIGHTS_STATSBEAT_DISABLED', 'APPLICATIONINSIGHTS_SDKSTATS_DISABLED', 'APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED']

export function createExporting({ connection, identity }: Telemetry): Exporting {
  for (const name of quiet) process.env[name] ??= 'true'
  // A server of this machine speaks plainly, where the exporter would insist on TLS; a token never goes that way.
  const plainly = identity === undefined ? /IngestionEndpoint=(http:\/\/127\.0\.0\.1:\d+)/.exec(connection)?.[1] : undefined
  const options = {
    connectionString: connection,
    disableOfflineStorage: true,
    ...(plainly !== undefined && { host: plainly, allowInsecureConnection: true }),
    ...(identity !== undefined && { credential: new ManagedIdentityCredential({ clientId: identity }) }),
  }
  const resource = resourceFromAttributes({ 'service.name': 'goldkeeper', 'service.instance.id': randomUUID() })
  const tracers = new BasicTracerProvider({ resource, sampler: new AlwaysOnSampler(), spanProcessors: [new BatchSpanProcessor(new AzureMonitorTraceExporter(options))] })
  const meters = new MeterProvider({ resource, readers: [new PeriodicExportingMetricReader({ exporter: new AzureMonitorMetricExporter(options) })] })
  const [tracer, meter] = [tracers.getTracer('goldkeeper'), meters.getMeter('goldkeeper')]
  const counters = new Map<Counter, OtelCounter>()
  return {
    span: ({ name, parent, data, began, ended, ok }) => {
      const span = tracer.startSpan(name, { startTime: began, attributes: data, kind: SpanKind.INTERNAL }, under(parent))
      if (!ok) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(ended)
    },
    add: (name, by, kinds) => {
      const counter = counters.get(name) ?? meter.createCounter(name)
      counters.set(name, counter)
      counter.add(by, kinds)
    },
    flush: async () => {
      await Promise.allSettled([tracers.forceFlush(), meters.forceFlush()])
    },
  }
}

function under(parent: string | undefined): Context {
  const [, traceId, spanId] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(parent ?? '') ?? []
  return traceId === undefined || spanId === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: 1, isRemote: true })
}
