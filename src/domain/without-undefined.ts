/** What was named of optional values: to leave one out and to say it is undefined is the same. */
export function withoutUndefined<Values extends object>(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined)
  ) as Values
}
