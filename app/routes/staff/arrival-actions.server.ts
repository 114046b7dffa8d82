import {
  type ArrivalKind,
  type ArrivalRecord,
  arrivalAddress,
  isArrivalKind,
} from "#app/domain/places/model/arrival-record.ts";
import { listArrivalRecords, type StampedArrival } from "#app/domain/places/queries/list-arrival-records.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isUuid } from "#app/shared/id.ts";
import { type ArrivalRefusal, writeArrival } from "#app/workflows/write-arrival.server.ts";
import { arrivalForm, type Fields } from "./arrival-form.server.ts";

/** What can be sent from a record's page: its text, and that it is told no more or told again. */
export async function changeArrival(page: PageRequest, actorId: string) {
  const { params, request, services, today } = page;
  const fields = await formFields(request);
  const records = await listArrivalRecords(services.db);
  const before = records.find((each) => arrivalAddress(each) === params.key) ?? null;
  if (!before && params.key !== "new") throw notFound();
  const { intent = "save" } = fields;
  if (intent === "retire" || intent === "restore") {
    if (!before) throw notFound();
    return setRetired(page, { before, fields, actorId });
  }
  const kind = before?.kind ?? fields.kind ?? "";
  if (!isArrivalKind(kind)) throw notFound();
  const form = readFields(fields, arrivalForm(kind, today), page);
  const key = before?.key ?? newKey(kind, fields);
  if (!form.ok || key === null) return refused([...codeProblem(page, key), ...(form.ok ? [] : form.errors)], fields);
  const record = recordOf(kind, key, before, form.value);
  const written = await writeArrival(services, { record, stamp: before ? (fields.stamp ?? "") : "", actorId });
  if (written.ok) throw back(page, record, "saved");
  return tell(page, written.error, fields);
}

/** An airport is known by its code; of the others each form brings a key of its own, so that sent twice it is one record. */
function newKey(kind: ArrivalKind, { code = "", recordKey = "" }: Fields): string | null {
  if (kind === "gateway") return /^[A-Z0-9]{3,8}$/.test(code) ? code : null;
  if (!isUuid(recordKey)) throw notFound();
  return recordKey.toLowerCase();
}

function codeProblem({ t }: PageRequest, key: string | null) {
  return key === null ? [{ field: "code", message: t("editorial:errors.code") }] : [];
}

function recordOf(kind: ArrivalKind, key: string, before: StampedArrival | null, typed: object): ArrivalRecord {
  const own = kind === "entry-rule" ? {} : { key };
  return { kind, key, body: { ...before?.body, ...own, ...typed } } as ArrivalRecord;
}

type Change = { before: StampedArrival; fields: Fields; actorId: string };

async function setRetired(page: PageRequest, { before, fields, actorId }: Change) {
  const { intent, stamp = "" } = fields;
  const { retired: _retired, ...rest } = before.body;
  const body = intent === "retire" ? { ...rest, retired: true } : rest;
  const record = { kind: before.kind, key: before.key, body } as ArrivalRecord;
  const written = await writeArrival(page.services, { record, stamp, actorId });
  if (written.ok) throw back(page, record, intent === "retire" ? "retired" : "restored");
  return tell(page, written.error, {});
}

function back({ locale }: PageRequest, record: ArrivalRecord, done: string) {
  return seeOther(hrefIn(locale, `/staff/arrivals/${encodeURIComponent(arrivalAddress(record))}?done=${done}`));
}

const fieldOf: Record<Exclude<ArrivalRefusal, "unknown">, string> = {
  ...{ stale: "checkedOn", taken: "code", overlap: "validFrom", "in-use": "checkedOn", "no-gateway": "gateway" },
};

function tell({ t }: PageRequest, refusal: ArrivalRefusal, fields: Fields) {
  if (refusal === "unknown") throw notFound();
  return refused([{ field: fieldOf[refusal], message: t(`editorial:arrivals.refused.${refusal}`) }], fields, 409);
}
