import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { money } from "#app/shared/money.ts";

type Props = { visit: { childPriceVnd: number | null }; price: ReactNode };

/** What one place costs an adult and a child. */
export function VisitPrices({ visit: { childPriceVnd }, price }: Props) {
  const { t, format } = usePage();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-ink-soft">{t("experiences:when.adult")}</dt>
      <dd>{price}</dd>
      {childPriceVnd === null ? null : (
        <>
          <dt className="text-ink-soft">{t("experiences:when.child")}</dt>
          <dd className="tabular-nums">{format.money(money(childPriceVnd, "VND"))}</dd>
        </>
      )}
    </dl>
  );
}
