import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { refuse } from "../../domain/refusals"
import type { Audience } from "../../domain/words"
import {
  beginAttachment,
  changeCaseFiles,
  condemnOrphans,
  finishAttachment,
  forgetAttachments,
  linkAttachments,
  undoCaseFiles,
  unlinkAttachments,
} from "./attachments"
import type { AttachmentLink, NewAttachment, UploadedBy } from "./attachments"
import {
  countTries,
  findLiveGrant,
  forgetExpiredAccess,
  openGrant,
  replaceCode,
  revokeGrants,
  spendCode,
  tryCode,
  uncountTries,
} from "./access"
import type {
  CodeToTry,
  Counted,
  GrantRow,
  NewCode,
  NewGrant,
  TriedCode,
  WhichGrants,
} from "./access"
import { changeAddressMark, findAddressMark, undoAddressMark } from "./address-marks"
import type {
  AddressMarkChange,
  AddressMarkUndo,
  AddressOfCustomer,
  LiveAddressMark,
} from "./address-marks"
import {
  addDeliveries,
  claimDeliveries,
  forgetDelivery,
  giveUpDelivery,
  recordDelivery,
} from "./deliveries"
import type { ClaimedDelivery, DeliveryOutcome, NewDelivery, WhichDeliveries } from "./deliveries"
import { readChainPart, readSeriesNames } from "./credit-note-chain"
import type { ChainPart } from "./credit-note-chain"
import { loadCreditNotes, matchingCreditNotes } from "./credit-note-list"
import type { CreditNoteFilters, CreditNotePage } from "./credit-note-list"
import { issueCreditNote, nameInHistory } from "./credit-notes"
import type { IssuedCreditNote } from "./credit-notes"
import { findPage } from "./find-page"
import type { FoundPage } from "./find-page"
import { addHealthReport, findOrdersToCheck, findUnsentEventsOf } from "./health"
import type { NewHealthReport, OrdersToCheck } from "./health"
import { matchingRmas } from "./list-query"
import type { RmaListFilters, RmaListPage } from "./list-query"
import { exact, loadRmas, type WhichRmas } from "./load-rmas"
import { addMessage, findMessage, forgetMessage, readThread, takeNews } from "./messages"
import type { MessageMail, NewMessage, News, ThreadMessage, ThreadPage } from "./messages"
import AccessCode from "./models/access-code"
import AccessGrant from "./models/access-grant"
import AddressMark from "./models/address-mark"
import Attachment from "./models/attachment"
import CreditNote from "./models/credit-note"
import CreditNoteSeries from "./models/credit-note-series"
import HealthReport from "./models/health-report"
import Exchange from "./models/exchange"
import ExchangeLine from "./models/exchange-line"
import HistoryEntry from "./models/history-entry"
import IdempotencyKey from "./models/idempotency-key"
import Message from "./models/message"
import NotificationDelivery from "./models/notification-delivery"
import NotificationTemplate from "./models/notification-template"
import RateLimit from "./models/rate-limit"
import ReceivedUnit from "./models/received-unit"
import Reimbursement from "./models/reimbursement"
import ReturnAction from "./models/return-action"
import ReturnPolicy from "./models/return-policy"
import ReturnPolicyVersion from "./models/return-policy-version"
import ReturnReasonSettings from "./models/return-reason-settings"
import Rma from "./models/rma"
import RmaItem from "./models/rma-item"
import RmaSettings from "./models/rma-settings"
import SavedFilter from "./models/saved-filter"
import Settlement from "./models/settlement"
import SettlementLine from "./models/settlement-line"
import StockMovement from "./models/stock-movement"
import { newId } from "./new-id"
import { parseOptions } from "./options"
import type { RmaOptions } from "./options"
import {
  countRmasByReason,
  restoreReasonSettings,
  saveReasonSettings,
} from "./reason-settings"
import { addReturnAction, changeReturnAction, placeReturnAction } from "./return-actions"
import { changePolicy, openPolicy, undoPolicy } from "./policies"
import type { PolicyToSave, PolicyUndo } from "./policies"
import { withRawAmounts } from "./raw-amounts"
import { row } from "./row"
import { saveSettings, undoSettings } from "./saved-settings"
import { deleteTemplate, findTemplates, saveTemplate } from "./templates"
import type { NewTemplate, StoredTemplate, WhichTemplates } from "./templates"
import { parseStoredSettings } from "./settings"
import type { RmaSettingsPatch } from "./settings"
import type {
  AttachmentRow,
  DeadlineSpan,
  DraftUndo,
  HistoryEntryRow,
  IdempotencyClaim,
  IdempotencyClaimResult,
  NewExchange,
  NewHistoryEntry,
  NewRma,
  NewRmaItem,
  NewReturnAction,
  NewSettlement,
  ReasonSettingsColumns,
  ReturnActionColumns,
  ReimbursementRow,
  RmaChange,
  RmaItemCounts,
  RmaUndo,
  SettingsUndo,
  StockMovementRow,
  Unfinished,
  UnitsInPlace,
} from "./types"

type SqlContext = Context<SqlEntityManager>

/** Saves, loads, numbers and searches what core lacks. It decides nothing. */
export default class RmaModuleService extends MedusaService({
  Rma,
  RmaItem,
  ReceivedUnit,
  ReturnAction,
  Exchange,
  ExchangeLine,
  AddressMark,
  Settlement,
  SettlementLine,
  Reimbursement,
  StockMovement,
  CreditNote,
  CreditNoteSeries,
  HealthReport,
  HistoryEntry,
  IdempotencyKey,
  ReturnReasonSettings,
  ReturnPolicy,
  ReturnPolicyVersion,
  RmaSettings,
  AccessCode,
  AccessGrant,
  RateLimit,
  Message,
  Attachment,
  NotificationTemplate,
  NotificationDelivery,
  SavedFilter,
}) {
  /** The plugin's options, with their defaults: routes and jobs get none of their own. */
  readonly options: RmaOptions

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container)
    this.options = parseOptions(options)
  }

  /** The options, with what the merchant set in the admin over them. */
  @InjectManager()
  async readSettings(@MedusaContext() context: SqlContext = {}): Promise<RmaOptions> {
    const [stored]: { values: unknown }[] = await sqlOf(context)("rma_settings").select("values")
    return stored ? { ...this.options, ...parseStoredSettings(stored.values) } : this.options
  }

  /** Writes the settings that are named over those that were set before. Answers what takes it back. */
  @InjectTransactionManager()
  async saveSettings(
    settings: RmaSettingsPatch,
    updatedBy: string | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<SettingsUndo> {
    return await saveSettings(sqlOf(context), settings, updatedBy)
  }

  /** Takes back what {@link saveSettings} wrote, and nothing that was set besides. */
  @InjectManager()
  async undoSettings(undo: SettingsUndo, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await undoSettings(sqlOf(context), undo)
  }

  /** Writes a new action behind all others. */
  @InjectTransactionManager()
  async addReturnAction(
    action: NewReturnAction,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await addReturnAction(sqlOf(context), action)
  }

  /** Writes what is named of an action. Answers what it was; null where there is no such action. */
  @InjectTransactionManager()
  async changeReturnAction(
    id: string,
    values: ReturnActionColumns,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ReturnActionColumns | null> {
    return await changeReturnAction(sqlOf(context), id, values)
  }

  /** Moves an action to a place of the list, from 0. Answers where it was; null: there is no such action. */
  @InjectTransactionManager()
  async placeReturnAction(
    id: string,
    place: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number | null> {
    return await placeReturnAction(sqlOf(context), id, place)
  }

  /** Writes what is named of the settings of a return reason; the rest stays as it is, or as usual. */
  @InjectManager()
  async saveReasonSettings(
    reasonId: string,
    settings: ReasonSettingsColumns,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await saveReasonSettings(sqlOf(context), reasonId, settings)
  }

  /** Puts back what the settings of a reason were; null: there were none. */
  @InjectManager()
  async restoreReasonSettings(
    reasonId: string,
    former: ReasonSettingsColumns | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await restoreReasonSettings(sqlOf(context), reasonId, former)
  }

  /** How many cases name each of these reasons, or are filed under it where it is a category. */
  @InjectManager()
  async countRmasByReason(
    reasonIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, number>> {
    return await countRmasByReason(sqlOf(context), reasonIds)
  }

  /**
   * Writes a new case with its items, the files these name, and its first history. Draws the RMA number.
   * @throws Refusal `invalid_data`: a file that is not the uploader's to attach
   */
  @InjectTransactionManager()
  async openRma(
    rma: NewRma,
    items: NewRmaItem[],
    history: NewHistoryEntry[],
    files: AttachmentLink[] = [],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    const knex = sqlOf(context)
    const { rows } = await knex.raw<{ rows: { number: string }[] }>(
      "select nextval('rma_display_id_seq') as number"
    )
    await knex("rma").insert({
      ...row(rma),
      display_id: `RMA-${rows[0].number}`,
      // As exact as answers tell it: a filter by the moment that a list showed finds the case.
      created_at: knex.raw("date_trunc('milliseconds', now())"),
    })
    await knex("rma_item").insert(items.map((item) => row({ ...item, rma_id: rma.id })))
    await linkAttachments(knex, files)
    await knex("rma_history_entry").insert(history.map(row))
    return rma.id
  }

  /** Says of an address of a customer that nobody of that name lives there, or that somebody does. */
  @InjectTransactionManager()
  async changeAddressMark(
    change: AddressMarkChange,
    @MedusaContext() context: SqlContext = {}
  ): Promise<AddressMarkUndo> {
    return await changeAddressMark(sqlOf(context), change)
  }

  /** Takes back what {@link changeAddressMark} wrote. */
  @InjectTransactionManager()
  async undoAddressMark(
    undo: AddressMarkUndo,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await undoAddressMark(sqlOf(context), undo)
  }

  /** The mark that holds for an address of a customer; null: none does. */
  @InjectManager()
  async findAddressMark(
    address: AddressOfCustomer,
    @MedusaContext() context: SqlContext = {}
  ): Promise<LiveAddressMark | null> {
    return (await findAddressMark(sqlOf(context), address)) ?? null
  }

  /** Takes back what {@link openRma} wrote. */
  @InjectTransactionManager()
  async forgetRma(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    const knex = sqlOf(context)
    await knex("rma_history_entry").where({ rma_id: id }).del()
    await unlinkAttachments(knex, { rma_id: id })
    await knex("rma").where({ id }).del()
  }

  /**
   * Writes all that a use case decided about one case, in one transaction. Answers what takes it back.
   * @throws Refusal `order_busy`: somebody else changed what was decided on
   */
  @InjectTransactionManager()
  async changeRma(
    change: RmaChange,
    @MedusaContext() context: SqlContext = {}
  ): Promise<RmaUndo> {
    const knex = sqlOf(context)
    await assertCaseStill(change.still ?? {})
    await assertStill(change.decided_on ?? [])
    await assertUnitsStill((change.moved_units ?? []).map(({ from }) => from))
    const undo: RmaUndo = {
      rma: await replaceColumns("rma", change.rma),
      items: await replaceEach("rma_item", change.items ?? []),
      units: await replaceEach(
        "rma_received_unit",
        (change.moved_units ?? []).map(({ to }) => to)
      ),
      settlements: await replaceEach("rma_settlement", change.settlements ?? []),
      reimbursements: await replaceEach("rma_reimbursement", change.reimbursements ?? []),
      exchanges: await replaceEach(
        "rma_exchange",
        (change.exchanges ?? []).map((one) => withRawAmounts(one))
      ),
      exchange_lines: await replaceEach(
        "rma_exchange_line",
        (change.exchange_lines ?? []).map((one) => withRawAmounts(one))
      ),
      draft: change.approved_draft && (await replaceDraft(change.approved_draft)),
      added: {
        units: await add("rma_received_unit", change.units ?? []),
        movements: await add("rma_stock_movement", change.movements ?? []),
        settlements: change.settlement ? await addSettlement(change.settlement) : [],
        reimbursements: [
          ...(change.payments ? await addPayments(change.payments) : []),
          ...(change.approved_draft ? await addPaymentsOf(change.approved_draft) : []),
        ],
        exchanges: change.exchange ? await addExchange(change.exchange) : [],
        history: await addHistory(change.history),
      },
      files: change.files,
      issued: null,
    }
    if (change.files) await changeCaseFiles(knex, change.rma.id, change.files)
    // Last, because everybody else who issues one waits from here until this transaction ends.
    if (change.credit_note) undo.issued = await issue(change.credit_note)
    return undo

    async function issue(note: NonNullable<RmaChange["credit_note"]>): Promise<IssuedCreditNote> {
      const issued = await issueCreditNote(knex, note)
      await nameInHistory(knex, change.rma.id, note, issued)
      return issued
    }

    async function assertCaseStill(decidedOn: NonNullable<RmaChange["still"]>): Promise<void> {
      const columns = Object.keys(decidedOn)
      if (!columns.length) return
      const [now] = await knex("rma").where({ id: change.rma.id }).forUpdate().select(columns)
      // As JSON, because two dates of the same moment are not the same object.
      const isSame = Object.entries(decidedOn).every(
        ([column, value]) => JSON.stringify(now?.[column]) === JSON.stringify(value)
      )
      if (!isSame) refuse("order_busy", { rma_id: change.rma.id })
    }

    async function assertStill(decidedOn: RmaItemCounts[]): Promise<void> {
      if (!decidedOn.length) return
      const rows: RmaItemCounts[] = await knex("rma_item")
        .whereIn("id", decidedOn.map(({ id }) => id))
        .forUpdate()
        .select("id", ...COUNTS)
      const isSame = decidedOn.every((counts) => {
        const now = rows.find(({ id }) => id === counts.id)
        return COUNTS.every((count) => now?.[count] === counts[count])
      })
      if (!isSame) refuse("order_busy", { rma_id: change.rma.id })
    }

    /** The counts of the item stay as they are when its units are moved on: they do not tell. */
    async function assertUnitsStill(decidedOn: UnitsInPlace[]): Promise<void> {
      if (!decidedOn.length) return
      const rows: UnitsInPlace[] = await knex("rma_received_unit")
        .whereIn("id", decidedOn.map(({ id }) => id))
        .forUpdate()
        .select("id", ...PLACE)
      const isSame = decidedOn.every((unit) => {
        const now = rows.find(({ id }) => id === unit.id)
        return PLACE.every((column) => now?.[column] === unit[column])
      })
      if (!isSame) refuse("order_busy", { rma_id: change.rma.id })
    }

    async function replaceEach<Values extends { id: string }>(table: string, changes: Values[]) {
      const former: Values[] = []
      for (const values of changes) former.push(await replaceColumns(table, values))
      return former
    }

    async function replaceColumns<Values extends { id: string }>(
      table: string,
      { id, ...values }: Values
    ): Promise<Values> {
      const former = knex(table).where({ id }).forUpdate().select(["id", ...Object.keys(values)])
      // One statement: what was there is locked and read by it, before it is written over.
      const [replaced] = await knex(table)
        .with("former", former)
        .updateFrom("former")
        .where(`${table}.id`, knex.ref("former.id"))
        .update({ ...row(values), updated_at: knex.fn.now() })
        .returning("former.*")
      return replaced
    }

    async function add<Values extends { id: string }>(table: string, values: Values[]) {
      if (values.length) await knex(table).insert(values.map(row))
      return values.map(({ id }) => id)
    }

    /** Entries of one change keep their order, which neither the time of its transaction nor their ids tell. */
    async function addHistory(entries: NewHistoryEntry[]) {
      const written = entries.map((entry) => ({
        ...row(entry),
        created_at: knex.raw("clock_timestamp()"),
      }))
      if (written.length) await knex("rma_history_entry").insert(written)
      return entries.map(({ id }) => id)
    }

    async function addSettlement(settlement: NonNullable<RmaChange["settlement"]>) {
      const { lines, reimbursements: _, ...columns } = settlement
      await add("rma_settlement", [{ ...withRawAmounts(columns), rma_id: change.rma.id }])
      await addLines(settlement.id, lines)
      await addPaymentsOf(settlement)
      return [settlement.id]
    }

    /** What is no draft any more by now was decided on by somebody else. */
    async function replaceDraft(settlement: NewSettlement): Promise<DraftUndo> {
      const { lines, reimbursements: _, ...columns } = settlement
      const [{ status }] = await knex("rma_settlement")
        .where({ id: settlement.id })
        .forUpdate()
        .select("status")
      if (status !== "draft") refuse("order_busy", { rma_id: change.rma.id })
      const undo = {
        columns: await replaceColumns("rma_settlement", withRawAmounts(columns)),
        lines: await knex("rma_settlement_line").where({ settlement_id: settlement.id }).select("*"),
      }
      await knex("rma_settlement_line").where({ settlement_id: settlement.id }).del()
      await addLines(settlement.id, lines)
      return undo
    }

    async function addExchange({ lines, ...columns }: NewExchange) {
      await add("rma_exchange", [{ ...withRawAmounts(columns), rma_id: change.rma.id }])
      await add(
        "rma_exchange_line",
        lines.map((line) => ({ ...withRawAmounts(line), exchange_id: columns.id }))
      )
      return [columns.id]
    }

    async function addLines(settlement_id: string, lines: NewSettlement["lines"]) {
      await add(
        "rma_settlement_line",
        lines.map((line) => ({ ...withRawAmounts(line), settlement_id }))
      )
    }

    async function addPaymentsOf({ id, reimbursements }: NewSettlement) {
      return await addPayments({ settlement_id: id, reimbursements })
    }

    async function addPayments(payments: NonNullable<RmaChange["payments"]>) {
      const { settlement_id, reimbursements } = payments
      return await add(
        "rma_reimbursement",
        reimbursements.map((one) => ({ ...withRawAmounts(one), settlement_id }))
      )
    }
  }

  /** Takes back what {@link changeRma} wrote, all but a credit note: its number is never given back. */
  @InjectTransactionManager()
  async undoChange(undo: RmaUndo, @MedusaContext() context: SqlContext = {}): Promise<void> {
    const knex = sqlOf(context)
    const restore = async (table: string, { id, ...values }: { id: string }) => {
      if (Object.keys(values).length) await knex(table).where({ id }).update(row(values))
    }
    await knex("rma_history_entry").whereIn("id", undo.added.history).del()
    await knex("rma_stock_movement").whereIn("id", undo.added.movements).del()
    await knex("rma_received_unit").whereIn("id", undo.added.units).del()
    await knex("rma_reimbursement").whereIn("id", undo.added.reimbursements).del()
    await knex("rma_settlement").whereIn("id", undo.added.settlements).del()
    await knex("rma_exchange").whereIn("id", undo.added.exchanges).del()
    if (undo.draft) await restoreDraft(undo.draft)
    for (const one of undo.settlements) await restore("rma_settlement", one)
    for (const one of undo.reimbursements) await restore("rma_reimbursement", one)
    for (const one of undo.exchanges) await restore("rma_exchange", one)
    for (const one of undo.exchange_lines) await restore("rma_exchange_line", one)
    for (const unit of undo.units) await restore("rma_received_unit", unit)
    for (const item of undo.items) await restore("rma_item", item)
    await restore("rma", undo.rma)
    if (undo.files) await undoCaseFiles(knex, undo.rma.id, undo.files)

    async function restoreDraft({ columns, lines }: DraftUndo) {
      await restore("rma_settlement", columns)
      await knex("rma_settlement_line").where({ settlement_id: columns.id }).del()
      if (lines.length) await knex("rma_settlement_line").insert(lines.map(row))
    }
  }

  /**
   * Begins to pay a reimbursement, by one statement: of any number who would, one does, and gets it as it
   * is now. Whoever began at or before `dead_since` is taken for dead. Null: somebody else is at it, or
   * it is not under way.
   */
  @InjectManager()
  async claimReimbursement(
    id: string,
    dead_since: Date | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown> | null> {
    const knex = sqlOf(context)
    const [claimed] = await knex("rma_reimbursement")
      .where({ id, status: "processing", deleted_at: null })
      .where((asked) => {
        asked.whereNull("asked_at")
        if (dead_since) asked.orWhere("asked_at", "<=", dead_since)
      })
      .update({ asked_at: knex.raw("clock_timestamp()"), updated_at: knex.fn.now() })
      .returning("*")
    return claimed ? exact(claimed) : null
  }

  /** A reimbursement by itself; null: there is none. By hand, because every payment asks for it several times. */
  @InjectManager()
  async findReimbursement(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown> | null> {
    const [found] = await sqlOf(context)("rma_reimbursement").where({ id, deleted_at: null }).select("*")
    return found ? exact(found) : null
  }

  /**
   * Keeps what a reimbursement will hand out, before anybody is asked for it. False: something is kept
   * already, and stays.
   */
  @InjectManager()
  async keepCreditIntent(
    id: string,
    intent: Partial<
      Pick<ReimbursementRow, "gift_card_code" | "gift_card_expires_at" | "store_credit_account_id">
    >,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    const knex = sqlOf(context)
    const columns = Object.keys(intent)
    const kept = await knex("rma_reimbursement")
      .where({ id, deleted_at: null })
      .where((empty) => columns.forEach((column) => empty.whereNull(column)))
      .update({ ...row(intent), updated_at: knex.fn.now() })
    return kept === 1
  }

  /** Notes that the levels have what the movements say. */
  @InjectManager()
  async markMovementsApplied(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    const knex = sqlOf(context)
    await knex("rma_stock_movement").whereIn("id", ids).update({ applied_at: knex.fn.now() })
  }

  /** Movements of a case of which nobody knows whether the levels have them. */
  @InjectManager()
  async findUnappliedMovements(
    rmaId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StockMovementRow[]> {
    return await sqlOf(context)("rma_stock_movement")
      .where({ rma_id: rmaId, applied_at: null, deleted_at: null })
      .select("*")
  }

  /** The ids of one page of the list and how many cases match; exact up to {@link EXACT_COUNT_LIMIT}. */
  @InjectManager()
  async findPage(
    filters: RmaListFilters,
    page: RmaListPage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<FoundPage> {
    const knex = sqlOf(context)
    const isSearch = Boolean(filters.q)
    return await findPage(knex, "rma", () => matchingRmas(knex, filters), page, { isSearch })
  }

  /** The same of the list of credit notes. */
  @InjectManager()
  async findCreditNotePage(
    filters: CreditNoteFilters,
    page: CreditNotePage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<FoundPage> {
    const knex = sqlOf(context)
    const matching = () => matchingCreditNotes(knex, filters)
    const isSearch = Boolean(filters.q)
    return await findPage(knex, "rma_credit_note", matching, page, { isSearch })
  }

  /** Credit notes by their ids, in any order; see credit-note-list.ts. */
  @InjectManager()
  async loadCreditNotes(
    ids: string[],
    shape: { withDocument: boolean },
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown>[]> {
    return await loadCreditNotes(sqlOf(context), ids, shape)
  }

  /** The names of all series of credit notes. */
  @InjectManager()
  async readCreditNoteSeries(@MedusaContext() context: SqlContext = {}): Promise<string[]> {
    return await readSeriesNames(sqlOf(context))
  }

  /** The next notes of a series, and where it ends; see credit-note-chain.ts. */
  @InjectManager()
  async readCreditNoteChain(
    series: string,
    after: { sequence: number; id: string },
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ChainPart> {
    return await readChainPart(sqlOf(context), series, after, take)
  }

  /** What was begun before a moment and has not come to its end: a crash may have cut it off. */
  @InjectManager()
  async findUnfinished(
    before: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Unfinished> {
    const knex = sqlOf(context)
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
    ] = await Promise.all([
      knex("rma")
        .where({ deleted_at: null })
        .where("auto_approval_due_at", "<", before)
        // What staff took into account meanwhile is theirs to decide. Of approved ones, the credit is due.
        .andWhere((due) =>
          due.where({ status: "requested", acknowledged_at: null }).orWhere({ status: "approved" })
        )
        .pluck("id"),
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
        .pluck("id"),
      knex("rma_exchange")
        .where({ core_claim_id: null, canceled_at: null, deleted_at: null })
        .where("created_at", "<", before)
        // Where goods come back first, core's exchange sends the same article again.
        .whereExists(
          knex("rma_exchange_line")
            .select(knex.raw("1"))
            .join("rma_item", "rma_item.id", "rma_exchange_line.rma_item_id")
            .whereRaw("rma_exchange_line.exchange_id = rma_exchange.id")
            .where({ resolution: "reship", return_expected: false })
        )
        .pluck("rma_id"),
      knex("rma_exchange")
        .where({ deleted_at: null })
        .andWhere((begun) =>
          begun
            .where((made) =>
              made
                .where({ core_exchange_id: null, canceled_at: null })
                .where("created_at", "<", before)
                // What core's claim sends is no part of its exchange.
                .whereExists(
                  knex("rma_exchange_line")
                    .select(knex.raw("1"))
                    .join("rma_item", "rma_item.id", "rma_exchange_line.rma_item_id")
                    .whereRaw("rma_exchange_line.exchange_id = rma_exchange.id")
                    .whereRaw("(rma_item.resolution <> 'reship' or rma_item.return_expected)")
                )
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
        .pluck("rma_id"),
      knex("rma")
        .where({ kind: "canceled_parcel", parcel_canceled_at: null, deleted_at: null })
        .whereIn("status", ["approved", "processing", "completed"])
        .where("approved_at", "<", before)
        .pluck("id"),
      knex("rma_settlement")
        .where({ status: "approved", booked_at: null, deleted_at: null })
        .where("approved_at", "<", before)
        .pluck("id"),
      knex("rma_reimbursement")
        .where({ status: "pending", tender: "manual", deleted_at: null })
        .where("created_at", "<", before)
        .pluck("settlement_id"),
      knex("rma_settlement")
        .where({ status: "voided", void_booked_at: null, deleted_at: null })
        // Of what they were never told the books need not hear that it was taken back.
        .whereNotNull("booked_at")
        .where("voided_at", "<", before)
        .pluck("id"),
      knex("rma").where({ deleted_at: null }).where("process_begun_at", "<", before).pluck("id"),
      // What only a person can tell is not asked for again and again.
      knex("rma_reimbursement")
        .where({ status: "processing", unknown_since: null, deleted_at: null })
        .where("processing_at", "<", before)
        .pluck("id"),
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

  /**
   * Ids of approved cases whose deadline lies in a span while goods are awaited, no parcel is known to
   * be on its way, and nothing is resolved. Whether that is still so is asked again under the lock.
   */
  @InjectManager()
  async findAwaitedCases(
    { from, until, is_unreminded = false, after }: DeadlineSpan,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const knex = sqlOf(context)
    const itemsOfCase = () =>
      knex("rma_item").select(knex.raw("1")).whereRaw("rma_item.rma_id = rma.id and rma_item.deleted_at is null")
    const query = knex("rma")
      .where({ status: "approved", deleted_at: null })
      .where("return_by", "<=", until)
      .where("id", ">", after)
      .whereRaw("coalesce(jsonb_array_length(tracking), 0) = 0")
      .whereExists(itemsOfCase().whereRaw("return_expected and approved_quantity > received_quantity"))
      .whereNotExists(itemsOfCase().where("resolved_quantity", ">", 0))
      .orderBy("id")
      .limit(take)
    if (from) query.where("return_by", ">=", from)
    if (is_unreminded) query.whereNull("return_by_reminded_at")
    return await query.pluck("id")
  }

  /**
   * Ids of exchanges whose offer ends in a span while something still stands in the way of shipping. Whether
   * that is still so is asked again under the lock.
   */
  @InjectManager()
  async findExpiringExchanges(
    { from, until, is_unreminded = false, after }: DeadlineSpan,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    const query = sqlOf(context)("rma_exchange")
      .where({ canceled_at: null, released_at: null, deleted_at: null })
      .where("expires_at", "<=", until)
      .where("id", ">", after)
      .orderBy("id")
      .limit(take)
    if (from) query.where("expires_at", ">=", from)
    if (is_unreminded) query.whereNull("reminded_at")
    return await query.pluck("id")
  }

  /**
   * Exchanges by whose collection somebody may have paid what is not written down, or more than is asked
   * for by now: those that are on and not paid, and those that were called off, or of which units were
   * dropped, since a moment. `paid`: what is written down, in major units.
   */
  @InjectManager()
  async findExchangesToSettle(
    since: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; rma_id: string; payment_collection_id: string; paid: string }[]> {
    const knex = sqlOf(context)
    return await knex("rma_exchange")
      .where({ deleted_at: null })
      .whereNotNull("payment_collection_id")
      .andWhere((one) =>
        one
          .where((unpaid) =>
            unpaid
              .whereNull("difference_paid_at")
              .andWhere((live) => live.whereNull("canceled_at").orWhere("canceled_at", ">", since))
          )
          .orWhere((dropped) => dropped.whereNull("canceled_at").where("dropped_at", ">", since))
      )
      .select(
        "id",
        "rma_id",
        "payment_collection_id",
        knex.raw("case when difference_paid_at is null then 0 else greatest(difference, 0) end as paid")
      )
  }

  /**
   * Exchanges whose old units were awaited until a day that is over. Of those whose full price is paid or
   * that were called off, only those of which it is so since a moment.
   */
  @InjectManager()
  async findOverdueAdvances(
    { until, ended_since, after }: Pick<DeadlineSpan, "until" | "after"> & { ended_since: Date },
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await sqlOf(context)("rma_exchange")
      .where({ deleted_at: null })
      .where((live) => live.whereNull("advance_paid_at").orWhere("advance_paid_at", ">", ended_since))
      .where((live) => live.whereNull("canceled_at").orWhere("canceled_at", ">", ended_since))
      .where("advance_return_by", "<=", until)
      .where("id", ">", after)
      .orderBy("id")
      .limit(take)
      .pluck("id")
  }

  /** Exchanges whose full price is asked for by a payment collection and not paid. */
  @InjectManager()
  async findAskedAdvances(
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ id: string; rma_id: string; advance_collection_id: string }[]> {
    return await sqlOf(context)("rma_exchange")
      .where({ canceled_at: null, advance_paid_at: null, deleted_at: null })
      .whereNotNull("advance_collection_id")
      .select("id", "rma_id", "advance_collection_id")
  }

  /** Whole cases, in the shape in which Query answers them; in no order. */
  @InjectManager()
  async loadRmas(
    which: WhichRmas,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown>[]> {
    return await loadRmas(sqlOf(context), which)
  }

  /** Events that were recorded before `before` and that the event bus has not taken yet, oldest first. */
  @InjectManager()
  async findUnsentEvents(
    before: Date,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<HistoryEntryRow, "id" | "rma_id" | "event" | "payload">[]> {
    return await sqlOf(context)("rma_history_entry")
      .whereNotNull("payload")
      .whereNull("emitted_at")
      .where("created_at", "<", before)
      .orderBy("created_at")
      .limit(take)
      .select("id", "rma_id", "event", "payload")
  }

  /** The same of some cases, whenever they were recorded. */
  @InjectManager()
  async findUnsentEventsOf(
    rmaIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<HistoryEntryRow, "rma_id" | "created_at">[]> {
    return await findUnsentEventsOf(sqlOf(context), rmaIds)
  }

  /** Ids of the next orders for the doctor to look at. */
  @InjectManager()
  async findOrdersToCheck(
    which: OrdersToCheck,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await findOrdersToCheck(sqlOf(context), which)
  }

  @InjectManager()
  async addHealthReport(
    report: NewHealthReport,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await addHealthReport(sqlOf(context), report)
  }

  @InjectManager()
  async markEventsSent(ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    const knex = sqlOf(context)
    await knex("rma_history_entry").whereIn("id", ids).update({ emitted_at: knex.fn.now() })
  }

  /**
   * Claims a key for one request, by one statement: of any number of equal requests one gets it. A key
   * that has run out, or whose request died without an answer, is taken over.
   */
  @InjectManager()
  async claimIdempotencyKey(
    claim: IdempotencyClaim,
    @MedusaContext() context: SqlContext = {}
  ): Promise<IdempotencyClaimResult> {
    const knex = sqlOf(context)
    const id = newId("rmak")
    const { rows: claimed } = await knex.raw<{ rows: { act_id: string }[] }>(
      `insert into rma_idempotency_key as kept
         (id, scope, key, act_id, body_hash, locked_until, expires_at)
       values (:id, :scope, :key, :act_id, :body_hash, :locked_until, :expires_at)
       on conflict (scope, key) where deleted_at is null do update
       set id = excluded.id, body_hash = excluded.body_hash, status_code = null, response = null,
           act_id = case when kept.expires_at < now() then excluded.act_id
                    else coalesce(kept.act_id, excluded.act_id) end,
           locked_until = excluded.locked_until, expires_at = excluded.expires_at, updated_at = now()
       where kept.expires_at < now()
          or (kept.status_code is null and kept.locked_until < now()
              and kept.body_hash = excluded.body_hash)
       returning act_id`,
      { id, act_id: id.slice(id.indexOf("_") + 1), ...claim }
    )
    if (claimed.length) {
      const [{ act_id }] = claimed
      return { outcome: "claimed", id, act_id, is_again: !id.endsWith(act_id) }
    }

    const [kept] = await knex("rma_idempotency_key")
      .where({ scope: claim.scope, key: claim.key, deleted_at: null })
      .select("body_hash", "status_code", "response")
    // Given back in the meantime: whoever had it was just answered, so the caller may try again.
    if (!kept) return { outcome: "running" }
    if (kept.body_hash !== claim.body_hash) return { outcome: "reused" }
    return kept.status_code === null
      ? { outcome: "running" }
      : { outcome: "answered", status_code: kept.status_code, response: kept.response }
  }

  /** Keeps the answer to the request that claimed the key. */
  @InjectManager()
  async keepAnswer(
    id: string,
    status_code: number,
    response: unknown,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await sqlOf(context)("rma_idempotency_key")
      .where({ id })
      .update({ status_code, response: JSON.stringify(response) })
  }

  /** Gives a claimed key back, so that the request can be tried again. */
  @InjectManager()
  async releaseIdempotencyKey(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await sqlOf(context)("rma_idempotency_key").where({ id }).del()
  }

  /** Lets a guest in; answers the grant's id, of a case the one that is there already. */
  @InjectTransactionManager()
  async openAccessGrant(
    grant: NewGrant,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    return await openGrant(sqlOf(context), grant)
  }

  /** A grant that was neither revoked nor has run out. */
  @InjectManager()
  async findLiveAccessGrant(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<GrantRow | null> {
    return await findLiveGrant(sqlOf(context), id)
  }

  /** Closes every token of one grant, of a case or of an order; answers how many were open. */
  @InjectManager()
  async revokeAccessGrants(
    which: WhichGrants,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await revokeGrants(sqlOf(context), which)
  }

  /** Keeps the hash of an order's code in place of a former one. */
  @InjectManager()
  async replaceAccessCode(
    code: NewCode,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await replaceCode(sqlOf(context), code)
  }

  /** Takes one of the tries of an order's code; null where none is left, or no code is there. */
  @InjectManager()
  async tryAccessCode(
    code: CodeToTry,
    @MedusaContext() context: SqlContext = {}
  ): Promise<TriedCode | null> {
    return await tryCode(sqlOf(context), code)
  }

  /** Uses a code up; false where that was done already. */
  @InjectManager()
  async spendAccessCode(id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    return await spendCode(sqlOf(context), id)
  }

  /** Counts one more try of each; answers for how many seconds a limit is passed, 0 for none. */
  @InjectManager()
  async countTries(
    counted: Counted[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await countTries(sqlOf(context), counted)
  }

  /** Takes one try of each back. */
  @InjectManager()
  async uncountTries(ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await uncountTries(sqlOf(context), ids)
  }

  /** Forgets codes, grants and counts whose time is over. */
  @InjectManager()
  async forgetExpiredAccess(@MedusaContext() context: SqlContext = {}): Promise<void> {
    await forgetExpiredAccess(sqlOf(context))
  }

  /** Forgets answers that are no longer given. */
  @InjectManager()
  async forgetExpiredAnswers(@MedusaContext() context: SqlContext = {}): Promise<void> {
    const knex = sqlOf(context)
    await knex("rma_idempotency_key").where("expires_at", "<", knex.fn.now()).del()
  }

  /** Writes a new policy with its first version; see policies.ts. */
  @InjectTransactionManager()
  async openPolicy(
    policy: PolicyToSave,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PolicyUndo> {
    return await openPolicy(sqlOf(context), policy)
  }

  /** Changes a policy and adds its next version; null: somebody else changed it meanwhile. */
  @InjectTransactionManager()
  async changePolicy(
    policy: PolicyToSave,
    decidedOn: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<PolicyUndo | null> {
    return await changePolicy(sqlOf(context), policy, decidedOn)
  }

  /** Takes back what {@link openPolicy} or {@link changePolicy} wrote. */
  @InjectTransactionManager()
  async undoPolicy(undo: PolicyUndo, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await undoPolicy(sqlOf(context), undo)
  }

  /** Writes a message with its files and its history, and counts it; see messages.ts. */
  @InjectTransactionManager()
  async addMessage(
    message: NewMessage,
    files: AttachmentLink | null,
    history: NewHistoryEntry[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await addMessage(sqlOf(context), message, files, history)
  }

  /** Takes back what {@link addMessage} wrote. */
  @InjectTransactionManager()
  async forgetMessage(
    message: NewMessage,
    historyIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await forgetMessage(sqlOf(context), message, historyIds)
  }

  /** A page of a case's thread; what is unread of it is read now. */
  @InjectManager()
  async readThread(
    rmaId: string,
    reader: Audience,
    page: ThreadPage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ messages: ThreadMessage[]; count: number }> {
    return await readThread(sqlOf(context), rmaId, reader, page)
  }

  @InjectManager()
  async findMessage(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ThreadMessage | null> {
    return await findMessage(sqlOf(context), id)
  }

  /** What a mail about messages says, if it may say anything now; see messages.ts. */
  @InjectTransactionManager()
  async takeNews(
    mail: MessageMail,
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<News> {
    return await takeNews(sqlOf(context), mail, now)
  }

  /** Writes down a file before its content arrives; see attachments.ts. */
  @InjectTransactionManager()
  async beginAttachment(
    attachment: NewAttachment,
    by: UploadedBy,
    maxOrphans: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await beginAttachment(sqlOf(context), attachment, by, maxOrphans)
  }

  /** Notes that a whole file is here; its size is in bytes. */
  @InjectManager()
  async finishAttachment(
    id: string,
    size: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await finishAttachment(sqlOf(context), id, size)
  }

  /** Cases whose label was added before a moment and is still there, by id from `after` on. */
  @InjectManager()
  async findOldLabels(
    { before, after }: { before: Date; after: string },
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await sqlOf(context)("rma")
      .where("label_added_at", "<", before)
      .where("id", ">", after)
      .where({ deleted_at: null })
      .orderBy("id")
      .limit(take)
      .pluck("id")
  }

  /** Picks orphans from before a moment for being deleted; see attachments.ts. */
  @InjectManager()
  async condemnOrphanedAttachments(
    before: Date,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<AttachmentRow, "id" | "file_id">[]> {
    return await condemnOrphans(sqlOf(context), before, take)
  }

  @InjectManager()
  async forgetAttachments(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await forgetAttachments(sqlOf(context), ids)
  }

  /** Writes down mails that are to be sent, once for each cause; see deliveries.ts. */
  @InjectManager()
  async addDeliveries(
    deliveries: NewDelivery[],
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await addDeliveries(sqlOf(context), deliveries, now)
  }

  /** Takes mails that are due: of any number of processes each mail goes to one; see deliveries.ts. */
  @InjectManager()
  async claimDeliveries(
    which: WhichDeliveries,
    span: { now: Date; until: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<ClaimedDelivery[]> {
    return await claimDeliveries(sqlOf(context), which, span)
  }

  @InjectManager()
  async recordDelivery(
    delivery: Pick<ClaimedDelivery, "id" | "attempts">,
    outcome: DeliveryOutcome,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await recordDelivery(sqlOf(context), delivery, outcome)
  }

  @InjectManager()
  async forgetDelivery(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await forgetDelivery(sqlOf(context), id)
  }

  @InjectManager()
  async giveUpDelivery(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await giveUpDelivery(sqlOf(context), id)
  }

  @InjectManager()
  async findTemplates(
    which: WhichTemplates,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredTemplate[]> {
    return await findTemplates(sqlOf(context), which)
  }

  /** Writes a template, over the one that was there, which it answers. */
  @InjectTransactionManager()
  async saveTemplate(
    template: NewTemplate,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredTemplate | null> {
    return await saveTemplate(sqlOf(context), template)
  }

  /** Deletes a template, which it answers: ours is used again. */
  @InjectTransactionManager()
  async deleteTemplate(
    key: Pick<StoredTemplate, "event" | "audience" | "locale">,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StoredTemplate | null> {
    return await deleteTemplate(sqlOf(context), key)
  }
}

/** The connection of the running transaction, or of the pool where there is none. */
function sqlOf(context: SqlContext): Knex {
  const manager = context.transactionManager ?? context.manager
  if (!manager) throw new Error("No entity manager: call this through the module's service")
  return manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
}

const COUNTS = [
  "requested_quantity",
  "approved_quantity",
  "received_quantity",
  "resolved_quantity",
] as const satisfies (keyof RmaItemCounts)[]

const PLACE = [
  "quantity",
  "condition",
  "disposition",
  "location_id",
] as const satisfies (keyof UnitsInPlace)[]
