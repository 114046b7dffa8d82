import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import { listSellerChoices, type SellerChoice } from "#app/domain/sellers/queries/list-seller-choices.server.ts";
import { listTradingSellers } from "#app/domain/sellers/queries/list-trading-sellers.server.ts";
import { findDeskEvent } from "#app/domain/trade/queries/list-desk-events.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isUuid } from "#app/shared/id.ts";
import { type EventRefusal, retireEvent, saveEvent } from "#app/workflows/edit-event.server.ts";
import type { Fields } from "./arrival-form.server.ts";
import { eventForm } from "./event-form.server.ts";

/** Where an event can be, and which producers may hold it now; one who holds it already stays. */
export async function eventChoices({ services, locale }: PageRequest, kept: string | null) {
  const sellers = await listSellerChoices(services.db);
  const ids = sellers.map(({ id }) => id);
  const trading = new Set(
    (await listTradingSellers(services.db, ids, locale)).flatMap(({ id, trading }) => (trading ? [id] : [])),
  );
  const option = ({ id, displayName }: SellerChoice) => ({ value: id, label: displayName });
  return {
    units: services.reference
      .list<Unit>("unit")
      .map((unit) => ({ value: unit.code, label: unitName(unit, locale) }))
      .sort((a, b) => a.label.localeCompare(b.label, "vi")),
    sellers: sellers.filter(({ id }) => trading.has(id) || id === kept).map(option),
  };
}

/** What can be sent from an event's page: its text, with or without publishing it, and that it is retired. */
export async function changeEvent(page: PageRequest, actorId: string) {
  const { params, request, services } = page;
  const fields = await formFields(request);
  const before = params.id === "new" ? null : await findDeskEvent(services.db, params.id ?? "");
  if (params.id !== "new" && !before) throw notFound();
  const id = before?.id ?? (fields.id ?? "").toLowerCase();
  if (!isUuid(id)) throw notFound();
  const version = versionIn(fields);
  const context = { ...services, actorId };
  if (fields.intent === "retire") {
    const retired = await retireEvent(context, { id, version });
    if (retired.ok) throw back(page, id, "retired");
    return tell(page, retired.error, {});
  }
  const choices = await eventChoices(page, before?.sellerId ?? null);
  const form = readFields(fields, eventForm(setsOf(choices)), page);
  if (!form.ok) return refused(form.errors, fields);
  const publish = fields.intent === "publish";
  const saved = await saveEvent(context, { id, version: before ? version : 0, publish, ...form.value });
  if (saved.ok) throw back(page, id, publish ? "published" : "saved");
  return tell(page, saved.error, fields);
}

type Choices = Record<"units" | "sellers", { value: string }[]>;
const setsOf = ({ units, sellers }: Choices) => ({ units: valuesOf(units), sellers: valuesOf(sellers) });
const valuesOf = (options: { value: string }[]) => new Set(options.map(({ value }) => value));

/** What no form of ours says is no version of any event. */
function versionIn({ version = "" }: Fields): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : -1;
}

function back({ locale }: PageRequest, id: string, done: string) {
  return seeOther(hrefIn(locale, `/staff/events/${id}?done=${done}`));
}

function tell({ t }: PageRequest, refusal: EventRefusal, fields: Fields) {
  switch (refusal.code) {
    case "unknown":
      throw notFound();
    case "stale":
      return refused([{ field: "startsOn", message: t("editorial:events.refused.stale") }], fields, 409);
    default:
      return refused(
        [{ field: `slug.${refusal.locale}`, message: t(`editorial:events.refused.${refusal.problem}`) }],
        fields,
        409,
      );
  }
}
