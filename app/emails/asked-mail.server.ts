import type { Transaction } from "#app/platform/database.server.ts";
import type { JobQueue } from "#app/ports/job-queue.ts";
import { digestOfFields } from "#app/shared/digest.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { AskedMailKind } from "./mail-kinds.ts";
import { queueMail } from "./outbox.server.ts";

const windowMs = 10 * 60_000;
/** What becomes of one that nobody was to get: it holds its window, without the address. */
const asideKind = "asked-in-vain";

export type AskedMail = { kind: AskedMailKind; to: string; locale: Locale; code?: string };

/**
 * Queues a mail that somebody asked for, known or not: the same writes and the same time for either. Asked for again within
 * ten minutes, it is not written a second time.
 */
export async function queueAskedMail(tx: Transaction, jobs: JobQueue, now: Date, asked: AskedMail): Promise<void> {
  const { kind, to, locale, code } = asked;
  const about = digestOfFields([to.toLowerCase(), code ?? ""]);
  const window = Math.floor(now.getTime() / windowMs);
  const before = await tx.mailMessage.findUnique({
    where: { dedupeKey: keyOf(kind, about, window - 1) },
    select: { createdAt: true },
  });
  if (before && now.getTime() - before.createdAt.getTime() < windowMs) return;
  const data = code === undefined ? {} : { code };
  await queueMail(tx, jobs, now, { kind, dedupeKey: keyOf(kind, about, window), to, locale, data });
}

function keyOf(kind: AskedMailKind, about: string, window: number): string {
  return `${kind}/${about}/${window}`;
}

/** Nothing is to be sent: no such order or account. Forgets the address that was typed, and later the row. */
export async function setAskedMailAside(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.mailMessage.updateMany({
    where: { id, sentAt: null },
    data: { kind: asideKind, toAddress: "", data: {}, lastError: null },
  });
  await tx.mailMessage.deleteMany({
    where: { kind: asideKind, createdAt: { lt: new Date(now.getTime() - 2 * windowMs) } },
  });
}

export const notSetAside = { kind: { not: asideKind } };
