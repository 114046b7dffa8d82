import type { Translate } from "./text-key.ts";

/** How long something has waited, in the largest unit that fits. */
export function waited(t: Translate, since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return t("staff:waited.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? t("staff:waited.hours", { count: hours })
    : t("staff:waited.days", { count: Math.floor(hours / 24) });
}
