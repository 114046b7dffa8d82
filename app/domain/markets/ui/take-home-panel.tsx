import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { TakeHomeLine, TakeHomeView } from "../model/take-home-view.ts";

const signs: Record<TakeHomeView["verdict"], string> = { ok: "○", limited: "△", enquiry: "?", blocked: "×" };
const verdictKeys: Record<TakeHomeView["verdict"], TextKey> = {
  ok: "cart:takeHome.verdict.ok",
  limited: "cart:takeHome.verdict.limited",
  enquiry: "cart:takeHome.verdict.enquiry",
  blocked: "cart:takeHome.verdict.blocked",
};

/** "Can I take it home?": the verdict with its reason, the suitcase, and one tap away all the rest, each with its source. */
export function TakeHomePanel({ view }: { view: TakeHomeView }) {
  const { t } = usePage();
  const title =
    view.market === "VN" ? t("cart:takeHome.titleVn") : t("cart:takeHome.title", { market: view.marketName });
  const isFirst = ({ kind }: TakeHomeLine) => kind === "rule" || kind === "suitcase";
  return (
    <section
      data-testid="take-home"
      data-verdict={view.verdict}
      data-market={view.market}
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
      <Lines lines={view.lines.filter(isFirst)} view={view} />
      <details className="mt-3">
        <summary className="min-h-6 cursor-pointer text-sm text-pine underline underline-offset-2">
          {t("cart:takeHome.more")}
        </summary>
        <Lines lines={view.lines.filter((line) => !isFirst(line))} view={view} />
        {view.authority ? (
          <p className="mt-3 text-sm text-ink-soft">
            {t("cart:takeHome.ask")} <Outside href={view.authority.url}>{view.authority.name}</Outside>
          </p>
        ) : null}
      </details>
    </section>
  );
}

function Lines({ lines, view }: { lines: readonly TakeHomeLine[]; view: TakeHomeView }) {
  const { t } = usePage();
  return (
    <dl className="mt-3 grid gap-2 text-sm">
      {lines.map((line) => (
        <div
          key={`${line.kind} ${line.text}`}
          data-line={line.kind}
          className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-soft">{t(labelKey(line, view))}</dt>
          <dd>
            <LineText line={line} view={view} /> <Checked line={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function labelKey({ kind }: TakeHomeLine, { market }: TakeHomeView): TextKey {
  return kind === "rule" && market === "VN" ? "cart:takeHome.ruleVn" : `cart:takeHome.${kind}`;
}

function LineText({ line: { kind, text }, view }: { line: TakeHomeLine; view: TakeHomeView }) {
  const { t } = usePage();
  if (kind === "cold")
    return [t("cart:takeHome.coldText"), text ? t("cart:takeHome.coldStands", { time: text }) : null]
      .filter(Boolean)
      .join(" ");
  if (text !== null) return text;
  if (kind !== "parcel") return t("cart:takeHome.noRule");
  if (view.tooLongDays !== null) return t("cart:takeHome.parcelTooLong", { days: view.tooLongDays });
  return t(view.verdict === "enquiry" ? "cart:takeHome.parcelEnquiry" : "cart:takeHome.parcelNo");
}

/** Where it is from and when it was looked up; what nobody in authority confirmed says so. */
function Checked({ line: { source, checkedOn, confirmed } }: { line: TakeHomeLine }) {
  const { t, format } = usePage();
  if (!checkedOn) return null;
  const date = format.dayShort(checkedOn);
  return (
    <small className="text-ink-soft">
      (
      {source ? (
        <>
          <Outside href={source}>{t("cart:takeHome.source")}</Outside>
          {", "}
        </>
      ) : null}
      {t(confirmed ? "cart:takeHome.checked" : "cart:takeHome.unconfirmed", { date })})
    </small>
  );
}

function Outside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener external" className="underline underline-offset-2">
      {children}
    </a>
  );
}
