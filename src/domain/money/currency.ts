/**
 * A currency as the shop uses it: its ISO code in lower case and its number of decimals (0, 2 or
 * 3).
 */
export type Currency = { code: string; digits: number }

/** An amount in the smallest unit of a currency (cents, yen, fils): always a safe integer. */
export type MinorUnits = number
