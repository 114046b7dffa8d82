import type { AddressForm } from "#app/domain/markets/model/market-rules.ts";
import type { InvoiceRequest } from "#app/domain/ordering/model/invoice-request.ts";
import { goneFrom, type PickupProblem, type PickupWish } from "#app/domain/ordering/model/judge-pickups.ts";
import { chosenWindow } from "#app/domain/ordering/model/pickup-windows.ts";
import type { Parcel, PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { asksInvoice, readInvoiceForm } from "./invoice-form.server.ts";

type Fields = Record<string, string>;
type Opened = Pick<OpenedCart, "cart" | "windows" | "rules">;
export type CheckoutExtras = { pickups: PickupWish[]; giftNote: string | null; invoice: InvoiceRequest | null };

const pointField = /^pickup-point-(.+)$/;

/**
 * The address a checkout asks for: who fetches everything, or only visits, gives a name and a number only. When the same form comes again its
 * cart is empty by then, and the form itself tells.
 */
export function askedAddress({ cart, rules }: Opened, fields: Fields = {}): AddressForm {
  const { addressForm } = rules;
  const isKnown = cart.parcels.length + cart.visits.length > 0;
  const isSent = isKnown ? cart.parcels.some(isPosted) : wasSent(fields);
  return isSent ? addressForm : { ...addressForm, order: addressForm.order.filter(isPersonal) };
}

/** What a form that comes again was for: its packs, unless each seller's were fetched. */
function wasSent(fields: Fields): boolean {
  return fields.seenLines !== "" && !Object.keys(fields).some(isPointField);
}

function isPosted({ fetchAt }: Parcel): boolean {
  return fetchAt === null;
}

function isPointField(name: string): boolean {
  return pointField.test(name);
}

function isPersonal(name: string): boolean {
  return name === "name" || name === "phone";
}

/** What a checkout's form says beside address, lines and consents: where things are fetched, a gift's words, an invoice. */
export function readExtras(page: PageRequest, opened: Opened, fields: Fields): Result<CheckoutExtras, FieldError[]> {
  const pickups = wishesOf(fields);
  const giftNote = fields.giftNote || null;
  const errors = pickupErrors(page, opened, pickups);
  if ((giftNote?.length ?? 0) > 300) errors.push({ field: "giftNote", message: page.t("common:errors.tooLong") });
  const wantsInvoice = opened.rules.code === "VN" && asksInvoice(fields);
  const invoice = wantsInvoice ? readInvoiceForm(page, fields) : ok(null);
  if (!invoice.ok) errors.push(...invoice.error);
  return errors.length > 0 || !invoice.ok ? refuse(errors) : ok({ pickups, giftNote, invoice: invoice.value });
}

function wishesOf(fields: Fields): PickupWish[] {
  return Object.entries(fields).flatMap(([name, pointId]) => {
    const sellerId = pointField.exec(name)?.[1];
    if (!sellerId) return [];
    const of = (what: string) => fields[`pickup-${what}-${sellerId}`] ?? "";
    return [{ sellerId, pointId, from: of("window"), hotel: of("hotel"), guest: of("guest") }];
  });
}

/** Told before anything is placed; the placing judges once more. */
function pickupErrors(page: PageRequest, opened: Opened, wishes: readonly PickupWish[]): FieldError[] {
  const { cart } = opened;
  if (cart.parcels.length === 0 && cart.setAside.length === 0) return [];
  return [
    ...pickupMessages(page, cart, goneFrom(cart, wishes)),
    ...cart.parcels.flatMap((parcel) => parcelErrors(page, opened, parcel, wishes)),
  ];
}

function parcelErrors(
  { t }: PageRequest,
  { windows }: Opened,
  { sellerId, sellerName: seller, fetchAt }: Parcel,
  wishes: readonly PickupWish[],
): FieldError[] {
  if (!fetchAt) return [];
  const { from, hotel, guest } = wishes.find((each) => each.sellerId === sellerId) ?? {
    from: "",
    hotel: "",
    guest: "",
  };
  const error = (what: string, message: string) => [{ field: `pickup-${what}-${sellerId}`, message }];
  const tooLong = t("common:errors.tooLong");
  const isThere = chosenWindow(windows[sellerId] ?? [], from) !== null;
  const isHotel = fetchAt.kind === "hotel";
  return [
    ...(isThere ? [] : error("window", t(`pickup:checkout.errors.${from === "" ? "choose" : "window"}`, { seller }))),
    ...(isHotel && hotel === "" ? error("hotel", t("pickup:checkout.errors.hotel", { seller })) : []),
    ...(hotel.length > 120 ? error("hotel", tooLong) : []),
    ...(guest.length > 80 ? error("guest", tooLong) : []),
  ];
}

/** What of the chosen places and times no longer holds, each seller by name. */
export function pickupMessages(
  { t }: PageRequest,
  { parcels, setAside, pickups }: PricedCart,
  problems: readonly PickupProblem[],
): FieldError[] {
  const nameOf = (id: string) =>
    [...pickups, ...parcels, ...setAside].find(({ sellerId }) => sellerId === id)?.sellerName ?? "";
  return problems.map(({ sellerId, kind }) => ({
    field: kind === "point" ? "review" : `pickup-window-${sellerId}`,
    message: t(`pickup:checkout.errors.${kind}`, { seller: nameOf(sellerId) }),
  }));
}
