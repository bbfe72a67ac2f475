/** What a gateway on another origin has to let through. Partner Center itself documents no CORS at all. */
export const cors = {
  methods: ['GET', 'POST', 'DELETE'],
  requestHeaders: [
    'Authorization',
    'Content-Type',
    'MS-ContinuationToken',
    'MS-RequestId',
    'MS-CorrelationId',
    'MS-PartnerCenter-Application',
    'X-Locale',
  ],
  /** Without these a browser hides them from the app: waits, tracking ids and the ids for support would be lost. */
  answerHeaders: ['Location', 'Retry-After', 'MS-RequestId', 'MS-CorrelationId', 'MS-CV', 'MS-ServerId'],
} as const;
