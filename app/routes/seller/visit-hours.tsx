import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outsideHours } from "#app/domain/experiences/model/visit-hours.ts";
import {
  type BookedParty,
  findVisitHours,
  listBookedParties,
} from "#app/domain/experiences/queries/find-visit-hours.server.ts";
import { ExceptionForms, OutsideParties, RuleForms, TermsForm } from "#app/domain/experiences/ui/visit-hours-forms.tsx";
import { badRequest, notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { newId } from "#app/shared/id.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { changeVisitHours } from "#app/workflows/change-visit-hours.server.ts";
import { readHoursForm } from "./visit-hours-form.server.ts";

type Told = { errors: FieldError[]; values: Record<string, string>; parties: BookedParty[] };

export const loader = page(async (page) => {
  const { visit } = await openOwn(page);
  const { services, t, now, url } = page;
  const booked = await listBookedParties(services.db, visit.id, now);
  return {
    facts: { title: visit.name, description: t("seller:title"), noIndex: true },
    ...{ visit, newId: newId(), outside: outsideHours(visit.hours, booked) },
    done: url.searchParams.get("done") === "saved",
  };
});

async function openOwn(page: PageRequest) {
  const { sellerId } = await openSellerDesk(page);
  const visit = await findVisitHours(page.services.db, { id: page.params.id ?? "", sellerId, from: page.today });
  if (!visit) throw notFound();
  return { sellerId, visit };
}

export const action = page(async (page) => {
  const { sellerId, visit } = await openOwn(page);
  const fields = await formFields(page.request);
  const form = readHoursForm(page, fields);
  if (!form) throw badRequest();
  const told = (answer: Partial<Told>, status: number) =>
    data<Told>({ errors: [], values: fields, parties: [], ...answer }, { status });
  if (!form.ok) return told({ errors: form.error }, 422);
  const seen = (fields.seen ?? "").split(",").slice(0, 5_000);
  const changed = await changeVisitHours(page.services, { experienceId: visit.id, sellerId, edit: form.value, seen });
  if (changed.ok) throw seeOther(hrefIn(page.locale, `/seller/visits/${visit.id}?done=saved`));
  if (changed.error.code === "not-found") throw notFound();
  if (changed.error.code === "outside") return told({ parties: changed.error.parties }, 409);
  const field = { "too-near": fields.intent === "days" ? "at" : "startsAt", "rule-over": "validTo", group: "groupMin" };
  const { code } = changed.error;
  return told({ errors: [{ field: field[code], message: page.t(`hosting:errors.${code}`) }] }, 422);
});

export default function VisitHours() {
  const { visit, newId: freshId, outside, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const { errors = [], values = {}, parties = [] } = answer ?? {};
  const typed = { errors, values };
  return (
    <>
      <DeskTitle title={visit.name} lang="vi" note={t("hosting:hours.zone")} />
      <div className="grid gap-3 pb-2 empty:hidden">
        <ErrorSummary errors={errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t("hosting:hours.saved")}
          </Notice>
        ) : null}
        {parties.length > 0 ? <OutsideParties parties={parties} asked={values} /> : null}
        {outside.length > 0 && parties.length === 0 ? <OutsideParties parties={outside} /> : null}
      </div>
      <RuleForms rules={visit.hours.rules} typed={typed} freshId={freshId} />
      <ExceptionForms exceptions={visit.hours.exceptions} typed={typed} />
      <TermsForm hours={visit.hours} typed={typed} />
    </>
  );
}
