import type { FaultEffect } from './fault-kind.js';

/** Errors of the service itself. */
export const httpFaults = {
  http_429: {
    at: 'reply',
    error: (model) => ({
      httpStatus: 429,
      status: 'RESOURCE_EXHAUSTED',
      message:
        'You exceeded your current quota, please check your plan and billing details. ' +
        `* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_paid_tier_requests, limit: 1000, model: ${model}\n` +
        'Please retry in 0.5s.',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
          violations: [
            {
              quotaMetric: 'generativelanguage.googleapis.com/generate_content_paid_tier_requests',
              quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-PaidTier',
              quotaDimensions: { location: 'global', model },
              quotaValue: '1000',
            },
          ],
        },
        {
          '@type': 'type.googleapis.com/google.rpc.Help',
          links: [
            {
              description: 'Learn more about Gemini API quotas',
              url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
            },
          ],
        },
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '0.5s' },
      ],
    }),
  },
  http_500: {
    at: 'reply',
    error: () => ({
      httpStatus: 500,
      status: 'INTERNAL',
      message:
        'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
    }),
  },
  http_503: {
    at: 'reply',
    error: () => ({
      httpStatus: 503,
      status: 'UNAVAILABLE',
      message: 'The model is overloaded. Please try again later.',
    }),
  },
} as const satisfies Readonly<Record<string, FaultEffect>>;
