import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { TakeHomeView } from "../model/take-home-view.ts";

const signs: Record<TakeHomeView["verdict"], string> = { ok: "○", limited: "△", enquiry: "?", blocked: "×" };
const verdictKeys: Record<TakeHomeView["verdict"], TextKey> = {
  ok: "cart:takeHome.verdict.ok",
  limited: "cart:takeHome.verdict.limited",
  enquiry: "cart:takeHome.verdict.enquiry",
  blocked: "cart:takeHome.verdict.blocked",
};

/** "Can I take it home?" with where the rule is from and when it was checked. */
export function TakeHomePanel({ view }: { view: TakeHomeView }) {
  const { t } = usePage();
  const title =
    view.market === "VN" ? t("cart:takeHome.titleVn") : t("cart:takeHome.title", { market: view.marketName });
  return (
    <section
      data-testid="take-home"
      data-verdict={view.verdict}
      className="rounded border-l-4 border-pine bg-mist px-5 py-4"
      aria-labelledby="take-home-title"
    >
      <h2 id="take-home-title" className="text-base font-semibold">
        {title}
      </h2>
      <p className="mt-1 flex items-baseline gap-2 font-medium">
        <span aria-hidden="true">{signs[view.verdict]}</span>
        {t(verdictKeys[view.verdict], { market: view.marketName })}
      </p>
      <dl className="mt-3 grid gap-2 text-sm">
        <Line label={t("cart:takeHome.parcel")}>{view.parcel ?? t("cart:takeHome.noRule")}</Line>
        {view.luggage ? <Line label={t("cart:takeHome.luggage")}>{view.luggage}</Line> : null}
        {view.liquid ? <Line label={t("cart:takeHome.liquid")}>{t("cart:takeHome.liquidText")}</Line> : null}
        {view.coldChain ? <Line label={t("cart:takeHome.cold")}>{t("cart:takeHome.coldText")}</Line> : null}
        {view.penalty ? <Line label={t("cart:takeHome.penalty")}>{view.penalty}</Line> : null}
        {view.taxes.map((tax) => (
          <Line key={tax.text} label={t("cart:takeHome.tax")}>
            {tax.text} <Source href={tax.source} />
          </Line>
        ))}
      </dl>
      <CheckedLine view={view} />
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CheckedLine({ view }: { view: TakeHomeView }) {
  const { t, format } = usePage();
  if (!view.checkedOn) return null;
  return (
    <p className="mt-3 text-sm text-ink-soft">
      {t(view.unconfirmed ? "cart:takeHome.checkedUnconfirmed" : "cart:takeHome.checked", {
        date: format.day(view.checkedOn),
      })}{" "}
      <Source href={view.source} />
    </p>
  );
}

function Source({ href }: { href: string | null }) {
  const { t } = usePage();
  if (!href) return null;
  return (
    <a href={href} rel="noopener external" className="underline underline-offset-2">
      {t("cart:takeHome.source")}
    </a>
  );
}
