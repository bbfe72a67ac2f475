/** A response, or why there was none, worded for the report. */
export type RequestResult =
  | { readonly ok: true; readonly response: Response; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const timeoutMs = 15_000;

/** Sends one request. Redirects are not followed, because a deployment should not have any. */
export async function request(url: string, init: RequestInit = {}): Promise<RequestResult> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { ok: true, response, text: await response.text() };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Node reports only `fetch failed`. The actual error, such as `ENOTFOUND` or a bad certificate, is its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? `${cause.message} (${cause.code})` : cause.message;
}
