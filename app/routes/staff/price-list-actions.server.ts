import type { ListCurrency } from "#app/domain/markets/model/price-list.ts";
import { rateMove } from "#app/domain/markets/model/rate.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { applyPriceList } from "#app/workflows/apply-price-list.server.ts";
import { enterRate } from "#app/workflows/enter-rate.server.ts";
import { setPackPrice } from "#app/workflows/set-pack-price.server.ts";
import { rateForm, rateMessage, ruleForm, typedPrice } from "./price-rule-form.server.ts";

type Actor = { currency: ListCurrency; actorId: string };
type Fields = Record<string, string>;

/** What can be sent from a list's page: a rate, the list itself, a price by hand, and its return to the rule. */
export async function changeList(page: PageRequest, actor: Actor) {
  const fields = await formFields(page.request);
  if (fields.intent === "rate") return addRate(page, actor, fields);
  if (fields.intent === "apply") return apply(page, actor, fields);
  if (fields.intent === "hand" || fields.intent === "rule") return setPrice(page, actor, fields);
  throw notFound();
}

/** Back to the page as it was, with the rule that was looked at. */
function back({ locale, url }: PageRequest, currency: ListCurrency, done: string) {
  const search = new URLSearchParams(url.search);
  search.set("done", done);
  return seeOther(hrefIn(locale, `/staff/price-lists/${currency}?${search}`));
}

async function addRate(page: PageRequest, { currency, actorId }: Actor, fields: Fields) {
  const { t, format, services } = page;
  const form = readFields(fields, rateForm, page);
  if (!form.ok) return refused(form.errors.map(withBounds), fields);
  const { sure, ...rate } = form.value;
  const entered = await enterRate(services, { ...rate, currency, sure: sure === "on", actorId });
  if (entered.ok) throw back(page, currency, "rate");
  if (entered.error.code === "future") return refused([{ field: "asOf", message: t("prices:errors.asOf") }], fields);
  const { last } = entered.error;
  const share = format.measure(Math.round(rateMove(last.vndPerUnit, rate.vndPerUnit) * 1000) / 10, "percent");
  return refused(
    [{ field: "sure", message: t("prices:errors.unusual", { last: format.rate(last.vndPerUnit), share }) }],
    fields,
  );

  function withBounds(error: FieldError): FieldError {
    return error.field === "vndPerUnit" ? { ...error, message: rateMessage(page) } : error;
  }
}

async function apply(page: PageRequest, { currency, actorId }: Actor, fields: Fields) {
  const { t, services } = page;
  const form = readFields(fields, ruleForm(currency), page);
  if (!form.ok) return refused(form.errors, fields);
  const applied = await applyPriceList(services, { wish: form.value, stamp: fields.stamp ?? "", actorId });
  if (applied.ok) throw back(page, currency, "applied");
  return refused([{ field: "apply", message: t(`prices:errors.${applied.error}`) }], { intent: "apply" }, 409);
}

async function setPrice(page: PageRequest, { currency, actorId }: Actor, fields: Fields) {
  const { t, services } = page;
  const { variantId = "", price = "", intent = "" } = fields;
  const kept = { variantId, price };
  const field = `price-${variantId.slice(0, 40)}`;
  const minor = intent === "rule" ? null : typedPrice(price, currency);
  if (intent === "hand" && minor === null) return refused([{ field, message: t("prices:errors.price") }], kept);
  const set = await setPackPrice(services, { variantId, currency, minor, actorId });
  if (set.ok) throw back(page, currency, intent);
  if (set.error === "unknown") throw notFound();
  return refused([{ field, message: t("prices:errors.no-list") }], kept, 409);
}
