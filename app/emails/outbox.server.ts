import type { Reader, Transaction } from "#app/platform/database.server.ts";
import type { JobQueue } from "#app/ports/job-queue.ts";
import { cleanText } from "#app/shared/clean-text.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type {
  AskedMailData,
  AskedMailKind,
  BookingMailData,
  BookingMailKind,
  ListingMailData,
  ListingMailKind,
  MailData,
  MailKind,
  PasswordChangedData,
  RecordEndingData,
  ReportAnsweredData,
  SeatsOfferedData,
  WaitingMailKind,
} from "./mail-kinds.ts";
import { refusedMark } from "./mail-standing.ts";

type Message =
  | { kind: MailKind; data: MailData }
  | { kind: ListingMailKind; data: ListingMailData }
  | { kind: BookingMailKind; data: BookingMailData }
  | { kind: WaitingMailKind; data: SeatsOfferedData }
  | { kind: "record-ending"; data: RecordEndingData }
  | { kind: AskedMailKind; data: AskedMailData }
  | { kind: "password-changed"; data: PasswordChangedData }
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
  if (count === 1) await jobs.add(tx, "send-mail", { mailId: id }, { key: mailJobKey(id), queue: mail.queue });
}

/** One job a mail, ever: asked for again, it takes the place of the first. */
export function mailJobKey(id: string): string {
  return `mail/${id}`;
}

export function findMail(db: Reader, id: string) {
  return db.mailMessage.findUnique({ where: { id }, select: { sentAt: true, lastError: true, createdAt: true } });
}

export function findUnsentMail(db: Reader, id: string) {
  return db.mailMessage.findFirst({ where: { id, sentAt: null } });
}

export async function recordMailSent(db: Reader, id: string, now: Date): Promise<void> {
  await db.mailMessage.update({ where: { id }, data: { sentAt: now, attempts: { increment: 1 }, lastError: null } });
}

/** It will be tried again by its job. */
export async function recordMailFailure(db: Reader, id: string, error: unknown): Promise<void> {
  const lastError = cleanText(error instanceof Error ? error.message : String(error)).slice(0, 500);
  await db.mailMessage.update({ where: { id }, data: { attempts: { increment: 1 }, lastError } });
}

/** The receiving server will never take it: nobody tries again but a person who asks for it. */
export function recordMailRefused(db: Reader, id: string, answer: string): Promise<void> {
  return recordMailFailure(db, id, refusedMark + answer);
}
