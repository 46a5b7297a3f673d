import type { AdminReturnPolicy, AdminReturnPolicyResponse } from "../../../src/types/http"
import type { Store } from "../../runner"
import { done } from "../cases"

type Rules = object[]

/** The policies of a shop, in the hands of staff. */
export function policiesOf(store: Store) {
  const create = async (rules: Rules, more: object = {}): Promise<AdminReturnPolicy> => {
    const body = { name: "Tried", rules, ...more }
    const path = "/admin/return-policies"
    return (await done<AdminReturnPolicyResponse>(store.staff, path, body)).return_policy
  }
  const remove = (id: string) => store.staff.delete(`/admin/return-policies/${id}`)

  /** Lets the shop have one policy more while something is done. */
  const withPolicy = async <Result>(
    rules: Rules,
    more: object,
    act: (policy: AdminReturnPolicy) => Promise<Result>
  ): Promise<Result> => {
    const policy = await create(rules, more)
    try {
      return await act(policy)
    } finally {
      await remove(policy.id)
    }
  }
  return { create, remove, withPolicy }
}
