import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";

/** What the carrier collects at the door for a part, and whether it came. */
export function DueMoney({ order: { due, state } }: { order: Pick<SellerOrderDetail, "due" | "state"> }) {
  const { t, format } = usePage();
  if (!due || state === "cancelled") return null;
  const amount = format.money(due.amount);
  if (due.isReceived) return <Notice tone="good">{t("seller:order.due.isReceived", { amount })}</Notice>;
  return (
    <Notice tone="warn">
      <p>
        <strong>{t("seller:order.due.collect", { amount })}</strong>
      </p>
      {due.isReceivable ? (
        <form method="post" className="mt-3">
          <button type="submit" name="intent" value="received" className={buttonClass("quiet")}>
            {t("seller:order.due.receive", { amount })}
          </button>
        </form>
      ) : (
        <p className="text-sm">{t("seller:order.due.notYet")}</p>
      )}
    </Notice>
  );
}
