import { useActionData, useLoaderData } from "@remix-run/react";
import { type Campaign, type PickedItem, stateOn } from "#app/domain/campaigns/model/campaign.ts";
import { missingFor } from "#app/domain/campaigns/model/campaign-readiness.ts";
import type { PickMove } from "#app/domain/campaigns/model/pick-order.ts";
import { findCampaign } from "#app/domain/campaigns/queries/find-campaign.server.ts";
import { listVouchers } from "#app/domain/campaigns/queries/list-vouchers.server.ts";
import { CampaignForm } from "#app/domain/campaigns/ui/campaign-form.tsx";
import { CampaignStateTag } from "#app/domain/campaigns/ui/campaign-state-tag.tsx";
import { PickEditor } from "#app/domain/campaigns/ui/pick-editor.tsx";
import { VoucherDesk } from "#app/domain/campaigns/ui/voucher-desk.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { isUuid, newId } from "#app/shared/id.ts";
import { localeNames } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { claimsInCampaign } from "#app/workflows/campaign-claims.server.ts";
import { findPickable, readPicks } from "#app/workflows/campaign-picks.server.ts";
import {
  type CampaignRefusal,
  changeCampaign,
  changePicks,
  type EditBase,
  type EditContext,
  pauseCampaign,
  releaseCampaign,
  startCampaign,
} from "#app/workflows/edit-campaign.server.ts";
import { blankCampaign, campaignValues, readCampaignForm, tellMissing } from "./campaign-form.server.ts";
import { changeVouchers, voucherCurrencyOf } from "./campaign-vouchers.server.ts";

const told = [
  ...["saved", "released", "paused", "resumed"],
  ...["voucherMade", "voucherStopped", "voucherRemoved"],
] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { params, services, today, t, url } = page;
  const facts = { title: t("staff:campaigns.new"), description: t("staff:title"), noIndex: true };
  if (params.id === "new")
    return { facts, values: blankCampaign(today), id: newId(), version: 0, saved: null, missing: [], done: null };
  const campaign = await findCampaign(services.db, params.id ?? "");
  if (!campaign) throw notFound();
  const query = (url.searchParams.get("pick") ?? "").slice(0, 80);
  const [picks, vouchers, found] = await Promise.all([
    readPicks(page, campaign),
    listVouchers(services.db, campaign.id),
    query ? findPickable(page, { query, market: campaign.market }) : [],
  ]);
  const { id, version, texts, languages, market } = campaign;
  const title = texts.vi?.title ?? Object.values(texts)[0]?.title ?? t("staff:campaigns.untitled");
  const addresses = languages.flatMap((locale) =>
    texts[locale] ? [{ locale, href: hrefIn(locale, `/campaigns/${texts[locale].slug}`) }] : [],
  );
  return {
    facts: { ...facts, title },
    values: campaignValues(campaign),
    ...{ id, version },
    saved: {
      ...{ title, state: stateOn(campaign, today), stored: campaign.stored, market, picks, found, query, addresses },
      ...{ vouchers, currency: voucherCurrencyOf(page, campaign), nextVoucherId: newId() },
    },
    missing: tellMissing(
      missingFor(campaign, standingIn(picks), today, claimsInCampaign(services.reference, campaign)),
      page,
    ),
    done: told.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { params, services, now, today } = page;
  const fields = await formFields(page.request);
  const base = { db: services.db, actorId, now, today };
  if (params.id === "new") return startFrom(page, base, fields);
  const campaign = await findCampaign(services.db, params.id ?? "");
  if (!campaign) throw notFound();
  const here = hrefIn(page.locale, `/staff/campaigns/${campaign.id}`);
  switch (fields.intent) {
    case "make-voucher":
    case "stop-voucher":
    case "remove-voucher":
      return changeVouchers(page, base, campaign, fields);
    case "pick":
      return movePick(page, base, campaign, fields);
    case "pause":
      return answer(page, await pauseCampaign(base, campaign.id), `${here}?done=paused`, {});
    case "resume":
      return answer(
        page,
        await releaseCampaign(await judging(page, base, campaign), campaign.id),
        `${here}?done=resumed`,
        {},
      );
    default:
      return saveFrom(page, base, campaign, fields);
  }
});

type Fields = Record<string, string>;

async function startFrom(page: PageRequest, base: EditBase, fields: Fields) {
  const { errors, value } = readCampaignForm(fields, page);
  const id = isUuid(fields.id ?? "") ? (fields.id ?? "") : newId();
  if (errors.length > 0) return refused(errors, fields);
  return answer(
    page,
    await startCampaign(base, { id, ...value }),
    hrefIn(page.locale, `/staff/campaigns/${id}?done=saved`),
    fields,
  );
}

/** Saves what was typed; going live is one more step, so that nothing typed is lost when it is refused. */
async function saveFrom(page: PageRequest, base: EditBase, campaign: Campaign, fields: Fields) {
  const { errors, value } = readCampaignForm(fields, page);
  if (errors.length > 0) return refused(errors, fields);
  const context = await judging(page, base, { ...campaign, market: value.market });
  const here = hrefIn(page.locale, `/staff/campaigns/${campaign.id}`);
  const saved = await changeCampaign(context, { id: campaign.id, version: Number(fields.version) || 0, ...value });
  if (!saved.ok || fields.intent !== "release") return answer(page, saved, `${here}?done=saved`, fields);
  return answer(page, await releaseCampaign(context, campaign.id), `${here}?done=released`, {});
}

async function movePick(page: PageRequest, base: EditBase, campaign: Campaign, fields: Fields) {
  const [itemType, itemId = ""] = (fields.item ?? "").split(":");
  const known = (itemType === "product" || itemType === "experience") && isUuid(itemId);
  const kind = (["add", "remove", "up", "down"] as const).find((each) => each === fields.move);
  if (!known || !kind) throw notFound();
  const item: PickedItem = { itemType, itemId };
  const move: PickMove = { kind, item };
  const context = await judging(page, base, { ...campaign, picks: [...campaign.picks, item] });
  if (kind === "add" && context.standingOf(item) === "gone") throw notFound();
  const query = fields.pick ? `?pick=${encodeURIComponent(fields.pick)}` : "";
  return answer(
    page,
    await changePicks(context, campaign.id, move),
    hrefIn(page.locale, `/staff/campaigns/${campaign.id}${query}#picks`),
    {},
  );
}

async function judging(
  page: PageRequest,
  base: EditBase,
  campaign: Pick<Campaign, "picks" | "market">,
): Promise<EditContext> {
  return {
    ...base,
    standingOf: standingIn(await readPicks(page, campaign)),
    claimsIn: (written) => claimsInCampaign(page.services.reference, written),
  };
}

function standingIn(rows: Awaited<ReturnType<typeof readPicks>>): EditContext["standingOf"] {
  return (pick) => rows.find((row) => row.itemId === pick.itemId && row.itemType === pick.itemType)?.standing ?? "gone";
}

function answer(
  page: PageRequest,
  done: { ok: true } | { ok: false; error: CampaignRefusal },
  next: string,
  kept: Fields,
) {
  if (done.ok) throw seeOther(next);
  const { error } = done;
  switch (error.code) {
    case "unknown":
      throw notFound();
    case "stale":
      return refused([{ field: "title.vi", message: page.t("staff:errors.stale") }], kept, 409);
    case "slug-taken":
      return refused(
        [
          {
            field: `slug.${error.locale}`,
            message: page.t("staff:errors.slugTaken", { language: localeNames[error.locale] }),
          },
        ],
        kept,
      );
    default:
      return refused(tellMissing(error.missing, page), kept);
  }
}

export default function CampaignPage() {
  const { values, id, version, saved, missing, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = usePage();
  const isOfVoucher = answered?.values.intent === "make-voucher";
  const typed = (!isOfVoucher && answered?.values) || {};
  const shown = Object.keys(typed).length > 0 ? typed : values;
  return (
    <>
      <DeskTitle
        title={saved?.title ?? t("staff:campaigns.new")}
        note={saved ? <CampaignStateTag state={saved.state} hook /> : t("staff:campaign.newNote")}
      >
        {saved ? <RunButtons /> : null}
      </DeskTitle>
      <div className="grid gap-3 pb-6">
        {done && !answered ? (
          <Notice tone="good" role="status">
            {t(`staff:campaign.done.${done}`)}
          </Notice>
        ) : null}
        {isOfVoucher ? <ErrorSummary errors={answered?.errors} /> : null}
        {saved?.stored === "draft" ? <Readiness missing={missing} /> : null}
        {saved?.state === "live" ? <PublicAddresses /> : null}
      </div>
      {saved ? (
        <DeskSection title={t("staff:picks.title")} id="picks">
          <p id="field-picks" className="-mt-2 pb-3 text-sm text-ink-soft">
            {t("staff:picks.note", { market: t(`common:market.${saved.market}`) })}
          </p>
          <PickEditor campaignId={id} picks={saved.picks} query={saved.query} found={saved.found} />
        </DeskSection>
      ) : null}
      {saved ? <VoucherDesk {...saved} typed={isOfVoucher ? answered : undefined} /> : null}
      <div className="pt-8">
        <CampaignForm
          values={shown}
          errors={isOfVoucher ? undefined : answered?.errors}
          id={typed.id ?? id}
          version={version}
          canRelease={saved?.stored === "draft"}
        />
      </div>
    </>
  );
}

function Readiness({ missing }: { missing: readonly { field: string; message: string }[] }) {
  const { t } = usePage();
  if (missing.length === 0) return <Notice tone="good">{t("staff:campaign.ready")}</Notice>;
  return (
    <Notice tone="warn">
      <strong>{t("staff:campaign.missing")}</strong>
      <ul className="mt-1 list-disc pl-5">
        {missing.map(({ field, message }) => (
          <li key={field}>
            <a href={`#field-${field}`} className="underline">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function PublicAddresses() {
  const { saved } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <p>
      {t("staff:campaign.addresses")}{" "}
      {saved?.addresses.map(({ locale, href }) => (
        <a key={locale} href={href} className="mr-3 text-pine underline" lang={locale}>
          {localeNames[locale]}
        </a>
      ))}
    </p>
  );
}

function RunButtons() {
  const { saved } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (!saved || saved.stored === "draft" || saved.state === "ended") return null;
  const intent = saved.stored === "paused" ? "resume" : "pause";
  return (
    <form method="post">
      <button type="submit" name="intent" value={intent} className={buttonClass("quiet")}>
        {t(`staff:campaign.${intent}`)}
      </button>
    </form>
  );
}
