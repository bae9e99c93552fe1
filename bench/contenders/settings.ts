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

/** A statement of the set-up of a transaction, and the name under which it stays prepared. */
export interface SetUp {
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
}

/**
 * What a transaction of this caller begins with: it becomes the gateway, names who calls, and has the second layer
 * derive the rest once, as the gateway does.
 */
export function setUp(settings: Readonly<Record<string, string>>, writes: boolean): readonly SetUp[] {
  const { role = '', ...rest } = settingsOf(settings);
  const pairs = Object.entries(rest);
  const calls = pairs.map((_, nummer) => `set_config($${2 * nummer + 1}, $${2 * nummer + 2}, true)`);
  return [
    { name: 'role', text: `SELECT set_config('role', $1, true)`, values: [role] },
    {
      name: writes ? 'settings-to-write' : 'settings',
      text: `SELECT ${calls.join(', ')}, ${writes ? 'pw.bereid_voor()' : 'pw.bereid_lezen_voor()'}`,
      values: pairs.flat(),
    },
  ];
}

/** Reads what the bench gave this process. */
export function given(): { readonly url: string; readonly callers: KnownCallers } {
  const { BENCH_DATABASE_URL: url, BENCH_CALLERS: callers } = process.env;
  if (url === undefined || callers === undefined) throw new Error('this program is started by npm run bench');
  return { url, callers: JSON.parse(callers) };
}

/** Connections of every contender that has a pool, as many as the gateway has. */
export const CONNECTIONS = 10;
