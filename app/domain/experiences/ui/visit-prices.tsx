import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";

type VisitPricesProps = {
  price: ReactNode;
  /** Null where a child has no price of its own. */
  childPrice: ReactNode;
  /** From so many adults on; null where there is none. */
  groupPrice: ReactNode;
  groupFrom: number | null;
};

/** What one place costs an adult and, where that is another price, a child or an adult in a group. */
export function VisitPrices({ price, childPrice, groupPrice, groupFrom }: VisitPricesProps) {
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
      {groupPrice === null || groupFrom === null ? null : (
        <>
          <dt className="text-ink-soft">{t("experiences:when.groupFrom", { count: groupFrom })}</dt>
          <dd data-testid="group-price">{groupPrice}</dd>
        </>
      )}
    </dl>
  );
}
