import type { FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { isGone } from "../model/shipment-state.ts";
import type { OrderDetail } from "../queries/get-order.server.ts";
import { DeskParcels } from "./desk-parcels.tsx";
import { PickupTerms } from "./hand-over.tsx";
import { SellerOrderTag } from "./seller-order-tag.tsx";

type Part = OrderDetail["parts"][number];

type StaffOrderPartsProps = { order: OrderDetail; errors: readonly FieldError[] | undefined };

/** Each seller's part: its goods, how far it is, and what staff may do with it now. */
export function StaffOrderParts({ order, errors }: StaffOrderPartsProps) {
  const { t, format } = usePage();
  return order.parts.map((part) => (
    <DeskSection key={part.id} title={part.seller.name}>
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <SellerOrderTag state={part.state} />
        <PartProgress part={part} />
      </div>
      {part.pickup ? <PickupTerms pickup={part.pickup} /> : null}
      {part.isVisit ? <BookingLink orderId={order.id} /> : null}
      <ul className="border-b border-line">
        {part.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[1fr_auto] gap-x-4 border-t border-line py-2.5">
            <span className="min-w-0">
              <span className="block [overflow-wrap:anywhere]" lang="vi">
                {line.name} · {line.variantLabel}
              </span>
              <span className="block text-sm text-ink-soft tabular-nums">
                {t("desk:part.units", { count: line.quantity, price: format.money(line.unitPrice) })}
                {line.unpaid > 0 ? ` · ${t("desk:part.unpaid", { count: line.unpaid })}` : null}
                {line.left < line.quantity - line.unpaid
                  ? ` · ${t("desk:part.left", { left: line.left, count: line.quantity - line.unpaid })}`
                  : null}
              </span>
            </span>
            <span className="tabular-nums">{format.money(line.line)}</span>
          </li>
        ))}
        <li className="flex justify-between gap-4 border-t border-line py-2.5 text-sm">
          <span>{t("desk:part.shipping")}</span>
          <span className="tabular-nums">{format.money(part.shipping)}</span>
        </li>
        {part.discount.minor > 0 ? (
          <li className="flex justify-between gap-4 border-t border-line py-2.5 text-sm">
            <span>{t("desk:part.discount")}</span>
            <span className="tabular-nums">−{format.money(part.discount)}</span>
          </li>
        ) : null}
      </ul>
      <DeskParcels
        partId={part.id}
        parcels={part.parcels}
        lines={part.lines}
        errors={errors}
        beside={(parcel) =>
          isGone(parcel.state) && order.paymentState !== "due" ? (
            <RefundLink orderId={order.id} parcelId={parcel.id} />
          ) : null
        }
      />
      <PartButtons part={part} />
    </DeskSection>
  ));
}

function PartProgress({ part }: { part: Part }) {
  const { t, format } = usePage();
  return (
    <span className="text-sm [overflow-wrap:anywhere]">
      {part.shippedAt ? t("desk:part.sent", { moment: format.moment(part.shippedAt) }) : null}
      {part.deliveredAt ? ` · ${t("desk:part.arrived", { moment: format.moment(part.deliveredAt) })}` : null}
    </span>
  );
}

/** Opens the form that gives money back with the goods of this parcel in it. */
function RefundLink({ orderId, parcelId }: { orderId: string; parcelId: string }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <a href={href(`/staff/orders/${orderId}?parcel=${parcelId}#refund`)} className="text-pine underline">
      {t("desk:part.refundParcel")}
    </a>
  );
}

function BookingLink({ orderId }: { orderId: string }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <p className="pb-2">
      <a href={href(`/staff/bookings?order=${orderId}#all`)} className="text-pine underline">
        {t("hosting:staff.ofOrder")}
      </a>
    </p>
  );
}

function PartButtons({ part }: { part: Part }) {
  const { t } = usePage();
  if (!part.canDeliver && !part.canCancel && !part.canHandOver) return null;
  return (
    <form method="post" className="flex flex-wrap gap-3 pt-3">
      <input type="hidden" name="part" value={part.id} />
      {part.canDeliver ? (
        <button type="submit" name="intent" value="deliver" className={buttonClass("quiet", "sm")}>
          {t("desk:part.deliver")}
        </button>
      ) : null}
      {part.canHandOver ? (
        <button
          type="submit"
          name="intent"
          value="hand-over"
          data-testid="hand-over"
          className={buttonClass("quiet", "sm")}
        >
          {t("handover:order.handOver")}
        </button>
      ) : null}
      {part.canCancel ? (
        <button type="submit" name="intent" value="cancel-part" className={buttonClass("danger", "sm")}>
          {t("desk:part.cancel")}
        </button>
      ) : null}
    </form>
  );
}
