import { attemptLimit } from "./attempt-limit.server.ts";
import type { FieldError } from "./field-error.ts";
import type { PageRequest } from "./page.server.ts";
import { refusedForNow } from "./refused.server.ts";
import { waitOfVisitor } from "./visitor-limit.server.ts";

/** For one order or one account, whoever asks and from wherever: nobody's mailbox is filled by a stranger. */
const perSubject = attemptLimit(12, 60 * 60);

type Asking = { subject: string; field: string; values: Record<string, string> };

/** The refusal of a form that asks for a mail too often; null while it does not. The same for known and unknown subjects. */
export async function refuseAskingTooOften(page: PageRequest, { subject, field, values }: Asking) {
  if (page.services.env.RATE_LIMIT === "off") return null;
  const wait = (await waitOfVisitor(page, "asked-link")) || (await perSubject.spend(subject));
  if (wait === 0) return null;
  const error: FieldError = { field, message: page.t("account:errors.tooMany", { count: Math.ceil(wait / 60) }) };
  return refusedForNow(page, wait, values, error);
}
