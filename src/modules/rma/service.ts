import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Audience } from "../../domain/words"
import * as access from "./access"
import * as addressMarks from "./address-marks"
import * as attachments from "./attachments"
import * as changes from "./change-rma"
import * as creditNoteChain from "./credit-note-chain"
import * as creditNoteList from "./credit-note-list"
import * as deliveries from "./deliveries"
import * as dueCases from "./due-cases"
import * as dueExchanges from "./due-exchanges"
import * as pages from "./find-page"
import * as health from "./health"
import * as idempotencyKeys from "./idempotency-keys"
import * as caseList from "./list-query"
import * as wholeCases from "./load-rmas"
import * as messages from "./messages"
import * as newCases from "./open-rma"
import { parseOptions, type RmaOptions } from "./options"
import * as policies from "./policies"
import * as reasonSettings from "./reason-settings"
import * as reimbursements from "./reimbursements"
import * as returnActions from "./return-actions"
import * as savedSettings from "./saved-settings"
import { parseStoredSettings, type RmaSettingsPatch } from "./settings"
import * as stockMovements from "./stock-movements"
import { MODELS } from "./stored-models"
import * as templates from "./templates"
import * as unfinished from "./unfinished"
import * as unsentEvents from "./unsent-events"
import type {
  AttachmentRow,
  HistoryEntryRow,
  NewHistoryEntry,
  NewReturnAction,
  NewRma,
  NewRmaItem,
  ReasonSettingsColumns,
  ReturnActionColumns,
  RmaChange,
  RmaUndo,
  SettingsUndo,
  StockMovementRow,
} from "./types"

type SqlContext = Context<SqlEntityManager>

/** Saves, loads, numbers and searches what core lacks. It decides nothing. */
export default class RmaModuleService extends MedusaService(MODELS) {
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
    return await savedSettings.saveSettings(sqlOf(context), settings, updatedBy)
  }

  /** Takes back what {@link saveSettings} wrote, and nothing that was set besides. */
  @InjectManager()
  async undoSettings(undo: SettingsUndo, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await savedSettings.undoSettings(sqlOf(context), undo)
  }

  /** Writes a new action behind all others. */
  @InjectTransactionManager()
  async addReturnAction(
    action: NewReturnAction,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await returnActions.addReturnAction(sqlOf(context), action)
  }

  /** Writes what is named of an action. Answers what it was; null where there is no such action. */
  @InjectTransactionManager()
  async changeReturnAction(
    id: string,
    values: ReturnActionColumns,
    @MedusaContext() context: SqlContext = {}
  ): Promise<ReturnActionColumns | null> {
    return await returnActions.changeReturnAction(sqlOf(context), id, values)
  }

  /** Moves an action to a place of the list, from 0. Answers where it was; null: there is no such action. */
  @InjectTransactionManager()
  async placeReturnAction(
    id: string,
    place: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number | null> {
    return await returnActions.placeReturnAction(sqlOf(context), id, place)
  }

  /** Writes what is named of the settings of a return reason; the rest stays as it is, or as usual. */
  @InjectManager()
  async saveReasonSettings(
    reasonId: string,
    settings: ReasonSettingsColumns,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await reasonSettings.saveReasonSettings(sqlOf(context), reasonId, settings)
  }

  /** Puts back what the settings of a reason were; null: there were none. */
  @InjectManager()
  async restoreReasonSettings(
    reasonId: string,
    former: ReasonSettingsColumns | null,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await reasonSettings.restoreReasonSettings(sqlOf(context), reasonId, former)
  }

  /** How many cases name each of these reasons, or are filed under it where it is a category. */
  @InjectManager()
  async countRmasByReason(
    reasonIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Map<string, number>> {
    return await reasonSettings.countRmasByReason(sqlOf(context), reasonIds)
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
    files: attachments.AttachmentLink[] = [],
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    return await newCases.openRma(sqlOf(context), rma, items, history, files)
  }

  /** Says of an address of a customer that nobody of that name lives there, or that somebody does. */
  @InjectTransactionManager()
  async changeAddressMark(
    change: addressMarks.AddressMarkChange,
    @MedusaContext() context: SqlContext = {}
  ): Promise<addressMarks.AddressMarkUndo> {
    return await addressMarks.changeAddressMark(sqlOf(context), change)
  }

  /** Takes back what {@link changeAddressMark} wrote. */
  @InjectTransactionManager()
  async undoAddressMark(
    undo: addressMarks.AddressMarkUndo,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await addressMarks.undoAddressMark(sqlOf(context), undo)
  }

  /** The mark that holds for an address of a customer; null: none does. */
  @InjectManager()
  async findAddressMark(
    address: addressMarks.AddressOfCustomer,
    @MedusaContext() context: SqlContext = {}
  ): Promise<addressMarks.LiveAddressMark | null> {
    return (await addressMarks.findAddressMark(sqlOf(context), address)) ?? null
  }

  /** Takes back what {@link openRma} wrote. */
  @InjectTransactionManager()
  async forgetRma(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await newCases.forgetRma(sqlOf(context), id)
  }

  /**
   * Writes all that a use case decided about one case, in one transaction. Answers what takes it back.
   * @throws Refusal `order_busy`: somebody else changed what was decided on
   */
  @InjectTransactionManager()
  async changeRma(change: RmaChange, @MedusaContext() context: SqlContext = {}): Promise<RmaUndo> {
    return await changes.changeRma(sqlOf(context), change)
  }

  /** Takes back what {@link changeRma} wrote, all but a credit note: its number is never given back. */
  @InjectTransactionManager()
  async undoChange(undo: RmaUndo, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await changes.undoChange(sqlOf(context), undo)
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
    return await reimbursements.claimReimbursement(sqlOf(context), id, dead_since)
  }

  /** A reimbursement by itself; null: there is none. By hand, because every payment asks for it several times. */
  @InjectManager()
  async findReimbursement(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown> | null> {
    return await reimbursements.findReimbursement(sqlOf(context), id)
  }

  /**
   * Keeps what a reimbursement will hand out, before anybody is asked for it. False: something is kept
   * already, and stays.
   */
  @InjectManager()
  async keepCreditIntent(
    id: string,
    intent: reimbursements.CreditIntent,
    @MedusaContext() context: SqlContext = {}
  ): Promise<boolean> {
    return await reimbursements.keepCreditIntent(sqlOf(context), id, intent)
  }

  /** Notes that the levels have what the movements say. */
  @InjectManager()
  async markMovementsApplied(
    ids: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await stockMovements.markMovementsApplied(sqlOf(context), ids)
  }

  /** Movements of a case of which nobody knows whether the levels have them. */
  @InjectManager()
  async findUnappliedMovements(
    rmaId: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<StockMovementRow[]> {
    return await stockMovements.findUnappliedMovements(sqlOf(context), rmaId)
  }

  /** The ids of one page of the list and how many cases match; exact up to {@link EXACT_COUNT_LIMIT}. */
  @InjectManager()
  async findPage(
    filters: caseList.RmaListFilters,
    page: caseList.RmaListPage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<pages.FoundPage> {
    const knex = sqlOf(context)
    const matching = () => caseList.matchingRmas(knex, filters)
    const isSearch = Boolean(filters.q)
    return await pages.findPage(knex, "rma", matching, page, { isSearch })
  }

  /** The same of the list of credit notes. */
  @InjectManager()
  async findCreditNotePage(
    filters: creditNoteList.CreditNoteFilters,
    page: creditNoteList.CreditNotePage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<pages.FoundPage> {
    const knex = sqlOf(context)
    const matching = () => creditNoteList.matchingCreditNotes(knex, filters)
    const isSearch = Boolean(filters.q)
    return await pages.findPage(knex, "rma_credit_note", matching, page, { isSearch })
  }

  /** Credit notes by their ids, in any order; see credit-note-list.ts. */
  @InjectManager()
  async loadCreditNotes(
    ids: string[],
    shape: { withDocument: boolean },
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown>[]> {
    return await creditNoteList.loadCreditNotes(sqlOf(context), ids, shape)
  }

  /** The names of all series of credit notes. */
  @InjectManager()
  async readCreditNoteSeries(@MedusaContext() context: SqlContext = {}): Promise<string[]> {
    return await creditNoteChain.readSeriesNames(sqlOf(context))
  }

  /** The next notes of a series, and where it ends; see credit-note-chain.ts. */
  @InjectManager()
  async readCreditNoteChain(
    series: string,
    after: { sequence: number; id: string },
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<creditNoteChain.ChainPart> {
    return await creditNoteChain.readChainPart(sqlOf(context), series, after, take)
  }

  /** What was begun before a moment and has not come to its end: a crash may have cut it off. */
  @InjectManager()
  async findUnfinished(
    before: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<unfinished.Unfinished> {
    return await unfinished.findUnfinished(sqlOf(context), before)
  }

  /**
   * Ids of approved cases whose deadline lies in a span while goods are awaited, no parcel is known to
   * be on its way, and nothing is resolved. Whether that is still so is asked again under the lock.
   */
  @InjectManager()
  async findAwaitedCases(
    span: dueCases.DeadlineSpan,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await dueCases.findAwaitedCases(sqlOf(context), span, take)
  }

  /**
   * Ids of exchanges whose offer ends in a span while something still stands in the way of shipping. Whether
   * that is still so is asked again under the lock.
   */
  @InjectManager()
  async findExpiringExchanges(
    span: dueCases.DeadlineSpan,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await dueExchanges.findExpiringExchanges(sqlOf(context), span, take)
  }

  /**
   * Exchanges for which somebody may have paid, or promised, what is not written down, or more than is asked
   * for by now: those that are on and not paid, and those that were paid or called off, or of which units
   * were dropped, since a moment. `paid`: what is written down, in major units.
   */
  @InjectManager()
  async findExchangesToSettle(
    since: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<dueExchanges.ExchangeToSettle[]> {
    return await dueExchanges.findExchangesToSettle(sqlOf(context), since)
  }

  /**
   * Exchanges whose old units were awaited until a day that is over. Of those whose full price is paid or
   * that were called off, only those of which it is so since a moment.
   */
  @InjectManager()
  async findOverdueAdvances(
    span: dueExchanges.OverdueSpan,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await dueExchanges.findOverdueAdvances(sqlOf(context), span, take)
  }

  /** Exchanges whose full price is asked for by a payment collection and not paid. */
  @InjectManager()
  async findAskedAdvances(
    @MedusaContext() context: SqlContext = {}
  ): Promise<dueExchanges.AskedAdvance[]> {
    return await dueExchanges.findAskedAdvances(sqlOf(context))
  }

  /** Whole cases, in the shape in which Query answers them; in no order. */
  @InjectManager()
  async loadRmas(
    which: wholeCases.WhichRmas,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Record<string, unknown>[]> {
    return await wholeCases.loadRmas(sqlOf(context), which)
  }

  /** The order of a case, which never changes; null where there is no such case. */
  @InjectManager()
  async findOrderOfRma(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string | null> {
    return await wholeCases.findOrderOfRma(sqlOf(context), id)
  }

  /** Events that were recorded before `before` and that the event bus has not taken yet, oldest first. */
  @InjectManager()
  async findUnsentEvents(
    before: Date,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<unsentEvents.UnsentEvent[]> {
    return await unsentEvents.findUnsentEvents(sqlOf(context), before, take)
  }

  /** The same of some cases, whenever they were recorded. */
  @InjectManager()
  async findUnsentEventsOf(
    rmaIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<HistoryEntryRow, "rma_id" | "created_at">[]> {
    return await unsentEvents.findUnsentEventsOf(sqlOf(context), rmaIds)
  }

  /** Ids of the next orders for the doctor to look at. */
  @InjectManager()
  async findOrdersToCheck(
    which: health.OrdersToCheck,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await health.findOrdersToCheck(sqlOf(context), which)
  }

  @InjectManager()
  async addHealthReport(
    report: health.NewHealthReport,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await health.addHealthReport(sqlOf(context), report)
  }

  @InjectManager()
  async markEventsSent(ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await unsentEvents.markEventsSent(sqlOf(context), ids)
  }

  /**
   * Claims a key for one request, by one statement: of any number of equal requests one gets it. A key
   * that has run out, or whose request died without an answer, is taken over.
   */
  @InjectManager()
  async claimIdempotencyKey(
    claim: idempotencyKeys.IdempotencyClaim,
    @MedusaContext() context: SqlContext = {}
  ): Promise<idempotencyKeys.IdempotencyClaimResult> {
    return await idempotencyKeys.claimIdempotencyKey(sqlOf(context), claim)
  }

  /** Keeps the answer to the request that claimed the key. */
  @InjectManager()
  async keepAnswer(
    id: string,
    status_code: number,
    response: unknown,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await idempotencyKeys.keepAnswer(sqlOf(context), id, status_code, response)
  }

  /** Gives a claimed key back, so that the request can be tried again. */
  @InjectManager()
  async releaseIdempotencyKey(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await idempotencyKeys.releaseIdempotencyKey(sqlOf(context), id)
  }

  /** Lets a guest in; answers the grant's id, of a case the one that is there already. */
  @InjectTransactionManager()
  async openAccessGrant(
    grant: access.NewGrant,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string> {
    return await access.openGrant(sqlOf(context), grant)
  }

  /** A grant that was neither revoked nor has run out. */
  @InjectManager()
  async findLiveAccessGrant(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<access.GrantRow | null> {
    return await access.findLiveGrant(sqlOf(context), id)
  }

  /** Closes every token of one grant, of a case or of an order; answers how many were open. */
  @InjectManager()
  async revokeAccessGrants(
    which: access.WhichGrants,
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await access.revokeGrants(sqlOf(context), which)
  }

  /** Keeps the hash of an order's code in place of a former one. */
  @InjectManager()
  async replaceAccessCode(
    code: access.NewCode,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await access.replaceCode(sqlOf(context), code)
  }

  /** Takes one of the tries of an order's code; null where none is left, or no code is there. */
  @InjectManager()
  async tryAccessCode(
    code: access.CodeToTry,
    @MedusaContext() context: SqlContext = {}
  ): Promise<access.TriedCode | null> {
    return await access.tryCode(sqlOf(context), code)
  }

  /** Uses a code up; false where that was done already. */
  @InjectManager()
  async spendAccessCode(id: string, @MedusaContext() context: SqlContext = {}): Promise<boolean> {
    return await access.spendCode(sqlOf(context), id)
  }

  /** Counts one more try of each; answers for how many seconds a limit is passed, 0 for none. */
  @InjectManager()
  async countTries(
    counted: access.Counted[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<number> {
    return await access.countTries(sqlOf(context), counted)
  }

  /** Takes one try of each back. */
  @InjectManager()
  async uncountTries(ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await access.uncountTries(sqlOf(context), ids)
  }

  /** Forgets codes, grants and counts whose time is over. */
  @InjectManager()
  async forgetExpiredAccess(@MedusaContext() context: SqlContext = {}): Promise<void> {
    await access.forgetExpiredAccess(sqlOf(context))
  }

  /** Forgets answers that are no longer given. */
  @InjectManager()
  async forgetExpiredAnswers(@MedusaContext() context: SqlContext = {}): Promise<void> {
    await idempotencyKeys.forgetExpiredAnswers(sqlOf(context))
  }

  /** Writes a new policy with its first version; see policies.ts. */
  @InjectTransactionManager()
  async openPolicy(
    policy: policies.PolicyToSave,
    @MedusaContext() context: SqlContext = {}
  ): Promise<policies.PolicyUndo> {
    return await policies.openPolicy(sqlOf(context), policy)
  }

  /** Changes a policy and adds its next version; null: somebody else changed it meanwhile. */
  @InjectTransactionManager()
  async changePolicy(
    policy: policies.PolicyToSave,
    decidedOn: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<policies.PolicyUndo | null> {
    return await policies.changePolicy(sqlOf(context), policy, decidedOn)
  }

  /** Takes back what {@link openPolicy} or {@link changePolicy} wrote. */
  @InjectTransactionManager()
  async undoPolicy(
    undo: policies.PolicyUndo,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await policies.undoPolicy(sqlOf(context), undo)
  }

  /** Writes a message with its files and its history, and counts it; see messages.ts. */
  @InjectTransactionManager()
  async addMessage(
    message: messages.NewMessage,
    files: attachments.AttachmentLink | null,
    history: NewHistoryEntry[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await messages.addMessage(sqlOf(context), message, files, history)
  }

  /** Takes back what {@link addMessage} wrote. */
  @InjectTransactionManager()
  async forgetMessage(
    message: messages.NewMessage,
    historyIds: string[],
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await messages.forgetMessage(sqlOf(context), message, historyIds)
  }

  /** A page of a case's thread; what is unread of it is read now. */
  @InjectManager()
  async readThread(
    rmaId: string,
    reader: Audience,
    page: messages.ThreadPage,
    @MedusaContext() context: SqlContext = {}
  ): Promise<{ messages: messages.ThreadMessage[]; count: number }> {
    return await messages.readThread(sqlOf(context), rmaId, reader, page)
  }

  @InjectManager()
  async findMessage(
    id: string,
    @MedusaContext() context: SqlContext = {}
  ): Promise<messages.ThreadMessage | null> {
    return await messages.findMessage(sqlOf(context), id)
  }

  /** What a mail about messages says, if it may say anything now; see messages.ts. */
  @InjectTransactionManager()
  async takeNews(
    mail: messages.MessageMail,
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<messages.News> {
    return await messages.takeNews(sqlOf(context), mail, now)
  }

  /** Writes down a file before its content arrives; see attachments.ts. */
  @InjectTransactionManager()
  async beginAttachment(
    attachment: attachments.NewAttachment,
    by: attachments.UploadedBy,
    maxOrphans: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await attachments.beginAttachment(sqlOf(context), attachment, by, maxOrphans)
  }

  /** Notes that a whole file is here; its size is in bytes. */
  @InjectManager()
  async finishAttachment(
    id: string,
    size: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await attachments.finishAttachment(sqlOf(context), id, size)
  }

  /** Cases whose label was added before a moment and is still there, by id from `after` on. */
  @InjectManager()
  async findOldLabels(
    span: { before: Date; after: string },
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<string[]> {
    return await dueCases.findOldLabels(sqlOf(context), span, take)
  }

  /** Picks orphans from before a moment for being deleted; see attachments.ts. */
  @InjectManager()
  async condemnOrphanedAttachments(
    before: Date,
    take: number,
    @MedusaContext() context: SqlContext = {}
  ): Promise<Pick<AttachmentRow, "id" | "file_id">[]> {
    return await attachments.condemnOrphans(sqlOf(context), before, take)
  }

  @InjectManager()
  async forgetAttachments(ids: string[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    await attachments.forgetAttachments(sqlOf(context), ids)
  }

  /** Writes down mails that are to be sent, once for each cause; see deliveries.ts. */
  @InjectManager()
  async addDeliveries(
    mails: deliveries.NewDelivery[],
    now: Date,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await deliveries.addDeliveries(sqlOf(context), mails, now)
  }

  /** Takes mails that are due: of any number of processes each mail goes to one; see deliveries.ts. */
  @InjectManager()
  async claimDeliveries(
    which: deliveries.WhichDeliveries,
    span: { now: Date; until: Date },
    @MedusaContext() context: SqlContext = {}
  ): Promise<deliveries.ClaimedDelivery[]> {
    return await deliveries.claimDeliveries(sqlOf(context), which, span)
  }

  @InjectManager()
  async recordDelivery(
    delivery: Pick<deliveries.ClaimedDelivery, "id" | "attempts">,
    outcome: deliveries.DeliveryOutcome,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await deliveries.recordDelivery(sqlOf(context), delivery, outcome)
  }

  @InjectManager()
  async forgetDelivery(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await deliveries.forgetDelivery(sqlOf(context), id)
  }

  @InjectManager()
  async giveUpDelivery(id: string, @MedusaContext() context: SqlContext = {}): Promise<void> {
    await deliveries.giveUpDelivery(sqlOf(context), id)
  }

  @InjectManager()
  async findTemplates(
    which: templates.WhichTemplates,
    @MedusaContext() context: SqlContext = {}
  ): Promise<templates.StoredTemplate[]> {
    return await templates.findTemplates(sqlOf(context), which)
  }

  /** Writes a template, over the one that was there, which it answers. */
  @InjectTransactionManager()
  async saveTemplate(
    template: templates.NewTemplate,
    @MedusaContext() context: SqlContext = {}
  ): Promise<templates.StoredTemplate | null> {
    return await templates.saveTemplate(sqlOf(context), template)
  }

  /** Deletes a template, which it answers: ours is used again. */
  @InjectTransactionManager()
  async deleteTemplate(
    key: Pick<templates.StoredTemplate, "event" | "audience" | "locale">,
    @MedusaContext() context: SqlContext = {}
  ): Promise<templates.StoredTemplate | null> {
    return await templates.deleteTemplate(sqlOf(context), key)
  }
}

/** The connection of the running transaction, or of the pool where there is none. */
function sqlOf(context: SqlContext): Knex {
  const manager = context.transactionManager ?? context.manager
  if (!manager) throw new Error("No entity manager: call this through the module's service")
  return manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
}
