import { useActionData, useLoaderData } from "@remix-run/react";
import { listGoods } from "#app/domain/catalogue/queries/list-goods.server.ts";
import type { ExchangeRate } from "#app/domain/markets/model/market-rules.ts";
import { isListCurrency, type ListCurrency, type PlannedPack } from "#app/domain/markets/model/price-list.ts";
import { rateInForce } from "#app/domain/markets/model/rate.ts";
import { listMarketRules, listPriceLists } from "#app/domain/markets/queries/market-book.server.ts";
import { ListPreview } from "#app/domain/markets/ui/list-preview.tsx";
import { PackPrices } from "#app/domain/markets/ui/pack-prices.tsx";
import { UsedBy } from "#app/domain/markets/ui/price-list-cards.tsx";
import { RateForm, RateHistory } from "#app/domain/markets/ui/rate-section.tsx";
import { RuleForm } from "#app/domain/markets/ui/rule-form.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { readFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import type { Refused } from "#app/http/refused.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage, pageWithin } from "#app/shared/page-number.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { type ListPlan, planPriceList } from "#app/workflows/plan-price-list.server.ts";
import { marketsUsing, rateLedger } from "#app/workflows/price-desk.server.ts";
import { changeList } from "./price-list-actions.server.ts";
import { ruleForm, ruleValues } from "./price-rule-form.server.ts";

const doneNews = ["rate", "applied", "hand", "rule"] as const;
const packsPerPage = 50;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, today, url } = page;
  const { db, reference } = services;
  const currency = currencyOf(page);
  const list = listPriceLists(reference).find((each) => each.currency === currency) ?? null;
  const typed = Object.fromEntries(["rate", "markup", "step", "rounding"].map((name) => [name, asked(url, name)]));
  const values = typed.step === null ? ruleValues(currency, list) : (mapValues(typed) as Record<string, string>);
  const rule = readFields(values, ruleForm(currency), page);
  const plan = rule.ok ? await planPriceList(db, reference, { wish: rule.value, today }) : null;
  const inForce = rateInForce(reference.list<ExchangeRate>("exchange-rate"), currency, today) ?? null;
  return {
    facts: { title: t("prices:list.title", { currency }), description: t("staff:title"), noIndex: true },
    ...{ currency, values, today, inForce },
    markets: marketsUsing(listMarketRules(reference), currency),
    kept: list && { vndPerUnit: list.vndPerUnit, asOf: list.rateAsOf },
    ruleErrors: rule.ok ? [] : rule.errors,
    preview: plan && previewOf(plan),
    ...(await shownPacks(page, plan?.packs ?? [])),
    rates: await rateLedger(services, currency, today),
    done: doneNews.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

function currencyOf({ params }: PageRequest): ListCurrency {
  if (!isListCurrency(params.currency)) throw notFound();
  return params.currency;
}

function asked(url: URL, name: string): string | null {
  return url.searchParams.get(name)?.slice(0, 40) ?? null;
}

function mapValues(typed: Record<string, string | null>) {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? ""]));
}

function previewOf({ counts, visits, shipping, stamp }: ListPlan) {
  const parcels = Object.values(shipping).flatMap(({ tiers }) =>
    Object.entries(tiers).map(([upToG, minor]) => ({ upToG: Number(upToG), minor })),
  );
  return { counts, visits: visits.length, parcels, stamp };
}

async function shownPacks({ services, url, locale }: PageRequest, packs: readonly PlannedPack[]) {
  const shown = pageWithin(askedPage(url.searchParams), packs.length, packsPerPage);
  const mine = packs.slice((shown - 1) * packsPerPage, shown * packsPerPage);
  const goods = await listGoods(
    services.db,
    mine.map(({ variantId }) => variantId),
    locale,
  );
  const rows = mine.map((pack) => {
    const found = goods.find(({ variantId }) => variantId === pack.variantId);
    return { ...pack, name: found?.name ?? "", label: found?.variantLabel ?? "" };
  });
  return { rows, shown, pages: Math.ceil(packs.length / packsPerPage) };
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  return changeList(page, { currency: currencyOf(page), actorId });
});

export default function PriceList() {
  const { currency, values, markets, ruleErrors, inForce, kept, preview, done } = useLoaderData<typeof loader>();
  const answer = useActionData<Refused>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("prices:list.title", { currency })}>
        <a href={href("/staff/price-lists")} className="inline-flex min-h-11 items-center text-pine underline">
          {t("prices:list.back")}
        </a>
      </DeskTitle>
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors ?? ruleErrors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`prices:done.${done}`)}
          </Notice>
        ) : null}
      </div>
      <DeskSection title={t("prices:list.form")} id="rule">
        <UsedBy markets={markets} />
        {inForce || kept ? (
          <RuleForm currency={currency} values={values} errors={ruleErrors} inForce={inForce} kept={kept} />
        ) : (
          <p>{t("prices:list.needsRate")}</p>
        )}
      </DeskSection>
      {preview ? (
        <DeskSection title={t("prices:list.result")} id="result">
          <ListPreview currency={currency} {...preview} values={values} />
        </DeskSection>
      ) : null}
      <Packs />
      <Rates />
    </>
  );
}

function Packs() {
  const { currency, rows, shown, pages, values } = useLoaderData<typeof loader>();
  const answer = useActionData<Refused>();
  const { t } = usePage();
  const variantId = answer?.values.variantId;
  const message = answer?.errors[0]?.message;
  const refused = variantId && message ? { variantId, price: answer.values.price ?? "", message } : null;
  return (
    <DeskSection title={t("prices:list.packs")} id="packs">
      <PackPrices currency={currency} rows={rows} refused={refused} />
      <PageTurner page={shown} pages={pages} query={values} />
    </DeskSection>
  );
}

function Rates() {
  const { currency, rates, today } = useLoaderData<typeof loader>();
  const answer = useActionData<Refused>();
  const { t } = usePage();
  const isMine = answer?.values.intent === "rate";
  return (
    <DeskSection title={t("prices:rates.title", { currency })} id="rates">
      <p className="max-w-prose pb-4 text-sm text-ink-soft">{t("prices:rates.note")}</p>
      <RateForm
        currency={currency}
        today={today}
        values={isMine ? answer.values : {}}
        errors={isMine ? answer.errors : undefined}
      />
      <RateHistory rates={rates} currency={currency} />
    </DeskSection>
  );
}
