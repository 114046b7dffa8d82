import { z } from "zod";
import { unsentUnits } from "#app/domain/ordering/model/line-units.ts";
import type { SellerOrderDetail } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { listLineUnits } from "#app/domain/ordering/queries/list-line-units.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { readFields } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readUnits } from "#app/http/unit-fields.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { markParcel } from "#app/workflows/mark-parcel.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";

const version = z.coerce.number().int().min(0);
const sendShape = z.object({
  version,
  formKey: z.uuid().optional(),
  carrier: z.string().min(1, "seller:errors.carrier").max(80, "common:errors.tooLong"),
  trackingNumber: z.string().min(1, "seller:errors.tracking").max(80, "common:errors.tooLong"),
});

export const parcelIntents = ["ship", "deliver", "parcel-refuse", "parcel-lose", "parcel-come-back"] as const;
export type ParcelIntent = (typeof parcelIntents)[number];
type Own = { sellerId: string; sellerOrderId: string; actor: string };
type Posted = { order: SellerOrderDetail; own: Own; fields: Record<string, string> };
type Moved = Result<null, ReturnType<typeof refused>>;

/** What a seller tells of the parcels of a part. */
export function moveParcels(page: PageRequest, intent: ParcelIntent, posted: Posted): Promise<Moved> {
  if (intent === "ship") return send(page, posted);
  if (intent === "deliver") return deliver(page, posted);
  return mark(page, posted, intent);
}

async function send(page: PageRequest, { order, own, fields }: Posted): Promise<Moved> {
  const form = readFields(fields, sendShape, page);
  const errors: FieldError[] = form.ok ? [] : [...form.errors];
  const ids = order.lines.map(({ id }) => id);
  const namesUnits = ids.some((id) => `units-${id}` in fields);
  const units = readUnits(fields, "units", ids, page, errors);
  if (!form.ok || errors.length > 0) return refuse(refused(errors, fields));
  const sent = await shipOrder(page.services, { ...own, ...form.value, units: namesUnits ? units : null });
  if (sent.ok) return ok(null);
  if (sent.error === "not-found") throw notFound();
  if (sent.error === "more-units")
    return refuse(refused(await tooMany(page, own, units), { ...fields, version: "" }, 409));
  if (sent.error === "nothing-chosen") {
    const field = `units-${ids[0]}`;
    return refuse(refused([{ field, message: page.t("seller:errors.noUnits") }], fields));
  }
  return refuse(notPossible(page, sent.error, fields));
}

/** Told with how many are left now: somebody else may have sent a parcel meanwhile. */
async function tooMany(page: PageRequest, own: Own, units: ReadonlyMap<string, number>): Promise<FieldError[]> {
  const lines = await listLineUnits(page.services.db, [own.sellerOrderId]);
  return lines.flatMap((line) => {
    const left = unsentUnits(line);
    if ((units.get(line.id) ?? 0) <= left) return [];
    return [{ field: `units-${line.id}`, message: page.t("seller:errors.moreUnits", { count: left }) }];
  });
}

async function deliver(page: PageRequest, { own, fields }: Posted): Promise<Moved> {
  const seen = fields.shipment ? null : readFields(fields, z.object({ version }), page);
  if (seen && !seen.ok) return refuse(refused(seen.errors, seen.values));
  const told = await deliverOrder(page.services, {
    ...own,
    version: seen ? seen.value.version : null,
    ...(fields.shipment ? { shipmentId: fields.shipment } : {}),
  });
  if (told.ok) return ok(null);
  if (told.error === "not-found") throw notFound();
  return refuse(notPossible(page, told.error, fields));
}

async function mark(
  page: PageRequest,
  { order, own, fields }: Posted,
  intent: Exclude<ParcelIntent, "ship" | "deliver">,
): Promise<Moved> {
  const errors: FieldError[] = [];
  const ids = order.lines.map(({ id }) => id);
  const shelf = readUnits(fields, "shelf", ids, page, errors);
  if (errors.length > 0) return refuse(refused(errors, fields));
  const action = ({ "parcel-refuse": "refuse", "parcel-lose": "lose", "parcel-come-back": "come-back" } as const)[
    intent
  ];
  const about = { shipmentId: fields.shipment ?? "", action, note: (fields.note ?? "").slice(0, 300), shelf };
  const marked = await markParcel(page.services, { ...own, ...about });
  if (marked.ok) return ok(null);
  if (marked.error === "not-found") throw notFound();
  if (marked.error === "not-now") return refuse(notPossible(page, "not-now", fields));
  return refuse(refused([{ field: "carrier", message: page.t("seller:errors.moreShelf") }], fields));
}

function notPossible({ t }: PageRequest, error: "changed" | "not-now" | "settled", fields: Record<string, string>) {
  const texts = { changed: "orderChanged", "not-now": "notNow", settled: "settled" } as const;
  const message = t(`seller:errors.${texts[error]}`);
  return refused([{ field: "carrier", message }], { ...fields, version: "" }, 409);
}
