import { useActionData, useLoaderData } from "@remix-run/react";
import { pickupValues } from "#app/domain/sellers/model/pickup-values.ts";
import { findOwnPickupPoint } from "#app/domain/sellers/queries/find-own-pickup-point.server.ts";
import { PickupForm } from "#app/domain/sellers/ui/pickup-form.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { savePickup } from "#app/workflows/save-pickup.server.ts";
import { readPickupForm } from "./pickup-form.server.ts";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, params, t } = page;
  const point = await findOwnPickupPoint(services.db, sellerId, params.id ?? "");
  if (!point) throw notFound();
  return { facts: { title: t("handover:edit"), description: t("seller:title"), noIndex: true }, point };
});

export const action = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, params, t } = page;
  const id = params.id ?? "";
  const fields = await formFields(page.request);
  if (!(await findOwnPickupPoint(services.db, sellerId, id))) throw notFound();
  const form = readPickupForm(page, fields);
  if (!form.ok) return refused(form.error, fields);
  const version = /^\d{1,9}$/.test(fields.version ?? "") ? Number(fields.version) : -1;
  const wish = { id, sellerId, version, facts: form.value };
  const saved = await savePickup(services, wish);
  if (saved.ok) throw seeOther(hrefIn(page.locale, "/seller/pickup?done=saved"));
  if (saved.error === "not-found") throw notFound();
  const { version: _seen, ...kept } = fields;
  return refused([{ field: "name", message: t("handover:errors.changed") }], kept, 409);
});

export default function PickupPoint() {
  const { point } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("handover:edit")} note={point.active ? undefined : t("handover:off")} />
      <PickupForm
        values={answer?.values ?? pickupValues(point)}
        errors={answer?.errors}
        version={answer?.values.version ?? String(point.version)}
      />
    </>
  );
}
