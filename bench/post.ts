export const JSON_HEADERS = { 'content-type': 'application/json' } as const;

/** Asks once, outside any measurement. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...JSON_HEADERS, ...headers },
    body: JSON.stringify(body),
  });
  return answer.json();
}
