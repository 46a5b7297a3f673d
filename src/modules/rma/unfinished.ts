import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Ids of what was begun and not finished, by what is missing. */
export type Unfinished = {
  /** Requested cases that a policy would have approved, and approved ones whose credit it has issued at once. */
  auto_approvals: string[]
  /** Approved cases without a Return of core's. */
  approvals: string[]
  /** Cases that send units again, without the claim of core's by which they do. */
  claims: string[]
  /** Cases of which core lacks the exchange, or has one that is canceled. */
  exchanges: string[]
  /** Approved cases about a parcel that is not to leave, and of which the carrier was not told. */
  parcels: string[]
  /** Settlements that the order's books do not have yet, or not what was paid of them by hand. */
  settlements: string[]
  /** Voided settlements that the order's books still have. */
  voids: string[]
  /** Cases of which not all is done that the processing screen was told to do. */
  processes: string[]
  /** Refunds that a provider may or may not have been asked for. */
  reimbursements: string[]
}

/** What was begun before a moment and has not come to its end: a crash may have cut it off. */
export async function findUnfinished(knex: Knex, before: Date): Promise<Unfinished> {
  const [
    auto_approvals,
    approvals,
    claims,
    exchanges,
    parcels,
    unbooked,
    unpaid,
    voids,
    processes,
    reimbursements,
  ]: string[][] = await Promise.all([
    casesToApprove(knex, before).pluck("id"),
    casesWithoutReturn(knex, before).pluck("id"),
    exchangesWithoutClaim(knex, before).pluck("rma_id"),
    exchangesUnlikeCore(knex, before).pluck("rma_id"),
    uncanceledParcels(knex, before).pluck("id"),
    unbookedSettlements(knex, before).pluck("id"),
    unbookedPayments(knex, before).pluck("settlement_id"),
    unbookedVoids(knex, before).pluck("id"),
    begunProcesses(knex, before).pluck("id"),
    begunRefunds(knex, before).pluck("id"),
  ])
  const settlements = [...new Set([...unbooked, ...unpaid])]
  return {
    auto_approvals,
    approvals,
    claims,
    exchanges,
    parcels,
    settlements,
    voids,
    processes,
    reimbursements,
  }
}

function casesToApprove(knex: Knex, before: Date) {
  return (
    knex("rma")
      .where({ deleted_at: null })
      .where("auto_approval_due_at", "<", before)
      // What staff took into account meanwhile is theirs to decide. Of approved ones, the credit is due.
      .andWhere((due) =>
        due.where({ status: "requested", acknowledged_at: null }).orWhere({ status: "approved" })
      )
  )
}

function casesWithoutReturn(knex: Knex, before: Date) {
  return (
    knex("rma")
      .where({ status: "approved", return_id: null, deleted_at: null })
      .where("approved_at", "<", before)
      // Units that stay with the customer, and those to be repaired, are in no Return of core's.
      .whereExists(
        knex("rma_item")
          .select(knex.raw("1"))
          .whereRaw("rma_item.rma_id = rma.id")
          .where({ return_expected: true, deleted_at: null })
          .where("approved_quantity", ">", 0)
          .whereNot("resolution", "repair")
      )
  )
}

/** Where goods come back first, core's exchange sends the same article again. */
function exchangesWithoutClaim(knex: Knex, before: Date) {
  return knex("rma_exchange")
    .where({ core_claim_id: null, canceled_at: null, deleted_at: null })
    .where("created_at", "<", before)
    .whereExists(itemsOfExchange(knex).where({ resolution: "reship", return_expected: false }))
}

function exchangesUnlikeCore(knex: Knex, before: Date) {
  // What core's claim sends is no part of its exchange.
  const itemsOfCore = itemsOfExchange(knex).whereRaw(
    "(rma_item.resolution <> 'reship' or rma_item.return_expected)"
  )
  return knex("rma_exchange")
    .where({ deleted_at: null })
    .andWhere((begun) =>
      begun
        .where((made) =>
          made
            .where({ core_exchange_id: null, canceled_at: null })
            .where("created_at", "<", before)
            .whereExists(itemsOfCore)
        )
        .orWhere((canceled) =>
          canceled.whereNull("cancel_booked_at").where("canceled_at", "<", before)
        )
        .orWhere((dropped) =>
          dropped
            .where({ drop_booked_at: null, canceled_at: null })
            .where("dropped_at", "<", before)
        )
    )
}

function itemsOfExchange(knex: Knex) {
  return knex("rma_exchange_line")
    .select(knex.raw("1"))
    .join("rma_item", "rma_item.id", "rma_exchange_line.rma_item_id")
    .whereRaw("rma_exchange_line.exchange_id = rma_exchange.id")
}

function uncanceledParcels(knex: Knex, before: Date) {
  return knex("rma")
    .where({ kind: "canceled_parcel", parcel_canceled_at: null, deleted_at: null })
    .whereIn("status", ["approved", "processing", "completed"])
    .where("approved_at", "<", before)
}

function unbookedSettlements(knex: Knex, before: Date) {
  return knex("rma_settlement")
    .where({ status: "approved", booked_at: null, deleted_at: null })
    .where("approved_at", "<", before)
}

function unbookedPayments(knex: Knex, before: Date) {
  return knex("rma_reimbursement")
    .where({ status: "pending", tender: "manual", deleted_at: null })
    .where("created_at", "<", before)
}

/** Of what they were never told the books need not hear that it was taken back. */
function unbookedVoids(knex: Knex, before: Date) {
  return knex("rma_settlement")
    .where({ status: "voided", void_booked_at: null, deleted_at: null })
    .whereNotNull("booked_at")
    .where("voided_at", "<", before)
}

function begunProcesses(knex: Knex, before: Date) {
  return knex("rma").where({ deleted_at: null }).where("process_begun_at", "<", before)
}

/** What only a person can tell is not asked for again and again. */
function begunRefunds(knex: Knex, before: Date) {
  return knex("rma_reimbursement")
    .where({ status: "processing", unknown_since: null, deleted_at: null })
    .where("processing_at", "<", before)
}
