import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";

type DueMoneyProps = { order: Pick<SellerOrderDetail, "due" | "state" | "pickup"> };

/** What is collected when a part is handed over, and whether it came. */
export function DueMoney({ order: { due, state, pickup } }: DueMoneyProps) {
  const { t, format } = usePage();
  if (!due || state === "cancelled") return null;
  const amount = format.money(due.amount);
  if (due.isReceived) return <Notice tone="good">{t("seller:order.due.isReceived", { amount })}</Notice>;
  return (
    <Notice tone="warn">
      <p>
        <strong>{t(pickup ? "handover:order.collect" : "seller:order.due.collect", { amount })}</strong>
      </p>
      {due.isReceivable ? (
        <form method="post" className="mt-3">
          <button type="submit" name="intent" value="received" className={buttonClass("quiet")}>
            {t("seller:order.due.receive", { amount })}
          </button>
        </form>
      ) : (
        <p className="text-sm">{t(pickup ? "handover:order.notYet" : "seller:order.due.notYet")}</p>
      )}
    </Notice>
  );
}
