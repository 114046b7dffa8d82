import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ChargedMarkets } from "#app/domain/markets/ui/charged-markets.tsx";
import { PriceListCards } from "#app/domain/markets/ui/price-list-cards.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { markets } from "#app/shared/market.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { chargeMarket } from "#app/workflows/charge-market.server.ts";
import { priceDesk } from "#app/workflows/price-desk.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, today, url } = page;
  return {
    facts: { title: t("prices:title"), description: t("staff:title"), noIndex: true },
    ...(await priceDesk(services, today)),
    done: url.searchParams.get("done") === "charged",
  };
});

const chargeForm = z.object({ market: z.enum(markets), to: z.enum(["own", "listed"]) });

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { request, services, locale, t } = page;
  const fields = await formFields(request);
  const form = readFields(fields, chargeForm, page);
  if (!form.ok) throw notFound();
  const { market, to } = form.value;
  const field = `sure-${market}`;
  if (fields[field] !== "on") return refused([{ field, message: t("prices:errors.sure") }], fields);
  const charged = await chargeMarket(services, { market, own: to === "own", actorId });
  if (charged.ok) throw seeOther(hrefIn(locale, "/staff/price-lists?done=charged"));
  return refused([{ field, message: t(`prices:errors.${charged.error}`) }], fields, 409);
});

export default function PriceLists() {
  const { cards, markets, packs, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("prices:title")} note={t("prices:note")} />
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t("prices:done.charged")}
          </Notice>
        ) : null}
      </div>
      <DeskSection title={t("prices:lists")} id="lists">
        <PriceListCards cards={cards} packs={packs} />
      </DeskSection>
      <DeskSection title={t("prices:markets")} id="markets">
        <ChargedMarkets markets={markets} packs={packs} errors={answer?.errors} />
      </DeskSection>
    </>
  );
}
