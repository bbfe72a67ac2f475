/** An answer, or why there was none, in words fit for a report. */
export type Asked =
  | { readonly ok: true; readonly response: Response; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const timeoutMs = 15_000;

/** Asks once; no redirect is followed, since none belongs into a deployment. */
export async function ask(url: string, init: RequestInit = {}): Promise<Asked> {
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

/** Node wraps what really happened, `ENOTFOUND` or a bad certificate, as the cause of `fetch failed`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? `${cause.message} (${cause.code})` : cause.message;
}
