import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { valueInWords } from "#app/domain/catalogue/model/attribute-words.ts";
import { blocksReview } from "#app/domain/catalogue/model/claim-lint.ts";
import { isInReview } from "#app/domain/catalogue/model/listing.ts";
import { type ChangedAttribute, changesBetween } from "#app/domain/catalogue/model/listing-change.ts";
import { allClaimsOf } from "#app/domain/catalogue/model/listing-claims.ts";
import { gapsOf } from "#app/domain/catalogue/model/listing-gaps.ts";
import { reviewChecks } from "#app/domain/catalogue/model/review-checks.ts";
import { ClaimReport } from "#app/domain/catalogue/ui/claim-notes.tsx";
import { GapList } from "#app/domain/catalogue/ui/gap-list.tsx";
import { ListingDiff } from "#app/domain/catalogue/ui/listing-diff.tsx";
import { ListingPreview } from "#app/domain/catalogue/ui/listing-preview.tsx";
import { ListingStateTag } from "#app/domain/catalogue/ui/listing-state-tag.tsx";
import { findOwnSeller } from "#app/domain/sellers/queries/find-own-seller.server.ts";
import { AwardOffers } from "#app/domain/trust/ui/award-offers.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { readForm } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { waited } from "#app/i18n/waited.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { claimBook, makerClaims } from "#app/workflows/claim-book.server.ts";
import { handBackListing } from "#app/workflows/decline-listing.server.ts";
import { attributesOf, factsInWords, writingOf } from "#app/workflows/fact-words.server.ts";
import { offeredAwards } from "#app/workflows/offered-awards.server.ts";
import { openListing } from "#app/workflows/open-listing.server.ts";
import { publishListing } from "#app/workflows/publish-listing.server.ts";
import { describeFacts } from "./describe-facts.server.ts";
import { CheckMarks } from "./review-table.tsx";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, params, now, t, url } = page;
  const opened = await openListing(services.db, { id: params.id ?? "" });
  if (!opened || opened.listing.state === "draft") throw notFound();
  const { listing, stock } = opened;
  const shown = listing.pending ?? listing.current;
  const seller = await findOwnSeller(services.db, listing.sellerId);
  const onShelf = new Map([...stock].map(([id, count]) => [id, count.onHand]));
  const claims = allClaimsOf(listing, await claimBook(services.db, services.reference, listing.id, page.today));
  const { id, state, version, declinedReason, packs, photos } = listing;
  return {
    facts: { title: shown.texts.vi.name, description: t("staff:title"), noIndex: true },
    listing: { id, state, version, declinedReason, packs, photos },
    shown,
    stock: Object.fromEntries(onShelf),
    sellerName: seller?.displayName ?? "",
    age: listing.submittedAt ? waited(t, listing.submittedAt, now) : null,
    inReview: isInReview(listing),
    checks: reviewChecks(shown, packs, photos.length),
    claims: [...claims, ...(await makerClaims(services.db, services.reference, listing.sellerId))],
    barred: claims.some(blocksReview),
    offers: await offeredAwards(services.db, id),
    offerNews: (["yes", "no"] as const).find((each) => each === url.searchParams.get("offer")) ?? null,
    gaps: gapsOf(listing, onShelf).filter((gap) => gap.weight === "needed"),
    changes: listing.pending ? describeChanges(page, changesBetween(listing.current, listing.pending)) : [],
    described: [
      ...describeFacts(page, shown.facts),
      ...factsInWords(page, shown.facts.ocopSet, shown.attributes).map(({ code, ...fact }) => ({
        name: code,
        ...fact,
      })),
    ],
  };
});

function describeChanges(page: Parameters<typeof describeFacts>[0], changes: ReturnType<typeof changesBetween>) {
  return changes.map((change) => {
    if (change.kind === "attribute") return describeAttribute(page, change);
    return change.kind === "text"
      ? {
          label: `${page.t(`seller:form.${change.field}`)} · ${change.locale}`,
          lang: change.locale,
          before: change.before,
          after: change.after,
        }
      : {
          label: page.t(`staff:fact.${change.field}`),
          lang: undefined,
          before: describeFacts(page, { [change.field]: change.before })[0]?.value ?? "",
          after: describeFacts(page, { [change.field]: change.after })[0]?.value ?? "",
        };
  });
}

function describeAttribute(page: Parameters<typeof describeFacts>[0], { code, before, after }: ChangedAttribute) {
  const definition = attributesOf(page).find((each) => each.code === code);
  const words = (value: typeof before) =>
    definition && value !== null ? valueInWords(definition, value, writingOf(page)) : "";
  const name = definition?.label[page.locale] ?? code;
  return {
    label: page.t("staff:fact.attribute", { name }),
    lang: undefined,
    before: words(before),
    after: words(after),
  };
}

const version = z.coerce.number().int();
const decisionForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), version }),
  z.object({
    intent: z.literal("decline"),
    version,
    reason: z.string().min(3, "staff:errors.reason").max(1000, "common:errors.tooLong"),
  }),
]);

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { services, params, now, t } = page;
  const form = await readForm(page.request, decisionForm, page);
  if (!form.ok) return refused(form.errors, form.values);
  const decision = { id: params.id ?? "", version: form.value.version, now };
  const context = { ...services, actorId };
  const decided =
    form.value.intent === "approve"
      ? await publishListing(context, decision)
      : await handBackListing(context, { ...decision, reason: form.value.reason });
  if (decided.ok)
    throw seeOther(
      hrefIn(page.locale, `/staff/review?done=${form.value.intent === "approve" ? "approved" : "declined"}`),
    );
  if (decided.error === "unknown") throw notFound();
  const kept: Record<string, string> = form.value.intent === "decline" ? { reason: form.value.reason } : {};
  return refused(
    [{ field: "reason", message: t(`staff:errors.${decided.error}`) }],
    kept,
    decided.error === "incomplete" || decided.error === "claims" ? 422 : 409,
  );
});

export default function Review() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const { listing, shown, changes, inReview, age } = data;
  return (
    <>
      <DeskTitle
        title={shown.texts.vi.name || shown.texts.en.name || t("seller:untitled")}
        note={
          <>
            <ListingStateTag state={listing.state} hook /> <span lang="vi">{data.sellerName}</span>
            {age && inReview ? ` · ${t("staff:review.waits", { age })}` : ""}
          </>
        }
      />
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        <CheckMarks checks={data.checks} />
        {data.gaps.length > 0 ? <GapList gaps={data.gaps} /> : null}
        {inReview ? null : <Notice tone="info">{t("staff:review.notWaiting")}</Notice>}
      </div>
      <AwardOffers productId={listing.id} offers={data.offers} news={data.offerNews} />
      {changes.length > 0 ? (
        <DeskSection title={t("staff:review.changes", { count: changes.length })}>
          <ListingDiff changes={changes} />
        </DeskSection>
      ) : null}
      {data.claims.length > 0 ? (
        <DeskSection title={t("staff:review.claims")}>
          <p className="mb-3">{t(data.barred ? "staff:errors.claims" : "staff:review.claimsHint")}</p>
          <ClaimReport claims={data.claims} />
        </DeskSection>
      ) : null}
      <DeskSection title={t("staff:review.preview")}>
        <ListingPreview
          shown={shown}
          packs={listing.packs}
          photos={listing.photos}
          stock={data.stock}
          facts={data.described}
        />
      </DeskSection>
      {inReview ? <DecisionForms /> : null}
    </>
  );
}

function DecisionForms() {
  const { listing, gaps, barred } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <div className="mt-8 grid gap-4 border-t border-line bg-paper py-4 lg:sticky lg:bottom-0 lg:grid-cols-[auto_1fr] lg:items-end lg:gap-10">
      <form method="post">
        <input type="hidden" name="version" value={listing.version} />
        <button
          type="submit"
          name="intent"
          value="approve"
          data-testid="approve"
          className={`${buttonClass("primary")} w-full`}
          disabled={gaps.length > 0 || barred}
        >
          {t(listing.state === "live" ? "staff:review.approveChange" : "staff:review.approve")}
        </button>
      </form>
      <form method="post" className="grid gap-3 lg:grid-cols-[1fr_auto] lg:items-end" noValidate>
        <input type="hidden" name="version" value={listing.version} />
        <TextField
          name="reason"
          label={t("staff:review.reason")}
          hint={t("staff:review.reasonHint")}
          multiline
          rows={2}
          defaultValue={answer?.values.reason}
          error={errorOf(answer?.errors, "reason")}
          required
        />
        <button type="submit" name="intent" value="decline" data-testid="decline" className={buttonClass("danger")}>
          {t("staff:review.decline")}
        </button>
      </form>
    </div>
  );
}
