import { usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { SellerOrderState } from "../model/order-state.ts";

const tones: Record<SellerOrderState, "neutral" | "good" | "warn" | "bad"> = {
  awaiting_payment: "warn",
  paid: "good",
  preparing: "good",
  shipped: "good",
  delivered: "good",
  cancelled: "neutral",
  expired: "bad",
  refunded: "neutral",
  partly_refunded: "neutral",
};

/** How far an order or a part of one is, as its buyer reads it. */
export function OrderStatusTag({
  state,
  ...rest
}: {
  state: SellerOrderState;
  [data: `data-${string}`]: string | undefined;
}) {
  const { t } = usePage();
  return (
    <StatusTag tone={tones[state]} {...rest}>
      {t(`orders:status.${state}`)}
    </StatusTag>
  );
}
