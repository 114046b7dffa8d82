import type { ReturnReason } from "./return-reason.ts";

type Window = { reason: ReturnReason; days: number; source: string; confidence: string; checkedOn: string };

/** The portal's own promise in its returns page, kept for food that changes from day to day. */
const own = { source: "the portal's own terms of return", confidence: "own rule", checkedOn: "2026-11-24" };
/** Wrong or insufficient information before a distance contract. */
const law = {
  source: "Law 19/2023/QH15 on consumers, distance contracts",
  confidence: "medium",
  checkedOn: "2026-11-24",
};

/** Days from the arrival of a part's last parcel. */
export const returnWindows: readonly Window[] = [
  { reason: "damaged", days: 7, ...own },
  { reason: "spoiled", days: 7, ...own },
  { reason: "wrong-goods", days: 7, ...own },
  { reason: "missing", days: 7, ...own },
  { reason: "changed-mind", days: 7, ...own },
  { reason: "not-as-described", days: 30, ...law },
];

/** A parcel of which nobody told that it came counts as arrived so long after it was sent. */
const assumedDays = 30;
const dayMs = 86_400_000;

/** What is no food, drink or plant may be sold again after somebody had it at home. */
const resoldClasses: readonly string[] = ["craft", "textile"];

type Parcel = { state: string; sentAt: Date; endedAt: Date | null };

/** When the last of it came; null when nothing of it did or will. */
export function arrivalOf(parcels: readonly Parcel[]): Date | null {
  const times = parcels.flatMap(({ state, sentAt, endedAt }) => {
    if (state === "delivered") return [(endedAt ?? sentAt).getTime()];
    return state === "sent" ? [sentAt.getTime() + assumedDays * dayMs] : [];
  });
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** Until when a buyer may ask for this reason. */
export function returnUntil(reason: ReturnReason, arrival: Date): Date {
  const days = returnWindows.find((window) => window.reason === reason)?.days ?? 0;
  return new Date(arrival.getTime() + days * dayMs);
}

/** The reasons a buyer of these goods still has. */
export function openReasons(arrival: Date | null, importClasses: readonly string[], now: Date): ReturnReason[] {
  if (!arrival) return [];
  const isResold = importClasses.some((each) => resoldClasses.includes(each));
  return returnWindows
    .filter(({ reason }) => (reason === "changed-mind" ? isResold : true) && now <= returnUntil(reason, arrival))
    .map(({ reason }) => reason);
}

/** Nobody who only changed their mind gives food back. */
export function mayGiveBack(reason: ReturnReason, importClass: string): boolean {
  return reason !== "changed-mind" || resoldClasses.includes(importClass);
}
