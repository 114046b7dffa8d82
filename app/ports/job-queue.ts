import type { Transaction } from "#app/platform/database.server.ts";

export type JobName =
  | "send-mail"
  | "expire-holds"
  | "handle-provider-event"
  | "open-refund"
  | "give-back"
  | "close-payment"
  | "follow-index"
  | "refresh-search"
  | "refresh-price-cards"
  | "remove-photo"
  | "warn-of-ends"
  | "reconcile-payments"
  | "offer-seats"
  | "keep-bookings"
  | "load-demo-scans";

/** Enqueues in the caller's transaction: nothing runs before it commits or after it rolls back. */
export type JobQueue = {
  add(
    tx: Transaction,
    name: JobName,
    payload: Record<string, string | number>,
    options?: { runAt?: Date; key?: string; queue?: string },
  ): Promise<void>;
  /** Asks for it now, whatever became of it before; false while a worker has it in hand. */
  again(
    tx: Transaction,
    name: JobName,
    payload: Record<string, string | number>,
    options: { key: string },
  ): Promise<boolean>;
};

export type JobHandlers = Record<JobName, (payload: Record<string, string | number>) => Promise<void>>;
