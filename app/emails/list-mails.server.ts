import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import { notSetAside } from "./asked-mail.server.ts";
import { refusedMark, standingOf } from "./mail-standing.ts";

export const failingMailsPerPage = 30;
const shownOthers = 20;

/** Never `data`: what a mail says is between the portal and its reader. */
const shownFields = {
  id: true,
  kind: true,
  toAddress: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
} satisfies Prisma.MailMessageSelect;
type Row = Prisma.MailMessageGetPayload<{ select: typeof shownFields }>;

export type ListedMail = ReturnType<typeof listed>;

/** The outbox as staff look after it: what fails, a page at a time, what waits, and what left last. */
export async function listMails(db: Reader, { page, now }: { page: number; now: Date }) {
  const failing = { sentAt: null, lastError: { not: null }, ...notSetAside };
  const waiting = { sentAt: null, lastError: null, ...notSetAside };
  const [failingCount, waitingCount] = await Promise.all([
    db.mailMessage.count({ where: failing }),
    db.mailMessage.count({ where: waiting }),
  ]);
  const shown = pageWithin(page, failingCount, failingMailsPerPage);
  const find = (where: Prisma.MailMessageWhereInput, rest: Prisma.MailMessageFindManyArgs) =>
    db.mailMessage.findMany({ where, ...rest, select: shownFields });
  const oldest: Prisma.MailMessageFindManyArgs = { orderBy: [{ createdAt: "asc" }, { id: "asc" }] };
  const [failed, waits, sent] = await Promise.all([
    find(failing, { ...oldest, skip: (shown - 1) * failingMailsPerPage, take: failingMailsPerPage }),
    find(waiting, { ...oldest, take: shownOthers }),
    find({ sentAt: { not: null } }, { orderBy: [{ sentAt: "desc" }, { id: "desc" }], take: shownOthers }),
  ]);
  const [failingRows = [], waitingRows = [], sentRows = []] = [failed, waits, sent].map((rows) =>
    rows.map((row) => listed(row, now)),
  );
  return {
    failing: { rows: failingRows, total: failingCount, page: shown },
    waiting: { rows: waitingRows, total: waitingCount },
    sent: sentRows,
  };
}

function listed({ lastError, ...row }: Row, now: Date) {
  const standing = standingOf({ ...row, lastError }, now);
  const error = standing === "refused" ? lastError?.slice(refusedMark.length) : lastError;
  return { ...row, standing, error: error ?? null };
}
