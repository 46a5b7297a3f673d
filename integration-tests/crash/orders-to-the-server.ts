/** What the test tells the server that it started, each answered under the same id. */
export type Order = { id: number } & (
  | { act: "die_at"; death: Death | null }
  /** How many statements it sent to the database since it was last told when to die. */
  | { act: "count" }
  /** Does what the jobs of the upkeep do, and answers how many acts could not be finished. */
  | { act: "finish" }
  /** Calls off what its time is over for, as the job does; answers how many exchanges. */
  | { act: "expire" }
)

/**
 * Dies with a statement to the database, before the database hears it or after: counted from 1, or the
 * first that has all these words.
 */
export type Death = { statement: number | string[]; is_heard: boolean }

export type Answer =
  | { ready: string }
  | { id: number; value: number }
  | { id: number; error: string }
