import { useLoaderData } from "@remix-run/react";
import { listOwnPickupPoints } from "#app/domain/sellers/queries/list-own-pickup-points.server.ts";
import { PickupRow } from "#app/domain/sellers/ui/pickup-row.tsx";
import { badRequest, notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { switchPickup } from "#app/workflows/switch-pickup.server.ts";

const dones = ["saved", "off", "on"] as const;

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, t, url } = page;
  return {
    facts: { title: t("handover:title"), description: t("seller:title"), noIndex: true },
    points: await listOwnPickupPoints(services.db, sellerId),
    done: dones.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

export const action = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { id = "", intent } = await formFields(page.request);
  if (intent !== "on" && intent !== "off") throw badRequest();
  const wish = { id, sellerId, active: intent === "on" };
  if (!(await switchPickup(page.services, wish))) throw notFound();
  throw seeOther(hrefIn(page.locale, `/seller/pickup?done=${intent}`));
});

export default function PickupPoints() {
  const { points, done } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("handover:title")} note={t("handover:note")}>
        <a href={href("/seller/pickup/new")} className={buttonClass("primary")}>
          {t("handover:add")}
        </a>
      </DeskTitle>
      {done ? (
        <Notice tone="good" role="status">
          {t(`handover:done.${done}`)}
        </Notice>
      ) : null}
      {points.length === 0 ? <p className="py-8 text-ink-soft">{t("handover:empty")}</p> : null}
      <ul className="divide-y divide-line">
        {points.map((point) => (
          <PickupRow key={point.id} point={point} />
        ))}
      </ul>
    </>
  );
}
