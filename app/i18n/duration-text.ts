import type { Translate } from "./text-key.ts";

/** "3 hours 30 minutes" or "2 days" in the reader's language. */
export function durationText(minutes: number, t: Translate): string {
  if (minutes >= 1440) return t("experiences:duration.days", { count: Math.round(minutes / 1440) });
  if (minutes < 60) return t("experiences:duration.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0
    ? t("experiences:duration.hours", { count: hours })
    : t("experiences:duration.hoursMinutes", { hours, minutes: rest });
}
