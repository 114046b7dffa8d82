import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { judgeVisit } from "#app/domain/experiences/model/judge-visit.ts";
import { findVisitBySlug } from "#app/domain/experiences/queries/find-visit-by-slug.server.ts";
import { listBookableVisits } from "#app/domain/experiences/queries/list-bookable-visits.server.ts";
import { JoinWaitingPage } from "#app/domain/experiences/ui/join-waiting-page.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { emailField } from "#app/http/email-field.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isDay } from "#app/shared/calendar.ts";
import { joinWaitingList } from "#app/workflows/join-waiting-list.server.ts";
import { visitProblemText } from "./visit-problem-text.server.ts";

export const loader = page(async (page) => {
  const { t, url } = page;
  const { visit, slot } = await openSlot(page);
  return {
    facts: { title: t("waiting:join.title"), description: t("waiting:join.lead"), noIndex: true },
    visit: { name: visit.name, nameLocale: visit.nameLocale, slug: visit.slug },
    slot: { day: slot.day, startsAt: slot.startsAt, endsAt: slot.endsAt },
    isFree: slot.left > 0,
    isDone: url.searchParams.get("done") === "joined",
  };
});

/** The beginning that the address names, as the calendar has it; one that can no longer be booked has no list. */
async function openSlot({ params, url, services, locale, now }: PageRequest) {
  const day = url.searchParams.get("day") ?? "";
  const at = url.searchParams.get("at") ?? "";
  const id = isDay(day) && /^\d{1,4}$/.test(at) ? await findVisitBySlug(services.db, params.slug ?? "", locale) : null;
  const [visit] = id ? await listBookableVisits(services.db, { ids: [id], days: [day], locale }) : [];
  if (!visit) throw notFound();
  const wish = { day, startsAt: Number(at), adults: visit.groupMin, children: 0 };
  const { slot, problem } = judgeVisit(visit, wish, now);
  if (!slot || problem?.kind === "too-late" || problem?.kind === "too-far") throw notFound();
  return { visit, slot };
}

const persons = z
  .string()
  .default("0")
  .transform((typed) => typed.normalize("NFKC").trim() || "0")
  .pipe(z.string().regex(/^\d{1,2}$/, "waiting:errors.persons"))
  .transform(Number);

const joinForm = z
  .object({ email: emailField, adults: persons, children: persons })
  .refine(({ adults, children }) => adults + children >= 1 && adults + children <= 99, {
    path: ["adults"],
    message: "waiting:errors.persons",
  });

/** Whether an address waits already is told to that mailbox only. */
export const action = page(async (page) => {
  const { services, locale, market, params } = page;
  const { visit, slot } = await openSlot(page);
  const fields = await formFields(page.request);
  const wait = await waitOfVisitor(page, "asked-link");
  if (wait > 0) return refusedForNow(page, wait, fields);
  const form = readFields(fields, joinForm, page);
  if (!form.ok) return refused(form.errors, fields);
  const { day, startsAt } = slot;
  const wish = { experienceId: visit.id, day, startsAt, locale, market };
  const joined = await joinWaitingList(services, { ...wish, ...form.value });
  if (!joined.ok) return refused([{ field: "adults", message: visitProblemText(page, joined.error) }], fields);
  const address = `/experiences/${encodeURIComponent(params.slug ?? "")}/waiting?day=${day}&at=${startsAt}`;
  throw seeOther(hrefIn(locale, `${address}&done=joined`));
});

export default function JoinWaiting() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <JoinWaitingPage {...view} isDone={view.isDone && !refusal} refusal={refusal} />;
}
