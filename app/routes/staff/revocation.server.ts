import { z } from "zod";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { isDay } from "#app/shared/calendar.ts";

/** From which day a record is withdrawn, and why. */
export const revocationForm = z.object({
  on: z.string().refine(isDay, "awards:fault.day"),
  reason: z.string().min(3, "awards:fault.reason").max(500, "awards:fault.reason_long"),
});

type Refusal = "revoked" | "before_start" | "after_end" | "ended";

export function refuseRevocation({ t }: PageRequest, refusal: Refusal, kept: Record<string, string>) {
  const code = refusal === "ended" ? "after_end" : refusal;
  return refused([{ field: "on", message: t(`awards:fault.${code}`) }], kept, refusal === "revoked" ? 409 : 422);
}
