import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";

/** What one place costs an adult and, where that is another price, a child. */
export function VisitPrices({ price, childPrice }: { price: ReactNode; childPrice: ReactNode }) {
  const { t } = usePage();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-ink-soft">{t("experiences:when.adult")}</dt>
      <dd>{price}</dd>
      {childPrice === null ? null : (
        <>
          <dt className="text-ink-soft">{t("experiences:when.child")}</dt>
          <dd data-testid="child-price">{childPrice}</dd>
        </>
      )}
    </dl>
  );
}
