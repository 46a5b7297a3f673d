/**
 * The answer of a provider that may hang.
 * @throws Error when it takes longer than `patience_ms`; the mail may have gone out all the same
 */
export async function inTime<Answer>(sending: Promise<Answer>, patience_ms: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    const problem = `The provider did not answer within ${patience_ms / 1_000} seconds.`
    timer = setTimeout(() => reject(new Error(problem)), patience_ms)
  })
  return await Promise.race([sending, tooLate]).finally(() => clearTimeout(timer))
}
