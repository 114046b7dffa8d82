import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { addDays, dateOf } from "#app/shared/calendar.ts";

export type StaffToday = {
  review: { count: number; oldestAt: Date | null };
  campaigns: { live: number; scheduled: number };
  awards: { within30: number; within90: number; within180: number };
  failedMails: number;
};

/** What waits for the centre today. A figure that cannot be known is not shown; these all can. */
export async function staffToday(db: Reader, today: string): Promise<StaffToday> {
  const day = dateOf(today);
  const [review, live, scheduled, within30, within90, within180, failedMails] = await Promise.all([
    reviewLoad(db),
    db.campaign.count({ where: { state: "scheduled", startsOn: { lte: day }, endsOn: { gte: day } } }),
    db.campaign.count({ where: { state: "scheduled", startsOn: { gt: day } } }),
    awardsEnding(db, today, 30),
    awardsEnding(db, today, 90),
    awardsEnding(db, today, 180),
    db.mailMessage.count({ where: { sentAt: null, lastError: { not: null } } }),
  ]);
  return { review, campaigns: { live, scheduled }, awards: { within30, within90, within180 }, failedMails };
}

/** The badge beside "Review": how many wait, and since when. */
export async function reviewLoad(db: Reader): Promise<StaffToday["review"]> {
  const { _count, _min } = await db.product.aggregate({
    where: {
      submittedAt: { not: null },
      OR: [{ state: "submitted" }, { state: "live", pendingChange: { not: Prisma.AnyNull } }],
    },
    _count: true,
    _min: { submittedAt: true },
  });
  return { count: _count, oldestAt: _min.submittedAt };
}

function awardsEnding(db: Reader, today: string, days: number): Promise<number> {
  return db.award.count({
    where: {
      ...{ state: "granted", validUntil: { gte: dateOf(today), lte: dateOf(addDays(today, days)) } },
      OR: [{ replacedBy: null }, { replacedBy: { state: "potential_5" } }],
    },
  });
}
