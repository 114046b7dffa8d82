import { z } from "zod";
import { giveBackReasons } from "#app/domain/ordering/model/give-back-reason.ts";
import type { RefundWish, WishedLine } from "#app/domain/ordering/model/refund-plan.ts";
import type { OrderDetail } from "#app/domain/ordering/queries/get-order.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { readFields } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { typedAmount } from "#app/shared/typed-amount.ts";

const shape = z.object({
  formKey: z.uuid("desk:error.refund.unknown-line"),
  stamp: z.string().max(200).default(""),
  what: z.string().max(60).default("some"),
  reason: z.enum(giveBackReasons, "desk:error.reason"),
  note: z.string().max(1000, "common:errors.tooLong").default(""),
});

export type TypedRefund = { wish: RefundWish } & Pick<z.infer<typeof shape>, "formKey" | "stamp" | "reason" | "note">;

/** What staff typed into the form that gives money back; every fault at its field. */
export function readRefund(
  fields: Record<string, string>,
  page: PageRequest,
  order: OrderDetail,
): Result<TypedRefund, FieldError[]> {
  const form = readFields(fields, shape, page);
  const errors: FieldError[] = form.ok ? [] : [...form.errors];
  const lines = readLines(fields, page, order, errors);
  const shippingMinor = readShipping(fields, page, order, errors);
  if (!form.ok || errors.length > 0) return refuse(errors);
  const { formKey, stamp, what, reason, note } = form.value;
  return ok({ formKey, stamp, reason, note, wish: { what: wishedOf(what), lines, shippingMinor } });
}

function wishedOf(what: string): RefundWish["what"] {
  if (what.startsWith("part:")) return { partId: what.slice("part:".length) };
  return what === "all" ? "all" : "some";
}

function readLines(
  fields: Record<string, string>,
  { t }: PageRequest,
  order: OrderDetail,
  errors: FieldError[],
): WishedLine[] {
  const read = (field: string): number | null => {
    const text = fields[field] ?? "";
    if (text === "" || /^\d{1,6}$/.test(text)) return text === "" ? null : Number(text);
    errors.push({ field, message: t("desk:error.units") });
    return null;
  };
  return order.parts
    .flatMap(({ lines }) => lines)
    .filter(({ left }) => left > 0)
    .map(({ id }) => ({ lineId: id, quantity: read(`units-${id}`) ?? 0, restock: read(`shelf-${id}`) }));
}

function readShipping(
  { shipping = "" }: Record<string, string>,
  { t, format }: PageRequest,
  { total }: OrderDetail,
  errors: FieldError[],
): number {
  const minor = shipping === "" ? 0 : typedAmount(shipping, total.currency);
  if (minor === null)
    errors.push({ field: "shipping", message: t("desk:error.amount", { example: format.number(10) }) });
  return minor ?? 0;
}
