/** Begins the last error of a mail that the receiving server refused for good. */
export const refusedMark = "refused: ";

/** Younger than this, a mail that was not tried yet is only waiting its turn. */
const lateMs = 10 * 60_000;

export const mailStandings = ["refused", "failing", "late", "waiting", "sent"] as const;
export type MailStanding = (typeof mailStandings)[number];

type Mail = { sentAt: Date | null; lastError: string | null; createdAt: Date };

export function standingOf({ sentAt, lastError, createdAt }: Mail, now: Date): MailStanding {
  if (sentAt) return "sent";
  if (lastError !== null) return lastError.startsWith(refusedMark) ? "refused" : "failing";
  return now.getTime() - createdAt.getTime() > lateMs ? "late" : "waiting";
}

/** Whether a person may have it tried again now. One that left never; one whose turn comes needs nobody. */
export function maySendAgain(standing: MailStanding): boolean {
  return standing === "refused" || standing === "failing" || standing === "late";
}
