import { usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PricedCart } from "../model/priced-cart.ts";
import { type Sending, sendingsOf } from "../model/sending.ts";

/** With a coming harvest in the cart: when which part is sent. */
export function SendingNote({ cart }: { cart: PricedCart }) {
  const { t } = usePage();
  const sendings = sendingsOf(cart.parcels.filter(({ fetchAt }) => fetchAt === null));
  if (sendings.length === 0) return null;
  return (
    <Notice tone="info">
      <div data-testid="sending">
        <p className="font-semibold">{t("cart:sending.title")}</p>
        <ul className="mt-1 grid gap-1 text-sm">
          {sendings.map((sending) => (
            <li key={sending.sellerName}>
              <SendingText sending={sending} />
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}

function SendingText({ sending: { sellerName, from, waits } }: { sending: Sending }) {
  const { t, format } = usePage();
  if (from === null) return t("cart:sending.now", { seller: sellerName });
  const told = { seller: sellerName, day: format.day(from) };
  return waits ? t("cart:sending.together", told) : t("cart:sending.promised", told);
}
