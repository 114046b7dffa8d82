import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { buttonClass } from "#app/ui/button.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { LineProblem, PricedLine } from "../model/priced-cart.ts";

export const problemKeys: Record<Exclude<LineProblem["kind"], "short">, TextKey> = {
  gone: "cart:line.gone",
  "sold-out": "cart:line.soldOut",
  blocked: "cart:line.blocked",
  enquiry: "cart:line.enquiry",
  "too-long": "cart:line.tooLong",
  "no-price": "cart:line.noPrice",
  "too-heavy": "cart:line.tooHeavy",
  "preorder-over": "cart:line.preorderOver",
};

/** What stands in the way of a line, why, and what to do about it. */
export function LineProblemNote({ line }: { line: PricedLine }) {
  const { t, market } = usePage();
  const href = useHref();
  const { problem, ruleText } = line;
  if (!problem) return ruleText ? <p className="text-sm text-ink-soft">{ruleText}</p> : null;
  if (problem.kind === "short") return <ShortNote line={line} left={problem.left} />;
  const isRule = !["gone", "sold-out", "preorder-over"].includes(problem.kind);
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t(problemKeys[problem.kind], { market: t(`common:market.${market}`) })}</p>
      {isRule && ruleText ? <p className="mt-1 text-sm">{ruleText}</p> : null}
      {isRule ? (
        <p className="mt-1 text-sm">
          {t("cart:line.advice")}{" "}
          <a href={href("/legal/contact")} className="underline">
            {t("cart:line.ask")}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}

function ShortNote({ line, left }: { line: PricedLine; left: number }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <Notice tone="warn">
      <form action={href("/cart")} method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="intent" value="set" />
        <input type="hidden" name="variantId" value={line.variantId} />
        <input type="hidden" name="quantity" value={left} />
        <span className="font-semibold">{t("cart:line.short", { count: left })}</span>
        <button type="submit" className={buttonClass("quiet", "sm")}>
          {t("cart:line.take", { count: left })}
        </button>
      </form>
    </Notice>
  );
}
