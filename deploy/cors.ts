/** The CORS settings that a gateway on another origin needs. Partner Center itself does not document CORS. */
export const cors = {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  requestHeaders: [
    'Authorization',
    'Content-Type',
    'MS-ContinuationToken',
    'MS-RequestId',
    'MS-CorrelationId',
    'MS-PartnerCenter-Application',
    'X-Locale',
  ],
  /** The app needs these for wait times, tracking IDs and support IDs. Browsers hide headers that are not exposed. */
  responseHeaders: ['Location', 'Retry-After', 'MS-RequestId', 'MS-CorrelationId', 'MS-CV', 'MS-ServerId'],
} as const;
