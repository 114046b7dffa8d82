import { z } from "zod";
import {
  type AddressProblem,
  addressProblem,
  internationalPhone,
  tidyAddressField,
} from "#app/domain/markets/model/address-entry.ts";
import type { MarketRules } from "#app/domain/markets/model/market-rules.ts";
import type { Consent, NewOrder } from "#app/domain/ordering/commands/insert-order.server.ts";
import { asksAge } from "#app/domain/ordering/model/asks-age.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import { emailField } from "#app/http/email-field.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";

const stale = "cart:checkout.errors.form";

const line = z.string().regex(/^[0-9a-f-]{36}\*\d{1,3}$/i, stale);
const party = z.string().regex(/^[0-9a-f-]{36}\*\d{1,3}\*\d{1,3}$/i, stale);
const ticked = (message: string) => z.literal("on", { error: message });

const fixed = z.object({
  formKey: z.uuid(stale),
  seenTotal: z.string({ error: stale }).regex(/^[A-Z]{3} \d{1,12}$/, stale),
  seenLines: z
    .string({ error: stale })
    .transform(listed)
    .pipe(z.array(line).max(100))
    .transform((lines) => lines.map(readLine)),
  seenVisits: z
    .string()
    .default("")
    .transform(listed)
    .pipe(z.array(party).max(100))
    .transform((parties) => parties.map(readParty)),
  email: emailField,
  note: z.string().max(500, "common:errors.tooLong").default(""),
  terms: ticked("cart:checkout.errors.terms"),
  privacy: ticked("cart:checkout.errors.privacy"),
});

function listed(text: string): string[] {
  return text === "" ? [] : text.split(",");
}

function readParty(text: string) {
  const [id = "", adults = "", children = ""] = text.split("*");
  return { id, adults: Number(adults), children: Number(children) };
}

function readLine(text: string) {
  const [variantId = "", quantity = ""] = text.split("*");
  return { variantId, quantity: Number(quantity) };
}

/** The checkout of a market; with alcohol in the cart the buyer's age is asked too. A way to pay must be one that was offered. */
export function checkoutForm(rules: MarketRules, cart: Pick<PricedCart, "parcels">, methods: readonly PayMethod[]) {
  const ofCart = z.object({
    age: asksAge(cart) ? ticked("cart:checkout.errors.age") : z.string().optional(),
    method: z.enum(methods, "cart:checkout.errors.payMethod").default("online"),
  });
  const whole = z.object({ ...addressShape(rules), ...fixed.shape, ...ofCart.shape });
  const shown = whole.refine(({ seenLines, seenVisits }) => seenLines.length + seenVisits.length > 0, {
    path: ["seenLines"],
    message: stale,
  });
  return shown.transform((form) => ({
    formKey: form.formKey,
    seenTotal: form.seenTotal,
    seenLines: form.seenLines,
    seenVisits: form.seenVisits,
    payMethod: form.method,
    saysOfAge: form.age === "on",
    buyer: buyerOf(form as Record<string, unknown>, rules),
  }));
}

const ownMessages = ["phone", "postcode", "customsCode", "nameKana"];

/** A field a market asks for: tidied, then judged by the country's own rules. */
function addressShape(rules: MarketRules): Record<string, z.ZodType<string>> {
  const { order, fields } = rules.addressForm;
  const entry = (name: string) =>
    z
      .string()
      .default("")
      .transform((typed) => tidyAddressField(name, typed, rules))
      .superRefine((value, context) => {
        const problem = addressProblem(value, fields[name]);
        if (problem) context.addIssue({ code: "custom", message: messageOf(name, problem) });
      });
  return Object.fromEntries(order.map((name) => [name, entry(name)]));
}

function messageOf(name: string, problem: AddressProblem): string {
  if (problem === "required") return "common:errors.required";
  if (problem === "too-long") return "common:errors.tooLong";
  return ownMessages.includes(name) ? `cart:address.errors.${name}` : "common:errors.invalid";
}

function buyerOf(form: Record<string, unknown>, rules: MarketRules): NewOrder["buyer"] {
  const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
  const names = rules.addressForm.order.filter((name) => name !== "name" && name !== "phone");
  return {
    name: text("name"),
    email: text("email"),
    phone: internationalPhone(text("phone"), rules.dialCode),
    note: text("note"),
    address: Object.fromEntries(names.map((name) => [name, text(name)])),
  };
}

/** What was agreed to, each purpose by itself, with the version of the text that was in force. */
export function consentsOf(saysOfAge: boolean, versions: Record<string, number>): Consent[] {
  return [
    { purpose: "terms-of-sale", version: versions["terms-of-sale"] ?? 0 },
    { purpose: "privacy", version: versions.privacy ?? 0 },
    ...(saysOfAge ? [{ purpose: "legal-age", version: 0 }] : []),
  ];
}
