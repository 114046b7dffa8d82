import { useActionData, useLoaderData } from "@remix-run/react";
import { newPickupValues } from "#app/domain/sellers/model/pickup-values.ts";
import { PickupForm } from "#app/domain/sellers/ui/pickup-form.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { newId } from "#app/shared/id.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { savePickup } from "#app/workflows/save-pickup.server.ts";
import { readPickupForm } from "./pickup-form.server.ts";

export const loader = page(async (page) => {
  await openSellerDesk(page);
  const { t } = page;
  return { facts: { title: t("handover:add"), description: t("seller:title"), noIndex: true }, newId: newId() };
});

export const action = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const fields = await formFields(page.request);
  const form = readPickupForm(page, fields);
  if (!form.ok) return refused(form.error, fields);
  const wish = { id: fields.id ?? "", sellerId, version: null, facts: form.value };
  const saved = await savePickup(page.services, wish);
  if (!saved.ok) throw notFound();
  throw seeOther(hrefIn(page.locale, "/seller/pickup?done=saved"));
});

export default function NewPickupPoint() {
  const { newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const values = answer?.values ?? newPickupValues;
  return (
    <>
      <DeskTitle title={t("handover:add")} />
      <PickupForm values={values} errors={answer?.errors} id={values.id ?? newId} />
    </>
  );
}
