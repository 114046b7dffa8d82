import { usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { SellerOrderState } from "../model/order-state.ts";

const tones: Partial<Record<SellerOrderState, "good" | "warn" | "bad">> = {
  paid: "warn",
  preparing: "warn",
  shipped: "good",
  delivered: "good",
  cancelled: "bad",
  refunded: "bad",
};

export function SellerOrderTag({ state }: { state: SellerOrderState }) {
  const { t } = usePage();
  return <StatusTag tone={tones[state] ?? "neutral"}>{t(`orders:status.${state}`)}</StatusTag>;
}
