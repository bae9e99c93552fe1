import { type CustomTypesConfig, types } from 'pg';

/** Positions, cents and counts: all far below 2^53, and wrong rather than rounded when they are not. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint from the database does not fit a number');
  return value;
}

/**
 * How values arrive from PostgreSQL, in entities and in raw rows alike. A date stays the text 'YYYY-MM-DD': pg would
 * make it a moment in the process's time zone, and a birthday is no moment. Given to the pool, not set globally.
 */
export const PG_TYPES: CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return types.getTypeParser(oid, format);
    switch (oid) {
      case types.builtins.DATE:
        return (text: string) => text;
      case types.builtins.INT8:
        return safeInteger;
      case types.builtins.NUMERIC:
        return Number;
      default:
        return types.getTypeParser(oid, format);
    }
  },
};
