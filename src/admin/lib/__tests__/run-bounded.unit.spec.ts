import { runBounded } from "../run-bounded"

describe("runBounded", () => {
  it("does everything once, so many at a time, in order", async () => {
    const begun: number[] = []
    let running = 0
    let most = 0
    await runBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item)
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
    })
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it("does nothing where there is nothing to do", async () => {
    const act = jest.fn<Promise<void>, [number]>()
    await runBounded([], 3, act)
    expect(act).not.toHaveBeenCalled()
  })
})
