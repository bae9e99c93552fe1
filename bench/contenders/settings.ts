/** As the contenders that verify no tokens are told of it: `Callers.all`, which the bench gives them as JSON. */
export type KnownCallers = Readonly<
  Record<
    string,
    {
      readonly organisatieId: string;
      readonly opdrachtgeverId: string;
      readonly integratieId: string;
      readonly settings: Readonly<Record<string, string>>;
    }
  >
>;

/** What a transaction of this caller sets: the role of the gateway, who calls, and when. */
export const settingsOf = (settings: Readonly<Record<string, string>>): Record<string, string> => ({
  role: 'poortwachter_gateway',
  ...settings,
  'pw.nu': new Date().toISOString(),
});

/** Reads what the bench gave this process. */
export function given(): { readonly url: string; readonly callers: KnownCallers } {
  const { BENCH_DATABASE_URL: url, BENCH_CALLERS: callers } = process.env;
  if (url === undefined || callers === undefined) throw new Error('this program is started by npm run bench');
  return { url, callers: JSON.parse(callers) };
}

/** Connections of every contender that has a pool, as many as the gateway has. */
export const CONNECTIONS = 10;
