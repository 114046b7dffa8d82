import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { AwardOffers } from "#app/domain/trust/ui/award-offers.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { isUuid } from "#app/shared/id.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { decideAwardRow } from "#app/workflows/decide-award-row.server.ts";
import { matchableListings } from "#app/workflows/matchable-listings.server.ts";
import { offeredAwards } from "#app/workflows/offered-awards.server.ts";
import { rowRefusal } from "./award-refusals.server.ts";

/** The awards that a review offers for its product, on a page of their own when one could not be given. */
export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t } = page;
  const product = await offeredProduct(page);
  return {
    facts: { title: product.name, description: t("staff:awardImports.offer.title"), noIndex: true },
    product: { id: product.itemId, name: product.name },
    offers: await offeredAwards(services.db, product.itemId),
  };
});

async function offeredProduct({ services, params }: PageRequest) {
  const id = params.id ?? "";
  const [product] = isUuid(id) ? await matchableListings(services.db, [id]) : [];
  if (product?.itemType !== "product") throw notFound();
  return product;
}

const answerForm = z.object({
  importId: z.uuid(),
  row: z.coerce.number().int().min(1).max(1_000_000),
  choice: z.enum(["yes", "no"]),
});

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { services, now, locale } = page;
  const { itemType, itemId } = await offeredProduct(page);
  const form = await readForm(page.request, answerForm, page);
  if (!form.ok) return refused(form.errors, form.values);
  const { importId, row, choice } = form.value;
  const said = { kind: choice, item: { itemType, itemId } };
  const decided = await decideAwardRow({ ...services, actorId, now }, { importId, rowNumber: row }, said);
  if (decided.ok) throw seeOther(hrefIn(locale, `/staff/review/${itemId}?offer=${choice}#award-offers`));
  if (decided.error.code === "unknown") throw notFound();
  const by = decided.error.code === "decided" && decided.error.by ? [decided.error.by] : [];
  const names = await listUserNames(services.db, by);
  return refused([{ field: "award", message: rowRefusal(page, decided.error, names) }], {}, 409);
});

export default function OfferedAward() {
  const { product, offers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={product.name} lang="vi">
        <a href={href(`/staff/review/${product.id}`)} className={buttonClass("quiet", "sm")}>
          {t("staff:awardImports.seeListing")}
        </a>
      </DeskTitle>
      <div id="field-award">
        <ErrorSummary errors={answer?.errors} />
      </div>
      <AwardOffers productId={product.id} offers={offers} news={null} />
    </>
  );
}
