import type { Reader, Transaction } from "#app/platform/database.server.ts";
import type { JobQueue } from "#app/ports/job-queue.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type {
  ListingMailData,
  ListingMailKind,
  MailData,
  MailKind,
  RecordEndingData,
  ReportAnsweredData,
} from "./mail-kinds.ts";

type Message =
  | { kind: MailKind; data: MailData }
  | { kind: ListingMailKind; data: ListingMailData }
  | { kind: "record-ending"; data: RecordEndingData }
  | { kind: "report-answered"; data: ReportAnsweredData };

export type QueuedMail = Message & {
  /** The same key is the same message: it is written once, however often it is asked for. */
  dedupeKey: string;
  to: string;
  locale: Locale;
  /** Mails of one queue leave one after the other, in the order they were written. */
  queue?: string;
};

/** Writes a mail into the outbox and its job beside it, in the transaction that changes state. */
export async function queueMail(tx: Transaction, jobs: JobQueue, now: Date, mail: QueuedMail): Promise<void> {
  const id = newId();
  const { count } = await tx.mailMessage.createMany({
    data: [
      {
        id,
        dedupeKey: mail.dedupeKey,
        kind: mail.kind,
        toAddress: mail.to,
        locale: mail.locale,
        data: mail.data,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 1) await jobs.add(tx, "send-mail", { mailId: id }, { key: `mail/${id}`, queue: mail.queue });
}

export function findUnsentMail(db: Reader, id: string) {
  return db.mailMessage.findFirst({ where: { id, sentAt: null } });
}

export async function recordMailSent(db: Reader, id: string, now: Date): Promise<void> {
  await db.mailMessage.update({ where: { id }, data: { sentAt: now, attempts: { increment: 1 }, lastError: null } });
}

export async function recordMailFailure(db: Reader, id: string, error: unknown): Promise<void> {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  await db.mailMessage.update({ where: { id }, data: { attempts: { increment: 1 }, lastError } });
}
